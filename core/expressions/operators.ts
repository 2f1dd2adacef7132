import { spend } from './budget.ts'
import type { Run } from './budget.ts'
import { civilDay, dayNumber } from './civil-days.ts'
import { durationIn, durationText, later, longer } from './durations.ts'
import type { Value } from './value.ts'

/** A blank on either side, or sides of different kinds, give null. */
export type Operator = (left: Value, right: Value, run: Run) => Value

/** Texts longer than this are paid for when they are compared. */
const SHORT = 64

/** Same value. Blank equals blank only; values of different kinds are not equal; P1Y is as long as P12M. */
export function same(left: Value, right: Value, run: Run): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length > SHORT) spend(run, Math.min(left.length, right.length) >> 6)
    return left === right || order(left, right) === 0
  }
  if (left === right) return true
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    spend(run, left.length)
    return left.every((item, at) => same(item, right[at] ?? null, run))
  }
  const names = Object.keys(left)
  spend(run, names.length)
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name] ?? null, right[name] ?? null, run))
}

/** Texts (and ISO dates) by their characters, durations by how long they are; undefined where that depends on the calendar. */
function order(left: string, right: string): number | undefined {
  const one = durationIn(left)
  const other = one && durationIn(right)
  if (one && other) return longer(one, other)
  return left < right ? -1 : left > right ? 1 : 0
}

function ordered(holds: (order: number) => boolean): Operator {
  return (left, right, run) => {
    if (typeof left === 'number' && typeof right === 'number') return holds(left - right)
    if (typeof left !== 'string' || typeof right !== 'string') return null
    if (left.length > SHORT) spend(run, Math.min(left.length, right.length) >> 6)
    const found = order(left, right)
    return found === undefined ? null : holds(found)
  }
}

export const isLess = ordered((order) => order < 0)
export const isAtMost = ordered((order) => order <= 0)
export const isGreater = ordered((order) => order > 0)
export const isAtLeast = ordered((order) => order >= 0)

export const COMPARISONS: ReadonlyMap<string, Operator> = new Map([
  ['=', same],
  ['!=', (left, right, run) => !same(left, right, run)],
  ['<', isLess],
  ['<=', isAtMost],
  ['>', isGreater],
  ['>=', isAtLeast],
])

/** What an operator does with numbers, and with texts where it can. */
export interface Arithmetic {
  readonly ofNumbers: (left: number, right: number) => number
  readonly ofTexts?: (left: string, right: string) => string | null
}

export const ARITHMETIC: ReadonlyMap<string, Arithmetic> = new Map([
  ['+', { ofNumbers: (left, right) => left + right, ofTexts: added }],
  ['-', { ofNumbers: (left, right) => left - right, ofTexts: taken }],
  ['*', { ofNumbers: (left, right) => left * right }],
  ['/', { ofNumbers: (left, right) => left / right }],
  ['**', { ofNumbers: (left, right) => left ** right }],
] satisfies [string, Arithmetic][])

/** A date and a duration, two durations, or two texts one after the other. */
function added(left: string, right: string): string | null {
  const [one, other] = [durationIn(left), durationIn(right)]
  if (one && other) return durationText({ months: one.months + other.months, days: one.days + other.days })
  if (other && civilDay(left)) return later(left, other)
  if (one && civilDay(right)) return later(right, one)
  return left + right
}

/** A date less a duration, a duration less another, or the days from a date to another. */
function taken(left: string, right: string): string | null {
  const [one, other] = [durationIn(left), durationIn(right)]
  if (other) return one ? durationText({ months: one.months - other.months, days: one.days - other.days }) : later(left, { months: -other.months, days: -other.days })
  const [end, start] = [civilDay(left), civilDay(right)]
  return start && end ? durationText({ months: 0, days: dayNumber(end) - dayNumber(start) }) : null
}

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
