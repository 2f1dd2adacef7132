import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { type CarriedOver, carriedOver } from '../../core/forms/recorded/carry-over.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formOf, household } from './home-visit.ts'

const text = (title: string, more: Partial<Question> = {}): Question => ({ type: 'string', title, ...more })
const section = (title: string, properties: Record<string, Question>, more: Partial<Question> = {}): Question => ({ type: 'object', title, properties, ...more })
const rows = (title: string, properties: Record<string, Question>, repeat: Question['repeat'] = {}): Question => ({ type: 'array', title, repeat, items: { type: 'object', properties } })
const choice = (title: string, ...codes: string[]): Question => text(title, { oneOf: codes.map((code) => ({ const: code, title: code.toUpperCase() })) as Question['oneOf'] })

function carry(before: FormDefinition, after: FormDefinition, answers: Answers): CarriedOver {
  return carriedOver(compileForm(before), compileForm(after), answers, household)
}

const work = { job: text('Paid work?'), months: { type: 'integer', title: 'Months' } as Question }
const before = formOf({ work: section('Work', work), home: section('Home', { rent: choice('Rent', 'low', 'high') }) })
const answers: Answers = { work: { job: 'none', months: 14 }, home: { rent: 'high' } }

describe('answers go into another version of their form', () => {
  const table: [string, FormDefinition, Partial<CarriedOver>, FormDefinition?][] = [
    ['when nothing has changed', structuredClone(before), { answers, lost: [], missing: [] }],
    ['when a question is added that must be answered', formOf({ ...before.answers.properties, pay: text('Pay') }, { required: ['pay'] }), { answers, lost: [], missing: ['/pay'] }],
    ['when one question must be answered where others were missing already', formOf({ ...before.answers.properties, pay: text('Pay'), name: text('Name') }, { required: ['pay', 'name'] }), { missing: ['/pay'] }, formOf({ ...before.answers.properties, name: text('Name') }, { required: ['name'] })],
    ['but not those to a question that is gone', formOf({ work: section('Work', { job: work.job }), home: before.answers.properties!.home! }), {
      answers: { work: { job: 'none' }, home: { rent: 'high' } },
      lost: [{ at: '/work/months', question: 'Months', answer: '14' }],
    }],
    ['to where the question has moved', formOf({ home: section('Home', { ...before.answers.properties!.home!.properties, ...work }) }), {
      answers: { home: { job: 'none', months: 14, rent: 'high' } }, lost: [],
    }],
    ['but not to one of two that are called so', formOf({ a: section('A', work), b: section('B', work), home: before.answers.properties!.home! }), {
      answers: { home: { rent: 'high' } },
      lost: [{ at: '/work/job', question: 'Paid work?', answer: 'none' }, { at: '/work/months', question: 'Months', answer: '14' }],
    }],
    ['but not of another type', formOf({ work: section('Work', { ...work, months: text('Months') }), home: before.answers.properties!.home! }), {
      answers: { work: { job: 'none' }, home: { rent: 'high' } }, lost: [{ at: '/work/months', question: 'Months', answer: '14' }],
    }],
    ['but not words where a day is asked', formOf({ work: section('Work', { ...work, job: text('Since', { format: 'date' }) }), home: before.answers.properties!.home! }), {
      answers: { work: { months: 14 }, home: { rent: 'high' } }, lost: [{ at: '/work/job', question: 'Paid work?', answer: 'none' }],
    }],
    ['but not what cannot be chosen any more', formOf({ work: section('Work', work), home: section('Home', { rent: choice('Rent', 'low', 'middle') }, { required: ['rent'] }) }), {
      answers: { work: { job: 'none', months: 14 } }, lost: [{ at: '/home/rent', question: 'Rent', answer: 'HIGH' }], missing: ['/home/rent'],
    }],
    ['also beyond a new limit, which people mend', formOf({ work: section('Work', { ...work, months: { ...work.months, maximum: 12 } }), home: before.answers.properties!.home! }), { answers, lost: [] }],
    ['but not where it is not asked with these answers', formOf({ work: section('Work', { ...work, months: { ...work.months, visibleWhen: 'job = "yes"' } }), home: before.answers.properties!.home! }), {
      answers: { work: { job: 'none' }, home: { rent: 'high' } }, lost: [{ at: '/work/months', question: 'Months', answer: '14' }],
    }],
    ['and what was not asked with these answers, though it was typed, is not lost when something else changes', formOf({ work: section('What they work', { ...work, months: { ...work.months, visibleWhen: 'job = "yes"' } }), home: before.answers.properties!.home! }), {
      answers: { work: { job: 'none' }, home: { rent: 'high' } }, lost: [],
    }, formOf({ ...before.answers.properties, work: section('Work', { ...work, months: { ...work.months, visibleWhen: 'job = "yes"' } }) })],
    ['but not into a calculated question', formOf({ work: section('Work', { ...work, months: { ...work.months, calculate: '1 + 1' } }), home: before.answers.properties!.home! }), {
      answers: { work: { job: 'none', months: 2 }, home: { rent: 'high' } }, lost: [],
    }],
  ]
  test.each(table)('%s', (_when, after, expected, asked = before) => expect(carry(asked, after, answers)).toMatchObject(expected))

  test('what was calculated is worked out again, and is nobody’s loss', () => {
    const calculated = (calculate: string) => formOf({ sum: { type: 'number', title: 'Sum', calculate } })
    expect(carry(calculated('1 + 1'), calculated('2 + 2'), { sum: 2 })).toEqual({ answers: { sum: 4 }, lost: [], missing: [] })
    expect(carry(calculated('1 + 1'), formOf({}), { sum: 2 }).lost).toEqual([])
  })

  test('a reason for not answering goes where it may be given', () => {
    const asking = (nonResponse?: Question['nonResponse']) => formOf({ age: { type: 'integer', title: 'Age', ...(nonResponse && { nonResponse }) } })
    const refused = { age: { nonResponse: 'refused' } }
    expect(carry(asking(['refused']), asking(['refused', 'dont_know']), refused)).toMatchObject({ answers: refused, lost: [] })
    expect(carry(asking(['refused']), asking(), refused)).toMatchObject({ answers: {}, lost: [{ at: '/age', question: 'Age' }] })
  })

  test('rows go by whose they are, and say whose answer is lost', () => {
    const asked = (properties: Record<string, Question>) => formOf({ people: rows('People', properties, { over: 'members' }) })
    const given: Answers = { people: [{ row: 'm3', health: 'good', school: 'yes' }, { row: 'm1', health: 'bad' }] }
    const { answers: carried, lost } = carry(asked({ health: text('Health'), school: text('School') }), asked({ health: text('Health') }), given)
    expect(carried).toEqual({ people: [{ row: 'm1', health: 'bad' }, { row: 'm2' }, { row: 'm3', health: 'good' }] })
    expect(lost).toEqual([{ at: '/people/0/school', question: 'School', row: 'Mia', answer: 'yes' }])
  })

  test('rows within rows keep their order and their ids, also in a section that has moved', () => {
    const objectives = (properties: Record<string, Question>) => rows('Objectives', { name: text('Name'), results: rows('Results', properties) })
    const given: Answers = { objectives: [{ row: 'p1_1', name: 'A', results: [{ name: 'a1', by: 'x' }, { name: 'a2' }] }, { row: 'p1_2', name: 'B' }] }
    const moved = formOf({ plan: section('Plan', { objectives: objectives({ name: text('Name') }) }) })
    const { answers: carried, lost } = carry(formOf({ objectives: objectives({ name: text('Name'), by: text('By') }) }), moved, given)
    expect(carried).toEqual({ plan: { objectives: [{ row: 'p1_1', name: 'A', results: [{ name: 'a1' }, { name: 'a2' }] }, { row: 'p1_2', name: 'B' }] } })
    expect(lost).toEqual([{ at: '/objectives/0/results/0/by', question: 'By', row: '1', answer: 'x' }])
  })

  test('an answer in a row does not go to a question outside, nor the other way round', () => {
    const inRow = formOf({ people: rows('People', { note: text('Note') }, { over: 'members' }) })
    const outside = formOf({ note: text('Note') })
    expect(carry(inRow, outside, { people: [{ row: 'm1', note: 'a' }] })).toMatchObject({ answers: {}, lost: [{ row: 'Ada', answer: 'a' }] })
    expect(carry(outside, inRow, { note: 'a' }).lost).toHaveLength(1)
  })

  test.each([[{ work: 5 }], [{ people: 'x' }], [{ work: { job: [[]] } }], [{ unknown: { deep: 1 } }]])('answers that are no answers, such as %j, do not stop it', (given) => {
    expect(carry(before, before, given as Answers).answers).toEqual({})
  })
})
