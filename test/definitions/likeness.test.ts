import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import { namesOf, type Names } from '../../core/definitions/form-names.ts'
import { likenessOf } from '../../core/definitions/likeness.ts'
import { kindOfQuestion } from '../../core/definitions/question-kind.ts'
import { compileExpression } from '../../core/expressions/compile-expression.ts'
import type { Kind } from '../../core/expressions/kinds.ts'

const chosen = (...codes: readonly [string, ...string[]]): Question => ({ type: 'string', title: 'Which?', oneOf: codes.map((code) => ({ const: code, title: code })) as unknown as NonNullable<Question['oneOf']> })
const works = kindOfQuestion(chosen('yes', 'no'))

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['age', kindOfQuestion({ type: 'integer', title: 'Age' })],
  ['rooms', kindOfQuestion({ type: 'number', title: 'Rooms' })],
  ['first', kindOfQuestion({ type: 'string', title: 'First' })],
  ['refused', kindOfQuestion({ type: 'integer', title: 'Income', nonResponse: ['refused'] })],
  ['works', works],
  ['worked', works],
  ['colour', kindOfQuestion(chosen('red'))],
  ['needs', kindOfQuestion({ type: 'array', title: 'Needs', items: { type: 'integer' } })],
  ['wishes', kindOfQuestion({ type: 'array', title: 'Wishes', items: { type: 'integer' } })],
  ['home', kindOfQuestion({ type: 'object', title: 'Home', properties: { rooms: { type: 'integer', title: 'Rooms' } } })],
  ['yard', kindOfQuestion({ type: 'object', title: 'Yard', properties: {} })],
])
const names: Names = { ...namesOf(KINDS), find: (name) => (name === 'twice' ? { several: ['a.twice', 'b.twice'] } : KINDS.get(name)) }

function likeness(source: string): string | undefined {
  const compiled = compileExpression(source)
  return compiled.ok ? likenessOf(compiled.expression, names) : expect.fail(compiled.problem.message)
}

describe('expressions are alike', () => {
  test.each([
    ['age > 3', 'rooms > 3'],
    ['age + rooms > 3', 'rooms + age > 3'],
    ['round(age / 2)', 'round(rooms / 2)'],
    ['if works = "yes" then age else 0', 'if worked = "yes" then rooms else 0'],
    ['count(needs) > 0', 'count(wishes) > 0'],
  ])('%s, %s', (one, other) => {
    expect(likeness(one)).toBeTypeOf('string')
    expect(likeness(other)).toBe(likeness(one))
  })
})

describe('expressions are not alike', () => {
  test.each([
    ['that read another kind', 'age > 3', 'first > 3'],
    ['that compare with something else', 'age > 3', 'age > 4'],
    ['that ask otherwise', 'age > 3', 'age >= 3'],
    ['that read answers chosen from other options', 'works = "yes"', 'colour = "yes"'],
    ['that read a question with reasons for no answer', 'age > 3', 'refused > 3'],
    ['that call another function', 'floor(age)', 'ceiling(age)'],
    ['that read one and several', 'count(needs) > 0', 'count(age) > 0'],
    ['that read sections', 'home = null', 'yard = null'],
  ])('%s', (_, one, other) => {
    expect(likeness(one)).toBeTypeOf('string')
    expect(likeness(other)).not.toBe(likeness(one))
  })
})

describe('of these it cannot be told by their names', () => {
  test.each([
    ['a filter, in which fields are names', 'count(needs[item > 3]) > 0'],
    ['a way into a section', 'home.rooms > 3'],
    ['what holds for some', 'some need in needs satisfies need > 3'],
    ['a list that is looked up', 'lookup("towns", first) = "x"'],
    ['what is called so twice', 'twice > 3'],
    ['what nothing is called', 'gone > 3'],
  ])('%s', (_, source) => expect(likeness(source)).toBeUndefined())
})
