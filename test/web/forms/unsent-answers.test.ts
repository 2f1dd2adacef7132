import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetOldUnsent, forgetUnsent, keepUnsent, takeUnsent, unsentKey } from '../../../playground/web/forms/drafts/unsent-answers.ts'

/** A browser's storage: what it keeps are its own properties. */
function storage() {
  const methods = {
    getItem(this: Record<string, string>, key: string) { return this[key] ?? null },
    setItem(this: Record<string, string>, key: string, text: string) { this[key] = text },
    removeItem(this: Record<string, string>, key: string) { Reflect.deleteProperty(this, key) },
  }
  return Object.create(methods) as Storage
}

const key = (act: string) => unsentKey('land', 'wim', 'L-1', act)
const typed = (text: string, at: string, isAll?: boolean) => ({ at, answers: { text }, number: 1, ...(isAll !== undefined && { saved: { at, isAll } }) })
const otherTab = () => vi.stubGlobal('sessionStorage', storage())

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  otherTab()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('answers that nobody has touched for a week are forgotten, others and what is not theirs are kept', () => {
  keepUnsent(key('old'), typed('old', '2026-03-01T08:59:00.000Z'))
  keepUnsent(key('new'), typed('new', '2026-03-01T09:01:00.000Z'))
  localStorage.setItem('caseloom/language', 'it')
  localStorage.setItem(key('broken'), '{')
  forgetOldUnsent(new Date('2026-03-08T09:00:00.000Z'))
  expect(Object.keys(localStorage).map((place) => place.replace(/\/[^/]{36}$/, ''))).toEqual([key('new'), 'caseloom/language'])
  expect(takeUnsent(key('new'))?.answers).toEqual({ text: 'new' })
})

test('two tabs with the same form keep what was typed in each; a closed one leaves it to the next', () => {
  const first = sessionStorage
  keepUnsent(key('note'), typed('from the first', '2026-03-01T09:00:00.000Z', true))
  otherTab()
  keepUnsent(key('note'), typed('from the second', '2026-03-01T08:00:00.000Z', false))
  expect(takeUnsent(key('note'))?.answers).toEqual({ text: 'from the second' })
  vi.stubGlobal('sessionStorage', first)
  expect(takeUnsent(key('note'))?.answers).toEqual({ text: 'from the first' })

  otherTab()
  // What the server does not have whole goes before what it has, and is this tab's from now on.
  expect(takeUnsent(key('note'))?.answers).toEqual({ text: 'from the second' })
  expect(Object.keys(localStorage)).toHaveLength(1)
  expect(takeUnsent(key('note'))?.answers).toEqual({ text: 'from the second' })
})

test('what is recorded is forgotten, with what the server has whole of other tabs; what was typed in another since is not', () => {
  keepUnsent(key('note'), typed('whole', '2026-03-01T09:00:00.000Z', true))
  otherTab()
  keepUnsent(key('note'), typed('more', '2026-03-01T09:00:00.000Z', false))
  keepUnsent(key('note_of_another_kind'), typed('other', '2026-03-01T09:00:00.000Z', true))
  otherTab()
  keepUnsent(key('note'), typed('recorded', '2026-03-01T09:10:00.000Z', true))
  forgetUnsent(key('note'))
  expect(Object.keys(localStorage)).toHaveLength(2)
  expect(takeUnsent(key('note'))?.answers).toEqual({ text: 'more' })
})

test('a browser that forbids storage keeps nothing, and says so', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(keepUnsent(key('note'), typed('lost', '2026-03-01T09:00:00.000Z'))).toBe(false)
  expect(takeUnsent(key('note'))).toBeUndefined()
})
