import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExpressionBudgetSpent } from '../../core/expressions/budget.ts'
import { compileExpression } from '../../core/expressions/compile-expression.ts'
import { compiled, evaluated, problemOf } from './evaluated.ts'

describe('is refused before it can do harm', () => {
  test.each([
    ['5,000 brackets', '('.repeat(5000)],
    ['brackets 40 deep', `${'('.repeat(40)}1${')'.repeat(40)}`],
    ['lists 40 deep', `${'['.repeat(40)}1${']'.repeat(40)}`],
    ['calls 40 deep', `${'not('.repeat(40)}a${')'.repeat(40)}`],
    ['1,900 minus signs', `${'-'.repeat(1900)}a`],
    ['990 sums in one', `${'a+'.repeat(990)}a`],
    ['600 ifs', 'if '.repeat(600)],
    ['190 somes', 'some x in '.repeat(190)],
    ['a path of 900', `${'a.'.repeat(900)}a`],
    ['a million signs', 'a'.repeat(1_000_000)],
    ['a range', 'sum(for i in 1..1000000000 return i)'],
    ['a function of itself', 'function(f) f(f)'],
    ['a pattern that repeats a repetition', 'matches("a", "((a{1000}){1000}){1000}")'],
  ])('%s', (_, source) => expect(problemOf(source).message).not.toBe(''))
})

describe('runs within its steps, or is given up', () => {
  const rows = Array.from({ length: 2000 }, (_, at) => ({ at }))

  test('rows of rows of rows', () => {
    expect(() => evaluated('some a in rows, b in rows, c in rows satisfies a.at + b.at + c.at = -1', { rows })).toThrow(ExpressionBudgetSpent)
  })

  test('a text doubled over and over', () => {
    const doubled = Array.from({ length: 40 }, (_, at) => `x${at + 1} in [x${at} + x${at}]`).join(', ')
    expect(() => evaluated(`some ${doubled} satisfies length(x40) = 1`, { x0: 'ab'.repeat(100) })).toThrow(ExpressionBudgetSpent)
  })

  test('a list compared with itself for every row', () => {
    expect(() => evaluated('rows[rows = rows]', { rows })).toThrow(ExpressionBudgetSpent)
  })

  test.each([
    ['^(a+)+$', false],
    ['(a|aa)+b', false],
    ['(x+x+)+y', false],
    ['^([a-zA-Z0-9])(([\\\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$', false],
  ])('the pattern %s on a text made for it', (pattern, found) => {
    expect(evaluated(`matches(text, "${pattern}")`, { text: `${'a'.repeat(9_000)}!` })).toBe(found)
  })
})

describe('reaches only what is given', () => {
  test.each([
    'constructor', '__proto__', 'toString', 'members.constructor', 'members.__proto__', 'name.constructor', 'name.length', 'members[1].hasOwnProperty',
    'members[constructor != null]', 'members[__proto__ != null]', 'some m in members satisfies m.constructor != null', 'globalThis', 'process', 'this',
  ])('%s', (source) => {
    const value = JSON.stringify(evaluated(source, { members: [{ name: 'Ada' }], name: 'Ada' }))
    expect(['null', '[]', '[null]', 'false']).toContain(value)
  })

  test('a key called __proto__ in answers is a key like any other', () => {
    const hostile = JSON.parse('{ "row": { "__proto__": { "admin": true } } }') as { row: { [name: string]: null } }
    expect(evaluated('row.admin', hostile)).toBe(null)
    expect(Object.getPrototypeOf(evaluated('row', hostile))).toBe(Object.prototype)
  })
})

describe('never fails in another way', () => {
  const words = fc.constantFrom(
    'age', 'members', 'and', 'or', 'not', 'if', 'then', 'else', 'some', 'every', 'in', 'satisfies', 'between', 'null', 'true', '(', ')', '[', ']', '.', ',',
    '+', '-', '*', '/', '**', '=', '!=', '<', '>=', '"a"', '12', '.5', 'count', 'sum', 'matches', 'date', '@', '{', '}', ':', '..', 'for', 'return', 'function', '"', '\\',
  )
  const anything = fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.array(words, { maxLength: 14 }).map((some) => some.join(' ')))

  test('whatever is written', () => {
    fc.assert(fc.property(anything, fc.jsonValue(), (source, value) => {
      const compilation = compileExpression(source)
      if (!compilation.ok) {
        const { from, to } = compilation.problem
        return from >= 0 && from <= to && to <= source.length
      }
      return compilation.expression.evaluate((name) => (name === 'age' || name === 'members' ? (value as null) : undefined), { today: '2026-11-23' }) !== undefined
    }), { numRuns: 3000 })
  })

  test('whatever is answered', () => {
    const expressions = ['age < 18', 'count(age[item > 1])', 'age.part.part', 'sum(age)', 'min(age)', 'concat(age)', 'age = age', 'date(age)', 'age[age]', 'some x in age satisfies x'].map(compiled)
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      for (const expression of expressions) expression.evaluate(() => value as null, { today: '2026-11-23' })
    }))
  })
})
