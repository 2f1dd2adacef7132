import { expect, test, vi } from 'vitest'
import { loadCheckedPack } from '../../core/server/load-checked-pack.ts'
import type { Json } from '../../core/definitions/source-document.ts'
import { goodFiles, metaSchemas, PACK } from './fixture-files.ts'

// While every problem was compared with every other, these took minutes; the runner's own limit is what they are held to.
vi.setConfig({ testTimeout: 60_000 })

type Parts = Record<string, Json>

function many(count: number, part: (index: number) => Json, name = 'q'): Parts {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, part(index)]))
}

function form(properties: Parts, besides: Parts = {}, answers: Parts = {}): string {
  return JSON.stringify({ $schema: '../meta/form.schema.json', id: 'huge', title: 'Huge', answers: { type: 'object', properties, ...answers }, ...besides })
}

function codes(count: number): Json[] {
  return Array.from({ length: count }, (_, index) => ({ id: `t${index}`, title: `Town ${index}`, f1: 'x' }))
}

const number = (more: Parts = {}) => ({ type: 'number', title: 'How many?', ...more })

test.each<[what: string, text: () => string, first: string | undefined, more: number | undefined]>([
  ['20,000 unknown properties', () => form({}, many(20_000, () => 1, 'key')), 'unknown-property', 19_800],
  ['200,000 times the same property', () => `{"a":{${Array(200_000).fill('"b":1').join(',')}}}`, 'duplicate-property', 199_799],
  ['a circle of 2,000 questions', () => form(many(2000, (index) => number({ calculate: `q${(index + 1) % 2000} + 1` }))), 'circular-questions', undefined],
  ['1,500 questions that each read 100 others', () => form(many(1500, (index) => number({ calculate: Array.from({ length: 100 }, (_, step) => `q${(index + step + 1) % 1500}`).join('+') }))), 'circular-questions', undefined],
  ['4,900 patterns with counts in counts', () => form(many(4900, (index) => ({ type: 'string', title: 'Which?', pattern: `((a{30}){30}){${index + 2}}` }))), 'bad-pattern', 4700],
  ['4,900 expressions with large patterns', () => form(many(4900, (index) => number({ visibleWhen: `matches("a", "a{1000}${index}")` }))), 'bad-expression', 4700],
  ['1,000 expressions that would take all their steps', () => form(many(1000, (index) => number({ calculate: `count(members[count(members[count(members[age > ${index}]) > 1]) > 1])`, check: [{ that: `count(members[count(members[age >= 0]) > ${index}]) >= 0`, message: 'No.' }] }))), undefined, undefined],
  ['1,000 expressions of as many sums as a text holds', () => form(many(1000, () => number({ calculate: `${'1+'.repeat(900)}1` }))), 'bad-expression', 800],
  ['900 expressions that are too long', () => form(many(900, () => number({ calculate: 'a'.repeat(2001) }))), 'out-of-limits', 700],
  ['4,900 unknown names', () => form(many(4900, (index) => number({ visibleWhen: `unknown_name_${index} = 1` }))), 'unknown-question', 4700],
  ['2,000 questions with wrong options', () => form(many(2000, () => ({ type: 'string', title: 5, oneOf: [{ const: {}, title: 3 }] }))), 'wrong-type', undefined],
  ['4,900 references in a circle', () => form(many(4900, (index) => ({ $ref: `#/answers/properties/q${(index + 1) % 4900}` }))), 'ref-in-definition', 4700],
  ['20,000 required questions that are not there', () => form(many(4900, () => number()), {}, { required: Array.from({ length: 20_000 }, (_, index) => `r${index}`) }), 'unknown-required', 19_800],
  ['5,000 plain questions', () => form(many(5000, () => number())), undefined, undefined],
  ['5,001 questions', () => form(many(5001, () => number())), 'too-many-questions', undefined],
  ['20,000 questions in rows', () => form({ rows: { type: 'array', items: { type: 'object', properties: many(20_000, () => number()) } } }), 'too-many-questions', undefined],
  ['200 sections in each other', () => form(Array.from({ length: 200 }).reduce<Parts>((inside) => ({ s: { type: 'object', properties: inside } }), { q: number() })), 'too-deep', undefined],
  ['20 sections in each other', () => form(Array.from({ length: 20 }).reduce<Parts>((inside) => ({ s: { type: 'object', properties: inside } }), { q: number() })), undefined, undefined],
  ['a title of a million signs', () => form({ q: number({ title: 'x'.repeat(1_000_000) }) }), 'out-of-limits', undefined],
  ['a name of a million signs', () => form({ ['q'.repeat(1_000_000)]: { type: 'object', properties: many(300, () => ({ type: 'strin', titel: 'x' })) } }), 'long-name', undefined],
  ['an option of a million signs', () => form({ q: { type: 'string', title: 'Which?', oneOf: [{ const: 'x'.repeat(1_000_000), title: 'X' }] } }), undefined, undefined],
  ['20,000 codes', () => form({ q: { type: 'string', title: 'Which?', optionsFrom: 'towns', optionsWhere: 'f1 = "x"' } }, { codeLists: { towns: codes(20_000) } }), undefined, undefined],
  ['20,001 codes', () => form({ q: { type: 'string', title: 'Which?', optionsFrom: 'towns' } }, { codeLists: { towns: codes(20_001) } }), 'out-of-limits', undefined],
  ['20,000 codes that are one', () => form({ q: { type: 'string', title: 'Which?', optionsFrom: 'towns' } }, { codeLists: { towns: Array.from({ length: 20_000 }, () => ({ id: 'a', title: 'A' })) } }), 'duplicate-code', 19_799],
  ['20,000 codes with fields that are none', () => form({ q: { type: 'string', title: 'Which?', optionsFrom: 'towns' } }, { codeLists: { towns: Array.from({ length: 20_000 }, (_, at) => ({ id: `a${at}`, title: 'A', within: ['b'] })) } }), 'wrong-type', 19_800],
  ['a code of 50,000 fields', () => form({ q: { type: 'string', title: 'Which?', optionsFrom: 'towns', optionsWhere: 'f7 = "x"' } }, { codeLists: { towns: [{ id: 'a', title: 'A', ...many(50_000, () => 'x', 'f') }] } }), undefined, undefined],
  ['4,900 unknown code lists beside 1,000 known ones', () => form(many(4900, (index) => ({ type: 'string', title: 'Which?', optionsFrom: `towns_of_${index}` })), { codeLists: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`list${at}`, [{ id: 'a', title: 'A' }]])) }), 'unknown-code-list', undefined],
  ['4,900 notes with places that nothing fills in', () => form(many(4900, (index) => ({ type: 'null', title: `Hello {somebody${index}}` }))), 'unknown-placeholder', 4700],
  ['2,400 options that ask for words', () => form(many(2400, () => ({ type: 'string', title: 'Which?', oneOf: [{ const: 'x', title: 'X', specify: 'What?' }] }))), undefined, undefined],
  ['a matrix of 4,900 questions', () => form({ m: { type: 'object', ui: { widget: 'matrix' }, properties: many(4900, (index) => ({ type: 'string', title: 'Which?', oneOf: [{ const: `x${index}`, title: 'X' }] })) } }), 'unfit-matrix', 4699],
])('a form with %s is checked in bounds', (_what, text, first, more) => {
  const files = [...goodFiles(), { path: 'form-definitions/forms/huge.json', text: text() }]
  const { problems } = loadCheckedPack(files, PACK, metaSchemas)
  const ofFile = problems.filter(({ file }) => file.endsWith('huge.json'))
  expect(ofFile.length).toBeLessThanOrEqual(201)
  expect(ofFile[0]?.rule).toBe(first)
  if (more !== undefined) expect(ofFile.map(({ message }) => message)).toContain(`There are ${more} more problems in this file.`)
})

