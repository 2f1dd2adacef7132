import { describe, expect, test } from 'vitest'
import type { Value } from '../../core/expressions/value.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { enough, formOf, homeVisit, household } from './home-visit.ts'

const problemsOf = (answers: Answers, language = 'en'): string[] => checkAnswers(homeVisit, answers, household, language).map(({ at, message }) => `${at} ${message}`)
const work = (more: Record<string, Value>): Answers => ({ ...enough, work: { works: true, wages: 1, ...more } })
const landlord = (more: Record<string, Value>): Answers => ({ ...enough, home: { tenure: 'rent', landlord: more } })

test('good answers have no problems', () => expect(problemsOf(enough)).toEqual([]))

describe('in the worker’s words', () => {
  test.each<[string, Answers, string]>([
    ['a blank', { ...enough, visited_on: '' }, '/visited_on Give the date of “Day of the visit”.'],
    ['only spaces', { ...enough, objectives: [{ title: '  ' }] }, '/objectives/0/title Objective 1: answer “Objective”.'],
    ['a choice not made', { ...enough, home: {} }, '/home/tenure Choose an answer to “Whose home is it?”.'],
    ['a choice not made for a person', { ...enough, people: [{ row: 'm1', often: 'daily' }, { row: 'm2' }] }, '/people/1/often Luca, 70: choose an answer to “How often does this person help?”.'],
    ['needed because of another answer', { ...enough, work: { works: false } }, '/work/months Give the number for “Months without work”.'],
    ['too great', { ...enough, work: { works: false, months: 241 } }, '/work/months Give a number between 0 and 240 for “Months without work”.'],
    ['too small', work({ wages: null, reason: 'Not said', income: -1 }), '/work/income Give a number of at least 0 for “Income”.'],
    ['too fine', work({ wages: 0.001 }), '/work/wages Give a multiple of 0.01 for “Wages”.'],
    ['not whole', { ...enough, work: { works: false, months: 1.5 } }, '/work/months Write a whole number for “Months without work”.'],
    ['words for a number', work({ wages: 'ten', reason: 'Not said' }), '/work/wages Write a number for “Wages”.'],
    ['not a number at all', work({ wages: Number.NaN, reason: 'Not said' }), '/work/wages Write a number for “Wages”.'],
    ['a word for yes', { ...enough, work: { works: 'yes' } }, '/work/works Choose yes or no for “Does anybody work?”.'],
    ['a number for words', work({ reason: 7 }), '/work/reason Write words for “Why wages are not known”.'],
    ['an object for words', work({ reason: { a: 1 } }), '/work/reason Write words for “Why wages are not known”.'],
    ['half a sign', work({ reason: 'a\ud800' }), '/work/reason Write words for “Why wages are not known”.'],
    ['a zero among the words', work({ reason: 'a\0b' }), '/work/reason Write words for “Why wages are not known”.'],
    ['too long', work({ reason: 'x'.repeat(201) }), '/work/reason Shorten “Why wages are not known” to 200 characters; it has 201.'],
    ['far too long, where the form sets no limit', { ...enough, closing: { wishes: 'x'.repeat(5000) } }, '/closing/wishes Shorten “What is wished for?” to 4000 characters; it has 5000.'],
    ['not offered', { ...enough, home: { tenure: 'castle' } }, '/home/tenure “castle” cannot be chosen for “Whose home is it?”: choose one of the answers shown.'],
    ['not offered by the catalogue', { ...enough, objectives: [{ title: 'A', service: 'bonus' }] }, '/objectives/0/service Objective 1: A: “bonus” cannot be chosen for “Service”: choose one of the answers shown.'],
    ['chosen twice', { ...enough, home: { tenure: 'own', defects: ['damp', 'damp'] } }, '/home/defects Choose each answer to “What is wrong with it?” once only.'],
    ['too many chosen', { ...enough, home: { tenure: 'own', defects: ['damp', 'cold', 'small'] } }, '/home/defects Choose at most 2 answers to “What is wrong with it?”.'],
    ['one where several may be', { ...enough, home: { tenure: 'own', defects: 'damp' } }, '/home/defects Choose from the answers to “What is wrong with it?”.'],
    ['no such day', { ...enough, visited_on: '2026-02-30' }, '/visited_on Give “Day of the visit” as a day of the calendar.'],
    ['no time', landlord({ meet: '2026-12-01' }), '/home/landlord/meet Give “Meeting with the landlord” as a day and a time.'],
    ['no such time', landlord({ hour: '25:00' }), '/home/landlord/hour Give “Best time” as a time, such as 14:30.'],
    ['no address', landlord({ mail: 'x@' }), '/home/landlord/mail Give “E-mail” as an e-mail address, such as name@example.org.'],
    ['not like the pattern', landlord({ code: 'ab123' }), '/home/landlord/code “Contract” is not written as it should be; check it for typing errors.'],
    ['too short', landlord({ code: 'AB1' }), '/home/landlord/code Write at least 5 characters for “Contract”.'],
    ['a rule across answers', work({ wages: 10, income: 5 }), '/work Wages cannot be more than all income: correct one of them.'],
    ['a rule that asks for blanks', { ...enough, work: { works: true } }, '/work Give wages, or say why not.'],
    ['a rule across rows', { ...enough, people: [{ row: 'm1', often: 'daily' }, { row: 'm2', often: 'daily' }] }, '/people Two people cannot both be the one who cares every day.'],
    ['not asked', work({ months: 3 }), '/work/months “Months without work” is not asked with these answers: clear it, or change the answers it depends on.'],
    ['a section not asked', { ...enough, home: { tenure: 'own', landlord: { code: 'AB123' } } }, '/home/landlord “Landlord” is not asked with these answers: clear it, or change the answers it depends on.'],
    ['no question of the form', { ...enough, password: 'x' }, '/password This form has no question “password”: load the form again and answer what it asks.'],
    ['no question of a row', { ...enough, people: [{ row: 'm1', often: 'daily', admin: true }, { row: 'm2', often: 'rarely' }] }, '/people/0/admin Ada, 40: this form has no question “admin”: load the form again and answer what it asks.'],
    ['a row for nobody', { ...enough, people: [...(enough['people'] as Value[]), { row: 'm3', often: 'rarely' }] }, '/people/2 There is an entry under “Everybody from 16” for somebody who is not in it (any more): load the form again.'],
    ['two rows for one person', { ...enough, people: [...(enough['people'] as Value[]), { row: 'm1', often: 'rarely' }] }, '/people/2 There are two entries for the same person or item under “Everybody from 16”: keep one.'],
    ['too many rows', { ...enough, objectives: Array.from({ length: 4 }, () => ({ title: 'A' })) }, '/objectives Keep at most 3 entries under “Objectives”.'],
    ['rows that are none', { ...enough, objectives: 'A' }, '/objectives Send a list of entries for “Objectives”.'],
    ['a section that is none', { ...enough, closing: 'A' }, '/closing Send the answers of “To close” by name.'],
    ['a row within a row', { ...enough, objectives: [{ title: 'A', results: [{}] }] }, '/objectives/0/results/0/what Objective 1: A · Results 1: answer “Result”.'],
  ])('%s', (_, answers, problem) => expect(problemsOf(answers)).toEqual([problem]))

  test.each([
    ['it', '/people/1/often Luca, 70: scegli una risposta a «Quanto spesso aiuta?».'],
    ['it-CH', '/people/1/often Luca, 70: scegli una risposta a «Quanto spesso aiuta?».'],
    ['ar', '/people/1/often Luca, ٧٠: اختر إجابة عن «كم مرة يساعد؟».'],
    ['ro', '/people/1/often Luca, 70: alegeți un răspuns la „How often does this person help?”.'],
    ['es', '/people/1/often Luca, 70: elige una respuesta a «How often does this person help?».'],
    ['hy', '/people/1/often Luca, 70: ընտրեք «How often does this person help?» հարցի պատասխանը։'],
    ['fr', '/people/1/often Luca, 70: choose an answer to “How often does this person help?”.'],
  ])('in %s', (language, problem) => {
    expect(problemsOf({ ...enough, people: [{ row: 'm1', often: 'daily' }, { row: 'm2' }] }, language)).toEqual([problem])
  })
})

