import { expect, test } from 'vitest'
import { latestAnswers, type SavedDraft } from '../../../playground/web/forms/drafts/drafts.ts'
import type { UnsentAnswers } from '../../../playground/web/forms/drafts/unsent-answers.ts'

const kept = (more: Partial<UnsentAnswers> = {}): UnsentAnswers => ({ at: '2026-11-23T10:00:00Z', answers: { text: 'here' }, number: 3, version: 'v1', ...more })
const saved = (more: Partial<SavedDraft> = {}): SavedDraft => ({ savedAt: '2026-11-23T09:00:00Z', answers: { text: 'server' }, number: 3, version: 'v1', ...more })
const whole = { at: '2026-11-23T09:00:00Z', isAll: true }

test.each([
  ['nothing was typed', undefined, undefined, undefined],
  ['only another browser was typed in', undefined, saved(), 'server'],
  ['the server was never reached', kept(), undefined, 'here'],
  ['the server has it whole', kept({ saved: whole }), saved(), 'here'],
  ['more was typed than the server has', kept({ saved: { ...whole, isAll: false } }), saved(), 'here'],
  ['another browser went on after this one had saved', kept({ saved: whole }), saved({ savedAt: '2026-11-23T09:30:00Z' }), 'server'],
  ['another browser went on later than this one, which has more than was saved', kept({ saved: { ...whole, isAll: false } }), saved({ savedAt: '2026-11-23T11:00:00Z' }), 'here'],
  ['this browser went on later than another', kept({ saved: { ...whole, isAll: false } }), saved({ savedAt: '2026-11-23T09:30:00Z' }), 'here'],
  ['it was recorded in another browser', kept({ saved: whole }), undefined, undefined],
  ['it was recorded in another browser, and more was typed here', kept({ saved: { ...whole, isAll: false } }), undefined, 'here'],
])('the newer draft is taken: %s', (_case, here, there, text) => {
  expect(latestAnswers(here, there)?.answers['text']).toBe(text)
})

test('a draft says which one of the server it goes on from, so that another is not replaced unseen', () => {
  const there = saved({ savedAt: '2026-11-23T11:00:00Z' })
  expect(latestAnswers(undefined, there)?.seen).toBe(there.savedAt)
  expect(latestAnswers(kept({ saved: { ...whole, isAll: false } }), there)?.seen).toBe(whole.at)
  expect(latestAnswers(kept(), there)?.seen).toBeUndefined()
  // Handed over as the page was left, without hearing that it arrived.
  expect(latestAnswers(kept({ saved: { ...whole, isAll: false } }), { ...there, answers: { text: 'here' } })).toMatchObject({ seen: there.savedAt, isSaved: true })
})

test('a draft says whether the server has all of it, and what was tried', () => {
  const tried = { requestId: 'r1', sent: '{}' }
  expect(latestAnswers(kept({ tried }), saved())).toMatchObject({ isSaved: false, tried, at: '2026-11-23T10:00:00Z' })
  expect(latestAnswers(undefined, saved())).toMatchObject({ isSaved: true, at: '2026-11-23T09:00:00Z', version: 'v1' })
})
