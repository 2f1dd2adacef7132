import { expect, test } from 'vitest'
import type { AssessmentTool, Question, Scale } from '../../core/definitions/definition-types.ts'
import type { Answers, Score } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { household } from './home-visit.ts'

const points: Question = {
  type: 'integer', title: 'How often?', nonResponse: ['refused'],
  oneOf: [{ const: 0, title: 'Never', score: 0 }, { const: 1, title: 'Always', score: 1 }, { const: 9, title: 'Does not apply' }],
}

const scales: Scale[] = [{ id: 'mood', title: 'Mood', method: 'sum', of: ['low', 'tense'] }, { id: 'all', title: 'All', method: 'sum', of: ['low', 'tense', 'tired'] }]

const tool = (given: Scale[] = scales): AssessmentTool => ({
  $schema: 'assessment-tool.schema.json', id: 'talk', title: 'Talk', status: 'illustrative',
  answers: { type: 'object', properties: { low: points, tense: points, tired: { ...points, visibleWhen: 'low != 9' } } }, scales: given,
})

test.each<[string, Partial<Scale>, Answers, Score['blank']]>([
  ['some of what a score counts is blank', {}, { low: 1 }, { blank: 1, asked: 2 }],
  ['a reason for no answer is a blank', {}, { low: 1, tense: { nonResponse: 'refused' } }, { blank: 1, asked: 2 }],
  ['what does not apply is no blank', { of: ['low', 'tense', 'tired'] }, { low: 1, tense: 9 }, { blank: 1, asked: 2 }],
  ['nor is what is not asked', { of: ['low', 'tense', 'tired'] }, { low: 9, tense: 1 }, undefined],
  ['also where it keeps the score from being known', { blanks: 'no_score' }, { low: 1 }, { blank: 1, asked: 2 }],
  ['everything is answered', {}, { low: 1, tense: 0 }, undefined],
  ['nothing is: there is no score to be taken for a whole one', {}, {}, undefined],
])('%s', (_, more, answers, blank) => {
  expect(assess(compileForm(tool([{ id: 'mood', title: 'Mood', method: 'sum', of: ['low', 'tense'], ...more } as Scale])), answers, household).scores[0]?.blank).toEqual(blank)
})

test('of all scores together each blank question counts once', () => {
  const form = openForm(compileForm(tool()), { low: 1 }, household)
  expect(form.scored()).toEqual({ asked: 3, blank: ['/tense', '/tired'] })
  form.answer(['tired'], 1)
  expect(form.scored()).toEqual({ asked: 3, blank: ['/tense'] })
})
