import { paid, spend } from './budget.ts'
import type { Run } from './budget.ts'
import { addDays, ageOn, dateIn, dateOf, daysBetween } from './dates.ts'
import { atDigits, numberIn, rounded, roundedTo } from './numbers.ts'
import { isGreater, isLess, same } from './operators.ts'
import type { Operator } from './operators.ts'
import type { Value } from './value.ts'

/** A function expressions may call: fewest and most arguments, and what it gives. Blanks give null unless said otherwise. */
export interface ExpressionFunction {
  readonly least: number
  readonly most: number
  readonly run: (given: readonly Value[], run: Run) => Value
}

const MANY = 100

const taking = (least: number, most: number, run: ExpressionFunction['run']): ExpressionFunction => ({ least, most, run })

/** A function of numbers. */
const ofNumber = (work: (value: number) => number | null): ExpressionFunction =>
  taking(1, 1, ([value]) => (typeof value === 'number' ? work(value) : null))

/** A function of a number and of how many digits after the point to keep. */
const rounding = (work: (value: number, digits: number) => number | null): ExpressionFunction =>
  taking(1, 2, ([value, digits = 0]) => (typeof value === 'number' && typeof digits === 'number' ? work(value, digits) : null))

const ofText = (work: (text: string, run: Run) => Value): ExpressionFunction =>
  taking(1, 1, ([text], run) => (typeof text === 'string' ? work(text, run) : null))

const ofTexts = (work: (text: string, part: string) => Value): ExpressionFunction =>
  taking(2, 2, ([text, part], run) => {
    if (typeof text !== 'string' || typeof part !== 'string') return null
    spend(run, text.length >> 3)
    return work(text, part)
  })

/** A function of several values, given one by one or as lists; blanks are left out. */
const ofAll = (work: (values: readonly Value[]) => Value): ExpressionFunction =>
  taking(1, MANY, (given, run) => work(answered(given, run)))

const ofNumbers = (work: (values: readonly number[]) => number | null): ExpressionFunction =>
  ofAll((values) => (values.every((value) => typeof value === 'number') ? work(values) : null))

/** The least or greatest of numbers, or of texts and ISO dates; null of nothing and of mixed kinds. */
const extreme = (isBetter: Operator): ExpressionFunction =>
  ofAll((values) => {
    const kind = typeof values[0]
    if ((kind !== 'number' && kind !== 'string') || values.some((value) => typeof value !== kind)) return null
    return values.reduce((best, value) => (isBetter(value, best) === true ? value : best))
  })

/** Everything an expression may call, besides matches and position, which compile-call.ts knows. */
export const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = {
  not: taking(1, 1, ([value]) => (typeof value === 'boolean' ? !value : null)),
  is_blank: taking(1, 1, ([value = null]) => isBlank(value)),
  coalesce: taking(1, MANY, (given) => given.find((value) => !isBlank(value)) ?? null),
  selected: taking(2, 2, ([chosen = null, code = null], run) => holds(chosen, code, run)),
  count: ofAll((values) => values.length),
  sum: ofNumbers((values) => rounded(values.reduce((total, value) => total + value, 0))),
  mean: ofNumbers((values) => (values.length === 0 ? null : rounded(values.reduce((total, value) => total + value, 0) / values.length))),
  min: extreme(isLess),
  max: extreme(isGreater),
  abs: ofNumber((value) => Math.abs(value)),
  round: rounding(roundedTo),
  floor: rounding((value, digits) => atDigits(value, digits, Math.floor)),
  ceiling: rounding((value, digits) => atDigits(value, digits, Math.ceil)),
  trunc: rounding((value, digits) => atDigits(value, digits, Math.trunc)),
  modulo: taking(2, 2, ([value, by]) =>
    typeof value === 'number' && typeof by === 'number' && by !== 0 ? rounded(value - by * Math.floor(value / by)) : null),
  contains: taking(2, 2, ([whole, part = null], run) =>
    typeof whole === 'string' && typeof part === 'string' ? textHolds(whole, part, run) : Array.isArray(whole) ? holds(whole, part, run) : null),
  starts_with: ofTexts((text, part) => text.startsWith(part)),
  ends_with: ofTexts((text, part) => text.endsWith(part)),
  string: taking(1, 1, ([value]) => (value === null || typeof value === 'object' ? null : String(value))),
  number: taking(1, 1, ([value = null]) => numberIn(value)),
  length: ofText((text, run) => [...paid(run, text)].length),
  upper: ofText((text, run) => paid(run, text.toUpperCase())),
  lower: ofText((text, run) => paid(run, text.toLowerCase())),
  concat: taking(1, MANY, (given, run) => {
    const parts = answered(given, run)
    return parts.some((part) => typeof part === 'object') ? null : paid(run, parts.map(String).join(''))
  }),
  date: taking(1, 3, ([year = null, month, day]) => {
    if (month === undefined) return dateIn(year)
    return typeof year === 'number' && typeof month === 'number' && typeof day === 'number' ? dateOf(year, month, day) : null
  }),
  year: taking(1, 1, ([value = null]) => numberIn(dateIn(value)?.slice(0, 4) ?? null)),
  month: taking(1, 1, ([value = null]) => numberIn(dateIn(value)?.slice(5, 7) ?? null)),
  days_between: taking(2, 2, ([from = null, to = null]) => daysBetween(from, to)),
  add_days: taking(2, 2, ([from = null, days]) => (typeof days === 'number' ? addDays(from, days) : null)),
  age_on: taking(2, 2, ([born = null, on = null]) => ageOn(born, on)),
  today: taking(0, 0, (_, run) => run.today),
  now: taking(0, 0, (_, run) => run.now),
}

/** Nothing there: no answer, a text of nothing but spaces, or an empty list. */
export function isBlank(value: Value): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

function answered(given: readonly Value[], run: Run): readonly Value[] {
  const all = given.flatMap((value) => (Array.isArray(value) ? value : [value]))
  spend(run, all.length)
  return all.filter((value) => value !== null)
}

function holds(chosen: Value, code: Value, run: Run): boolean {
  if (!Array.isArray(chosen)) return chosen !== null && same(chosen, code)
  spend(run, chosen.length)
  return chosen.some((item) => same(item, code))
}

function textHolds(whole: string, part: string, run: Run): boolean {
  spend(run, whole.length >> 3)
  return whole.includes(part)
}
