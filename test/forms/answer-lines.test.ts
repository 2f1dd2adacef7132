import { describe, expect, test } from 'vitest'
import type { Form } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { workedOut } from '../../core/forms/filling/worked-out.ts'
import { answerLines, answersAndResults } from '../../core/forms/words/answer-lines.ts'
import { household } from './home-visit.ts'

const form: Form = {
  $schema: '../meta/form.schema.json',
  id: 'means',
  title: 'Means',
  answers: {
    type: 'object',
    properties: {
      hello: { type: 'null', title: 'Now about money, {who}.' },
      who: { type: 'string', title: 'Who answers?' },
      income: { type: 'number', title: 'Income' },
      debt: { type: 'number', title: 'Debt', sensitive: true },
      heads: { type: 'integer', title: 'Heads' },
      per_head: { type: 'number', title: 'Income for each', calculate: 'income / heads' },
      left: { type: 'number', title: 'What is left', calculate: 'income - 100', visibleWhen: 'heads > 3' },
      poor: { type: 'boolean', calculate: 'per_head < 50', ui: { widget: 'hidden' } },
      points: { type: 'integer', calculate: 'if poor then 3 else 0', ui: { widget: 'hidden' } },
      owed: { type: 'number', calculate: 'debt * 2', sensitive: true, ui: { widget: 'hidden' } },
      told: { type: 'null', title: '**{points}** points' },
      meant: { type: 'null', title: 'What it means', description: '{points, plural, =0 {no points} other {# points}}, owes {owed}' },
      shown_rarely: { type: 'null', title: '{points} once more', visibleWhen: 'heads > 3' },
    },
  },
}

const compiled = compileForm(form)
const results = (answers: Answers) => answersAndResults(workedOut(compiled, answers, household), 'en').map(({ at, question, answer, workedOut: isWorkedOut }) => [at, question, answer, isWorkedOut === true])

describe('answers with what was worked out', () => {
  test('what is calculated says so, and notes say what they put in of it', () => {
    expect(results({ who: 'Ada', income: 120, debt: 7, heads: 3 })).toEqual([
      ['/who', 'Who answers?', 'Ada', false],
      ['/income', 'Income', '120', false],
      ['/debt', 'Debt', '7', false],
      ['/heads', 'Heads', '3', false],
      ['/per_head', 'Income for each', '40', true],
      ['/told', '', '3 points', true],
      ['/meant', 'What it means', '3 points, owes …', true],
    ])
  })

  test('a note whose results are not known yet says nothing', () => {
    const unknown = compileForm({ ...form, answers: { type: 'object', properties: { heads: { type: 'integer', title: 'Heads' }, twice: { type: 'integer', calculate: 'heads * 2', ui: { widget: 'hidden' } }, told: { type: 'null', title: 'Twice is {twice}' } } } })
    expect(answersAndResults(workedOut(unknown, {}, household), 'en')).toEqual([])
    expect(answersAndResults(workedOut(unknown, { heads: 2 }, household), 'en').map(({ answer }) => answer)).toEqual(['2', 'Twice is 4'])
  })

  test('answers alone leave notes out', () => {
    expect(answerLines(compiled, { heads: 3, income: 120 }, household, 'en').map(({ at }) => at)).toEqual(['/income', '/heads', '/per_head'])
  })
})
