import { expect, test } from 'vitest'
import { answerWords } from '../../core/forms/words/answer-text.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formOf, household } from './home-visit.ts'

const meeting = compileForm(formOf({ when: { type: 'string', format: 'date-time' } })).byPath.get('when')!

test.each([
  ['en', '2026-11-26T10:00:00+01:00', '26 Nov 2026, 10:00'],
  ['it', '2026-11-26T10:30:00Z', '26 nov 2026, 10:30'],
  ['ar', '2026-11-26T10:30:00+02:00', '٢٦ نوفمبر ٢٠٢٦، ١٠:٣٠ ص'],
  ['ar', '2026-11-26', '٢٦ نوفمبر ٢٠٢٦'],
  ['en', '2026-11-26T23:30:00-05:00', '26 Nov 2026, 23:30'],
  ['en', 'soon', 'soon'],
])('in %s, %s reads %s, in the zone it was written in', (language, iso, words) => {
  expect(answerWords(meeting, iso, household, language).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words)
})
