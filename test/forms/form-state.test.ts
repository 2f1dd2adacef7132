import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Answers, Surroundings } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { initialAnswers, newRow } from '../../core/forms/filling/initial-answers.ts'
import { rowHeadings } from '../../core/forms/words/row-heading.ts'
import { enough, formOf, homeVisit, household } from './home-visit.ts'

const stateOf = (answers: Answers, surroundings: Surroundings = household) => formState(homeVisit, answers, surroundings)

describe('what is asked now', () => {
  test.each<[string, Answers, string, boolean]>([
    ['months without work, when nobody works', { work: { works: false } }, '/work/months', true],
    ['not the months, when somebody works', { work: { works: true } }, '/work/months', false],
    ['not the months, while it is not known', {}, '/work/months', false],
    ['the landlord of a rented home', { home: { tenure: 'rent' } }, '/home/landlord/mail', true],
    ['not the landlord of an own home', { home: { tenure: 'own' } }, '/home/landlord/mail', false],
    ['who cares, for the person who is ill', { people: [{ row: 'm2', ill: true }] }, '/people/1/care', true],
    ['not who cares, for the other person', { people: [{ row: 'm2', ill: true }] }, '/people/0/care', false],
    ['a note, once a result is met and nobody is ill', { objectives: [{ results: [{ met: true }] }] }, '/closing/note', true],
    ['no note, when somebody is ill', { objectives: [{ results: [{ met: true }] }], people: [{ row: 'm1', ill: true }] }, '/closing/note', false],
  ])('%s', (_, answers, at, isAsked) => expect(stateOf(answers).hidden.has(at)).toBe(!isAsked))

  test('an answer that is hidden counts as blank for other questions', () => {
    const form = compileForm(formOf({
      a: { type: 'boolean' },
      b: { type: 'boolean', visibleWhen: 'a = true' },
      c: { type: 'boolean', visibleWhen: 'b = true' },
    }))
    const { hidden, answers } = formState(form, { a: false, b: true, c: true }, household)
    expect([...hidden].sort()).toEqual(['/b', '/c'])
    expect(answers).toEqual({ a: false, b: true, c: true })
  })

  test('names mean the nearest question, then the only one of the form, then the person, then the case', () => {
    const form = compileForm(formOf({
      name: { type: 'string' },
      kids: {
        type: 'array',
        repeat: { over: 'members' },
        items: { type: 'object', properties: {
          name: { type: 'string' },
          own: { type: 'string', calculate: 'name' },
          years: { type: 'integer', calculate: 'age' },
          far: { type: 'string', calculate: 'only_here' },
          of_case: { type: 'string', calculate: 'status' },
          number: { type: 'integer', calculate: 'position()' },
          inner: { type: 'object', properties: { again: { type: 'string', calculate: 'own' } } },
        } },
      },
      other: { type: 'object', properties: { only_here: { type: 'string' }, all: { type: 'integer', calculate: 'count(years)' }, top: { type: 'string', calculate: 'name' } } },
    }))
    const surroundings = { ...household, facts: { ...household.facts, status: 'open', age: 99 }, rows: { ...household.rows, members: [{ id: 'm1', name: 'Ada', age: 40 }, { id: 'm2', name: 'Luca', age: 7 }] } }
    const { answers } = formState(form, { name: 'Form', kids: [{ row: 'm1', name: 'Row' }], other: { only_here: 'far away' } }, surroundings)
    expect(answers).toEqual({
      name: 'Form',
      kids: [
        { row: 'm1', name: 'Row', own: 'Row', years: 40, far: 'far away', of_case: 'open', number: 1, inner: { again: 'Row' } },
        { row: 'm2', years: 7, far: 'far away', of_case: 'open', number: 2 },
      ],
      other: { only_here: 'far away', all: 2, top: 'Form' },
    })
  })

  test('questions in a circle are blank for each other, and nothing loops', () => {
    const form = compileForm(formOf({
      a: { type: 'boolean', visibleWhen: 'b = true' },
      b: { type: 'boolean', visibleWhen: 'a = true' },
      n: { type: 'number', calculate: 'n + 1' },
      after: { type: 'boolean', visibleWhen: 'is_blank(a)' },
    }))
    expect([...form.circular].sort()).toEqual(['a', 'b', 'n'])
    const { hidden, answers } = formState(form, { a: true, b: true, n: 3, after: true }, household)
    expect([...hidden].sort()).toEqual(['/a', '/b'])
    expect(answers).toEqual({ a: true, b: true, after: true })
  })

  test('5,000 questions that each read the next', () => {
    const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`q${at}`, { type: 'integer' as const, ...(at < 4999 && { calculate: `q${at + 1} + 1` }) }]))
    expect(formState(compileForm(formOf(chain)), { q4999: 1 }, household).answers['q0']).toBe(5000)
  })
})

