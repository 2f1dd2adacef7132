import { expect, test } from 'vitest'
import type { Form } from '../../../core/definitions/definition-types.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { type AnswerPath, pathOf } from '../../../core/forms/filling/place-answers.ts'
import { askedBecause, isSaidBefore } from '../../../playground/web/forms/reasons/asked-because.ts'
import { madeOf } from '../../../playground/web/forms/reasons/made-of.ts'
import { createAnswersStore } from '../../../playground/web/forms/store/answers-store.ts'
import { formSetting, type FormSetting } from '../../../playground/web/forms/store/form-setting.ts'

const form: Form = {
  $schema: '../meta/form.schema.json',
  id: 'work',
  title: 'Work',
  answers: {
    type: 'object',
    properties: {
      looking: { type: 'boolean', title: { en: 'Is anyone looking for work?', it: 'Qualcuno cerca lavoro?' } },
      where: { type: 'string', title: 'Where?', visibleWhen: 'looking = true' },
      grant: { type: 'string', title: 'Which grant?', visibleWhen: 'path = "b"' },
      people: {
        type: 'array',
        title: 'People',
        repeat: { over: 'members' },
        items: {
          type: 'object',
          properties: {
            months: { type: 'integer', title: 'Months without work', ui: { unit: 'months' } },
            reason: { type: 'string', title: 'Why?', visibleWhen: 'months > 6' },
            area: { type: 'string', title: 'Which area?', visibleWhen: 'age >= 18 and looking = true' },
          },
        },
      },
    },
  },
}
const surroundings: Surroundings = {
  today: '2026-11-23',
  facts: { path: 'b' },
  rows: { members: [{ id: 'm1', name: 'Ana', age: 34 }, { id: 'm2', name: 'Luca', age: 36 }], commitments: [], results: [] },
  options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] },
}
const answers: Answers = { looking: true, people: [{ row: 'm1', months: 3 }, { row: 'm2', months: 14 }] }

const storeOf = (setting: FormSetting, given: Answers = answers) => createAnswersStore(setting, given)

test.each<[string, AnswerPath, string, object | undefined]>([
  ['an answer of the form', ['where'], 'en', { question: 'Is anyone looking for work?', answer: 'Yes' }],
  ['in the language of the page', ['where'], 'it', { question: 'Qualcuno cerca lavoro?', answer: 'Sì' }],
  ['an answer of the same row', ['people', 1, 'reason'], 'en', { question: 'Months without work', answer: '14 months' }],
  ['an answer outside the row, past what is known of the person', ['people', 0, 'area'], 'en', { question: 'Is anyone looking for work?', answer: 'Yes' }],
  ['a fact of the case is no answer', ['grant'], 'en', undefined],
  ['a question that is always asked', ['looking'], 'en', undefined],
])('a question is asked because of: %s', (_name, path, language, expected) => {
  expect(askedBecause(storeOf(formSetting(form, surroundings, language)), path)).toEqual(expected)
})

test('where a calculation without words decides, the answer it is worked out of is the reason; one with words is its own', () => {
  const set = (title?: string) => formSetting({
    ...form,
    answers: {
      type: 'object',
      properties: {
        months: { type: 'integer', title: 'Months' },
        years: { type: 'number', calculate: 'months / 12' },
        decades: { type: 'number', ...(title !== undefined && { title }), calculate: 'years / 10' },
        old: { type: 'string', title: 'Old?', visibleWhen: 'decades > 1' },
      },
    },
  }, surroundings, 'en')
  const worked = { months: 240, years: 20, decades: 2 }
  expect(askedBecause(storeOf(set(), worked), ['old'])).toEqual({ question: 'Months', answer: '240' })
  expect(askedBecause(storeOf(set('Decades'), worked), ['old'])).toEqual({ question: 'Decades', answer: '2' })
})

test('a reason is called as its question is, with the answers of the same row put in', () => {
  const born = { type: 'string', title: 'Birth of {called}' } as const
  const setting = formSetting({
    ...form,
    answers: { type: 'object', properties: { people: { type: 'array', title: 'People', items: { type: 'object', properties: { called: { type: 'string', title: 'Name' }, born, where: { type: 'string', title: 'Where?', visibleWhen: 'born != null' }, year: { type: 'string', title: 'Year', calculate: 'substring(born, 1, 4)' } } } } } },
  }, surroundings, 'en')
  const store = storeOf(setting, { people: [{ called: 'Ana', born: '1990' }, { called: 'Luca', born: '1988' }, { born: '2001' }] })
  expect([0, 1, 2].map((row) => askedBecause(store, ['people', row, 'where'])?.question)).toEqual(['Birth of Ana', 'Birth of Luca', 'Birth of …'])
  expect(madeOf(store, ['people', 1, 'year'])).toEqual([{ question: 'Birth of Luca', answer: '1988' }])
})

test.each([
  ['for the first', '/where', [], false],
  ['for the one after it', '/how', [], true],
  ['after one that appeared because of something else', '/grant', [], false],
  ['past what is hidden between', '/since', ['/how', '/grant'], true],
  ['when the question before is always asked', '/people/1/reason', [], false],
])('why a question is asked is said once in a row: %s', (_name, at, hidden, isSaid) => {
  const more = { how: { type: 'string', visibleWhen: 'looking = true' }, since: { type: 'string', visibleWhen: 'looking = true' } } as const
  const { looking, where, grant, people } = form.answers.properties ?? {}
  const longer = { ...form, answers: { ...form.answers, properties: { looking, where, how: more.how, grant, since: more.since, people } } } as Form
  expect(isSaidBefore(formSetting(longer, surroundings, 'en'), { answers, hidden: new Set(hidden) }, pathOf(at))).toBe(isSaid)
})