test('nobody can be chosen whom optionsWhere of a list leaves out', () => {
  const form = compileForm(formOf({ who: { type: 'array', title: 'Who can work?', items: { type: 'string', optionsFrom: 'members', optionsWhere: 'age >= 16' } } }))
  const members = household.rows.members.map((member) => ({ ...member, title: String(member['name']) }))
  const around = { ...household, options: { ...household.options, members } }
  const problems = (...who: string[]) => checkAnswers(form, { who }, around, 'en').map(({ message }) => message)
  expect(problems('m1', 'm2')).toEqual([])
  expect(problems('m1', 'm3')).toEqual(['“m3” cannot be chosen for “Who can work?”: choose one of the answers shown.'])
})

describe('rules across answers wait', () => {
  test('until what they read is there', () => expect(problemsOf(work({ income: 5, wages: null }))).toEqual(['/work Give wages, or say why not.']))
  test('and for hidden answers', () => {
    const form = compileForm(formOf({
      a: { type: 'boolean' },
      b: { type: 'integer', visibleWhen: 'a = true', check: [{ that: 'b > 5', message: 'More than five.' }] },
    }))
    expect(checkAnswers(form, { a: false }, household, 'en')).toEqual([])
    expect(checkAnswers(form, { a: true, b: 2 }, household, 'en').map(({ code, message }) => [code, message])).toEqual([['check', 'More than five.']])
  })
})