describe('what must be answered', () => {
  test('the required ones that are asked, and those required by other answers', () => {
    expect([...stateOf({ work: { works: false }, people: [{ row: 'm1', ill: true }] }).required].sort()).toEqual([
      '/home/tenure', '/people/0/care', '/people/0/often', '/people/1/often', '/visited_on', '/work/months', '/work/works',
    ])
  })

  test('each section tells how far it is', () => {
    expect(stateOf(enough).sections.map(({ at, asked, answered, missing }) => [at, asked, answered, missing])).toEqual([
      ['', 1, 1, []],
      ['/work', 5, 2, []],
      ['/home', 2, 1, []],
      ['/people', 4, 2, []],
      ['/objectives', 0, 0, []],
      ['/closing', 1, 0, []],
    ])
    expect(stateOf({ people: [{ row: 'm1', often: 'daily' }] }).sections[3]?.missing).toEqual(['/people/1/often'])
  })

  test.each<[string, Answers, number]>([
    ['nothing but what the form began with', {}, 0],
    ['the same, chosen by hand', { day: '2026-11-23' }, 0],
    ['an answer, and what the section began with', { rooms: 3 }, 4],
    ['another answer than the one it began with', { heated: false }, 3],
    ['a reason for not answering', { rooms: { nonResponse: 'refused' } }, 4],
  ])('what a section begins with is nobody\'s answer until somebody gives one: %s', (_, given, answered) => {
    const form = compileForm(formOf({
      home: {
        type: 'object',
        properties: {
          heated: { type: 'boolean', default: true },
          day: { type: 'string', format: 'date', default: '=today' },
          wants: { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }] }, default: ['a'] as never },
          rooms: { type: 'integer', nonResponse: ['refused'] },
          people: { type: 'integer', calculate: 'count(members)' },
        },
      },
    }))
    const begun = initialAnswers(form, household)['home'] as Answers
    expect(formState(form, { home: { ...begun, ...given } }, household).sections).toEqual([{ at: '/home', asked: 4, answered, missing: [] }])
  })
})

describe('rows', () => {
  test('one for each person the roster is about, in the order of the household, whatever was sent', () => {
    const { answers } = stateOf({ people: [{ row: 'm2', often: 'rarely' }, { row: 'gone', often: 'daily' }, 7 as never] })
    expect(answers['people']).toEqual([{ row: 'm1', ill_and_old: false }, { row: 'm2', often: 'rarely' }])
  })

  test('are called by their heading', () => {
    const answers: Answers = { objectives: [{ title: 'Warm home', results: [{ what: 'Heating' }, {}] }, {}] }
    expect(rowHeadings(homeVisit, answers, household, 'it')).toEqual(new Map([
      ['/people/0', 'Ada, 40'],
      ['/people/1', 'Luca, 70'],
      ['/objectives/0', 'Obiettivo 1: Warm home'],
      ['/objectives/1', 'Obiettivo 2'],
      ['/objectives/0/results/0', 'Heating'],
      ['/objectives/0/results/1', 'Results 2'],
    ]))
  })

  test.each([
    ['Person {position}: {name}', 'Person 1'],
    ['{position}. {name}', '1'],
    ['{name}، {position}', '1'],
    ['{position} ({name}), {name}', '1'],
    ['{name}', 'People 1'],
  ])('%s is called %s while nobody has a name', (heading, name) => {
    const people: Question = { type: 'array', title: 'People', repeat: { heading }, items: { type: 'object', properties: { name: { type: 'string' } } } }
    expect([...rowHeadings(compileForm(formOf({ people })), { people: [{}] }, household, 'en').values()]).toEqual([name])
  })

  test('can begin with something of their own, the first differently from the others', () => {
    const form = compileForm(formOf({
      members: { type: 'array', minItems: 2, items: { type: 'object', properties: { relation: { type: 'string', default: '=if position() = 1 then "head" else null' } } } },
    }))
    expect(initialAnswers(form, household)).toEqual({ members: [{ relation: 'head' }, {}] })
    expect(newRow(form, 'members', 1, household)).toEqual({ relation: 'head' })
    expect(newRow(form, 'members', 3, household)).toEqual({})
  })

  test('begin with what they must have', () => {
    expect(initialAnswers(homeVisit, household)).toEqual({ visited_on: '2026-11-23', people: [{ row: 'm1' }, { row: 'm2' }] })
    const form = compileForm(formOf({ steps: { type: 'array', minItems: 2, items: { type: 'object', properties: { who: { type: 'string', default: 'family' }, n: { type: 'integer', default: '=count(members)' } } } } }))
    expect(initialAnswers(form, household)).toEqual({ steps: [{ who: 'family', n: 3 }, { who: 'family', n: 3 }] })
    expect(newRow(form, 'steps', 3, household)).toEqual({ who: 'family', n: 3 })
  })
})

describe('for a page', () => {
  test('what did not change stays the same object', () => {
    const first = stateOf(enough).answers
    const { answers } = stateOf(first)
    expect(answers).toBe(first)
    const next = stateOf({ ...first, closing: { ...(first['closing'] as object), wishes: 'x' } }).answers
    expect(next['work']).toBe(first['work'])
    expect(next['people']).toBe(first['people'])
  })
})
