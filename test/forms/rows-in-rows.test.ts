import { expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { formOf, household } from './home-visit.ts'

const number: Question = { type: 'number', title: 'Number' }
const rows = (properties: Record<string, Question>): Question => ({ type: 'array', title: 'Rows', items: { type: 'object', properties } })

const family = compileForm(formOf({
  limit: number,
  people: rows({
    age: number,
    how_many: { ...number, calculate: 'count(people)' },
    before: { ...number, calculate: 'item_at(people, position() - 1).age' },
    work: rows({ pay: number, per_year: { ...number, calculate: 'pay * age' } }),
  }),
  paid: { ...number, title: 'Paid', check: [{ that: 'paid <= limit and limit != null', message: 'More than the limit.' }] },
}))
const answers = { people: [{ age: 10, work: [{ pay: 2 }, { pay: 3 }] }, { age: 20, work: [{ pay: 1 }] }] }

test('inside a row of a row, an answer of the outer row is that one and not a list', () => {
  const { people } = storedAnswers(family, answers, household) as unknown as { people: { work: { per_year: number }[] }[] }
  expect(people.map(({ work }) => work.map(({ per_year: perYear }) => perYear))).toEqual([[20, 30], [20]])
})

test('a question of a row may ask how many rows there are, and for the answer of the row before, without waiting for itself', () => {
  const { people } = storedAnswers(family, answers, household) as unknown as { people: Record<string, unknown>[] }
  expect(people.map(({ how_many: howMany, before }) => [howMany, before])).toEqual([[2, undefined], [2, 10]])
})

test('a rule that says what a blank means does not wait for it where it reads it again', () => {
  const messages = (given: Answers) => checkAnswers(family, given, household, 'en').map(({ message }) => message)
  expect(messages({ paid: 5 })).toEqual(['More than the limit.'])
  expect(messages({ paid: 5, limit: 6 })).toEqual([])
})