test('too many questions are told in a sentence', () => {
  const text = form(many(50_000, () => ({ type: 'number' })))
  const { problems } = loadCheckedPack([...goodFiles(), { path: 'form-definitions/forms/huge.json', text }], PACK, metaSchemas)
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual(['The form has 50000 questions and sections, and a form may have 5000 of them. Take it apart into several forms.'])
})

test('a golden case of 1,000 slow questions comes to an end, and tells those that were given up as not good', () => {
  const row = { type: 'object', properties: { x: { type: 'integer', title: 'X' } } }
  const questions = many(1000, (index) => ({ type: 'string', title: 'Which?', check: [{ that: `count(a[count(a[x >= 0]) > ${index}]) >= 0`, message: 'No.' }] }))
  const text = JSON.stringify({
    $schema: '../meta/assessment-tool.schema.json', id: 'huge', title: 'Huge', status: 'illustrative',
    answers: { type: 'object', properties: { a: { type: 'array', title: 'Many', repeat: { add: 'Add' }, items: row }, ...questions } },
    goldenCases: [{ title: 'Slow', answers: { a: Array.from({ length: 150 }, (_, x) => ({ x })), ...many(1000, () => 'y') }, expect: {} }],
  })
  const { problems } = loadCheckedPack([...goodFiles(), { path: 'form-definitions/assessment-tools/huge.json', text }], PACK, metaSchemas)
  expect(problems[0]?.message).toContain('These answers are too long to be checked against each other')
})
