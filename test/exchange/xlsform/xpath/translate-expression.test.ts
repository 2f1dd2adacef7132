import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../../../core/expressions/compile-expression.ts'
import { TRANSLATED } from './translated-expressions.ts'
import { outcomeAt, translatedAt } from './household-form.ts'

describe('an expression of an XLSForm becomes', () => {
  test.each(TRANSLATED)('at %s, %s: %s', (way, column, xpath, feel) => expect(outcomeAt(way, column, xpath)).toBe(feel))
})

describe('what is not taken over says why', () => {
  test.each([
    ['area(${name})', 'function-of-place', 'area() works with places on the map, which is not done here.'],
    ['uuid()', 'function-of-chance', 'uuid() gives something else each time it is asked, and what is worked out here always gives the same for the same answers.'],
    ['device-info()', 'function-of-device', 'device-info() asks for something that only the app on the device knows.'],
    ['frobnicate(1)', 'function-unknown', 'There is no function "frobnicate" here.'],
    ['selected(${needs})', 'argument-count', 'selected() does not take 1 values.'],
    ['${nobody} + 1', 'reference-to-nothing', 'There is no question called "nobody".'],
    ['${remark}', 'reference-to-text', '"remark" is a note, a group or a row: it has no answer that could be read.'],
    ['${last-saved#age}', 'last-saved', 'The form that was saved last is not read here.'],
    ["instance('villages')/root/item[name = 1]/label", 'list-not-here', 'The list "villages" is not in the workbook.'],
    ["instance('towns')/root/item[name = ${town}]/mayor", 'column-not-here', 'The list "towns" has no column "mayor".'],
    ["regex(${name}, '(?=x)')", 'pattern-not-run', 'The pattern "(?=x)" cannot be used: invalid or unsupported Perl syntax: `(?=`.'],
    ["format-date(${born}, '%j')", 'format-unknown', '"%j" in the format of a date is not known here.'],
    ['../../../age', 'path-not-read', 'The path "../../../age" leads to nothing that can be read here.'],
    ['${sum} + 1', 'reads-itself', 'The expression works its own answer out of itself.'],
    ['(${age} = 1', 'no-expression-end', 'This is no expression: a ) is missing at the end.'],
    ['${age} =', 'no-expression-value-end', 'This is no expression: it ends where a value is due.'],
    ['${age} ${rooms}', 'no-expression-operator', 'This is no expression: an operator is missing before "rooms".'],
    ["concat('a, ${name})", 'no-expression-quote', 'This is no expression: a text in it has no closing quote.'],
  ])('%s', (xpath, code, message) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    expect([translated.ok, translated.notes.at(-1)?.code, translated.notes.at(-1)?.message]).toEqual([false, code, message])
  })
})

test.each([
  ['selected(${needs}, ‘food’)', 'typographic-quotes'],
  ['${age} ≥ 18 && ${tenure} == "owned"', 'foreign-operator'],
  ['${age} > 3 and and ${rooms} > 1', 'doubled-operator'],
  ['${age} != null', 'null-as-blank'],
  ["${tenure} = 'lent'", 'never-offered'],
])('what is read although it is not XPath is told: %s', (xpath, code) => {
  const translated = translatedAt('remark', 'relevant', xpath)
  expect([translated.ok, translated.notes.map((note) => note.code)]).toEqual([true, [code]])
})

test.each([
  ['remark', 'relevant', "${age} = 1 or 'two'", 'true', ['always-holds']],
  ['remark', 'relevant', "${born} > '01/01/2024'", 'false', ['never-holds']],
  ['age', 'constraint', '. = 1 or 2', 'true', ['always-holds']],
  ['remark', 'relevant', "${tenure} = 'lent'", 'false', ['never-offered']],
  ['remark', 'relevant', 'true()', 'true', []],
  ['sum', 'calculation', "${born} > '01/01/2024'", 'false', []],
] as const)('a condition that comes to the same whatever is answered is told: at %s, %s: %s', (way, column, xpath, feel, codes) => {
  const translated = translatedAt(way, column, xpath)
  expect([translated.ok && translated.expression, translated.notes.map(({ code }) => code)]).toEqual([feel, codes])
})

test('what is worked out once is told apart', () => {
  const isOnce = (xpath: string) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    return translated.ok && translated.isOnce === true
  }
  expect(['once(today())', "if(. = '', now(), .)", 'coalesce(., today())', 'today()', '.'].map(isOnce)).toEqual([true, true, true, false, true])
})

test('lists that are looked up are named', () => {
  const translated = translatedAt('sum', 'calculation', "pulldata('towns', 'People', 'name', ${town})")
  expect(translated.ok && translated.lists).toEqual(['towns'])
})

test('within a filter of rows current() is the row that asks, of which a name of the filtered row cannot be told apart', () => {
  expect(outcomeAt('hh.years', 'calculation', 'count(${hh}[years > current()/../../age])')).toBe('count(hh[years > age])')
  expect(outcomeAt('hh.who', 'calculation', 'count(${hh}[years > current()/../years])')).toBe('name-hidden')
})

describe('hostile expressions are refused quickly', () => {
  test.each([
    ['brackets', '('.repeat(10_000) + '1' + ')'.repeat(10_000)],
    ['signs', '-'.repeat(15_000) + '1'],
    ['predicates', '${hh}' + '[1]'.repeat(3_000)],
    ['calls', 'not('.repeat(4_000) + '1' + ')'.repeat(4_000)],
    ['conditions in each other', 'if(1,'.repeat(3_000) + '1' + ',0)'.repeat(3_000)],
    ['a long chain', Array.from({ length: 2_000 }, () => '${age}=1').join(' or ')],
    ['a very long text', `'${'a'.repeat(30_000)}'`],
    ['quotes', "'‘".repeat(9_000)],
    ['operators without values', 'and '.repeat(4_000)],
  ])('%s', (_, xpath) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    expect([translated.ok, translated.notes.length]).toEqual([false, 1])
  })
})

test('every expression in these tables can be run', () => {
  expect(TRANSLATED.filter(([, , , feel]) => !compileExpression(feel).ok)).toEqual([])
})
