import { rounded } from './numbers.ts'
import type { Value } from './value.ts'

/** A blank on either side, or sides of different kinds, give null. */
export type Operator = (left: Value, right: Value) => Value

/** Same value. Blank equals blank only; values of different kinds are not equal. */
export function same(left: Value, right: Value): boolean {
  if (left === right) return true
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false
  if (Array.isArray(left) || Array.isArray(right)) {
    return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((item, at) => same(item, right[at] ?? null))
  }
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name] ?? null, right[name] ?? null))
}

/** Numbers by size, texts (and ISO dates) by their characters. */
function ordered(holds: (order: number) => boolean): Operator {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return holds(left - right)
    if (typeof left === 'string' && typeof right === 'string') return holds(left < right ? -1 : left > right ? 1 : 0)
    return null
  }
}

function numeric(work: (left: number, right: number) => number): Operator {
  return (left, right) => (typeof left === 'number' && typeof right === 'number' ? rounded(work(left, right)) : null)
}

export const isLess = ordered((order) => order < 0)
export const isAtMost = ordered((order) => order <= 0)
export const isGreater = ordered((order) => order > 0)
export const isAtLeast = ordered((order) => order >= 0)

export const COMPARISONS: ReadonlyMap<string, Operator> = new Map([
  ['=', same],
  ['!=', (left, right) => !same(left, right)],
  ['<', isLess],
  ['<=', isAtMost],
  ['>', isGreater],
  ['>=', isAtLeast],
])

const plus = numeric((left, right) => left + right)

export const ARITHMETIC: ReadonlyMap<string, Operator> = new Map([
  ['+', (left, right) => (typeof left === 'string' && typeof right === 'string' ? left + right : plus(left, right))],
  ['-', numeric((left, right) => left - right)],
  ['*', numeric((left, right) => left * right)],
  ['/', numeric((left, right) => left / right)],
  ['**', numeric((left, right) => left ** right)],
])

/** and: false wins over blank; or: true wins over blank. */
export function both(left: Value, right: () => Value): Value {
  if (left === false) return false
  const other = right()
  if (other === false) return false
  return left === true && other === true ? true : null
}

export function either(left: Value, right: () => Value): Value {
  if (left === true) return true
  const other = right()
  if (other === true) return true
  return left === false && other === false ? false : null
}