describe('hostile answers are problems, never failures', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, '/visited_on'],
    ['a list', [], ''],
    ['words', 'answers', ''],
    ['a key called __proto__', JSON.parse('{ "__proto__": { "works": true } }'), '/__proto__'],
    ['a key called constructor', { constructor: { prototype: {} } }, '/constructor'],
    ['a key with a slash', { 'a/b~c': 1 }, '/a~1b~0c'],
    ['__proto__ in a row', { people: [JSON.parse('{ "row": "m1", "__proto__": {} }')] }, '/people/0/__proto__'],
    ['a row that is a list', { people: [[], []] }, '/people/0'],
    ['a row that is its own kind of row', { people: [{ row: { toString: 1 } }] }, '/people/0'],
    ['a hundred thousand rows', { objectives: Array.from({ length: 100_000 }, () => ({ results: [{}] })) }, '/objectives'],
    ['ten megabytes of words', { closing: { wishes: 'x'.repeat(10_000_000) } }, '/closing/wishes'],
    ['objects within objects', { closing: { wishes: nested(5000) } }, '/closing/wishes'],
  ])('%s', (_, answers, at) => {
    expect(checkAnswers(homeVisit, answers as Answers, household, 'en').map((problem) => problem.at)).toContain(at)
  })
})

test('of answers that nothing asks for only so many are told', () => {
  const unknown = Object.fromEntries(Array.from({ length: 90_000 }, (_, at) => [`u${at}`, 1]))
  const problems = checkAnswers(homeVisit, { ...enough, ...unknown }, household, 'en')
  expect(problems).toHaveLength(50)
  expect([problems[0]?.at, new Set(problems.map(({ code }) => code))]).toEqual(['/u0', new Set(['unknown-question'])])
  const rows = compileForm(formOf({ rows: { type: 'array', title: 'Rows', items: { type: 'object', properties: { a: { type: 'string', title: 'A' } } } } }))
  expect(checkAnswers(rows, { rows: Array(20).fill(unknown) }, household, 'en')).toHaveLength(500)
})

function nested(depth: number): Value {
  let value: Value = {}
  for (let at = 0; at < depth; at++) value = { value }
  return value
}

test('a text that is not as it should be is told what it should look like, where the question says so', () => {
  const form = compileForm(formOf({ card: { type: 'string', title: 'Card', description: 'Two letters and six *digits*.', pattern: '^[A-Z]{2}[0-9]{6}$' } }))
  expect(checkAnswers(form, { card: 'A1' }, household, 'en').map(({ code, message }) => [code, message])).toEqual([
    ['pattern-help', '“Card” is not written as it should be. Two letters and six *digits*.'],
  ])
})

test.each<[string, Answers, string[]]>([
  ['what the program would say of the same answer is left out', { size: 50 }, ['/size Between 1 and 30 people.']],
  ['an answer of the wrong kind is the program’s to tell', { size: 'many' }, ['/size Write a whole number for “How many”.']],
  ['so is a blank', {}, ['/size Give the number for “How many”.']],
  ['a good answer', { size: 4 }, []],
])('a rule with words of its own: %s', (_, answers, told) => {
  const form = compileForm(formOf({ size: { type: 'integer', title: 'How many', minimum: 1, maximum: 30, check: [{ that: 'size >= 1 and size <= 30', message: 'Between 1 and 30 people.' }] } }, { required: ['size'] }))
  expect(checkAnswers(form, answers, household, 'en').map(({ at, message }) => `${at} ${message}`)).toEqual(told)
})

test.each<[string, string[], string[]]>([
  ['each its own', ['p1_1', 'p1_2'], []],
  ['one twice', ['same', 'same'], ['/plots/1 There are two entries for the same person or item under “Plots”: keep one.']],
  ['none that can be one', ['', 'a b', '\ud800', 'x'.repeat(65)], [0, 1, 2, 3].map((at) => `/plots/${at} There is an entry under “Plots” for somebody who is not in it (any more): load the form again.`)],
])('ids of rows that people add: %s', (_, ids, told) => {
  const form = compileForm(formOf({ plots: { type: 'array', title: 'Plots', items: { type: 'object', properties: { vines: { type: 'integer', title: 'Vines' } } } } }))
  expect(checkAnswers(form, { plots: ids.map((row) => ({ row, vines: 3 })) }, household, 'en').map(({ at, message }) => `${at} ${message}`)).toEqual(told)
})

describe('a rule that asks for an answer says so in its own words, instead of the program', () => {
  const form = compileForm(formOf({
    name: { type: 'string', title: 'Name', check: [{ that: 'is_blank(name) != true', message: 'Without a name nobody can go on.' }] },
    age: { type: 'integer', title: 'Age', check: [{ that: 'age != null', message: 'Whose age?' }] },
  }, { required: ['name', 'age'] }))
  test.each<[string, Answers, readonly string[]]>([
    ['blank', {}, ['/name Without a name nobody can go on.', '/age Whose age?']],
    ['one of them blank', { name: 'Ana' }, ['/age Whose age?']],
    ['there', { name: 'Ana', age: 1 }, []],
  ])('%s', (_, answers, messages) => expect(checkAnswers(form, answers, household, 'en').map(({ at, message }) => `${at} ${message}`)).toEqual(messages))
})
