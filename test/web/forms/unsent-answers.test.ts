import { expect, test, vi } from 'vitest'
import { forgetOldUnsent, keepUnsent, readUnsent, unsentKey } from '../../../playground/web/forms/drafts/unsent-answers.ts'

/** A browser's storage: what it keeps are its own properties. */
function storage() {
  const methods = {
    getItem(this: Record<string, string>, key: string) { return this[key] ?? null },
    setItem(this: Record<string, string>, key: string, text: string) { this[key] = text },
    removeItem(this: Record<string, string>, key: string) { Reflect.deleteProperty(this, key) },
  }
  return Object.create(methods) as Storage
}

test('answers that nobody has touched for a week are forgotten, others and what is not theirs are kept', () => {
  vi.stubGlobal('localStorage', storage())
  const key = (act: string) => unsentKey('land', 'wim', 'L-1', act)
  keepUnsent(key('old'), { at: '2026-03-01T08:59:00.000Z', answers: { a: 1 }, number: 1 })
  keepUnsent(key('new'), { at: '2026-03-01T09:01:00.000Z', answers: { a: 1 }, number: 1 })
  localStorage.setItem('caseloom/language', 'it')
  localStorage.setItem(key('broken'), '{')
  forgetOldUnsent(new Date('2026-03-08T09:00:00.000Z'))
  expect(Object.keys(localStorage)).toEqual([key('new'), 'caseloom/language'])
  expect(readUnsent(key('new'))?.answers).toEqual({ a: 1 })
  vi.unstubAllGlobals()
})
