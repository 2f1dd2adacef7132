import { spend } from './budget.ts'
import type { Run } from './budget.ts'
import { WANT_NUMBER, WANT_NUMBERS, WANT_ORDERED, kindOfItems, taking, takingAll } from './expression-function.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { NUMBER, eitherKind } from './kinds.ts'
import { atDigits, plus, rounded, roundedTo } from './numbers.ts'
import { isGreater, isLess } from './operators.ts'
import type { Operator } from './operators.ts'
import type { Value } from './value.ts'

/** A function of a number and of how many digits after the point to keep. */
const rounding = (work: (value: number, digits: number) => number | null): ExpressionFunction =>
  taking([WANT_NUMBER, WANT_NUMBER], NUMBER, ([value, digits = 0]) => (typeof value === 'number' && typeof digits === 'number' ? work(value, digits) : null), 1)

/** What numbers given one by one or as lists come to, without blanks; null where one is no number. */
const totalling = (work: (total: number, count: number) => number | null): ExpressionFunction =>
  takingAll(WANT_NUMBERS, NUMBER, (given, run) => {
    let total = 0
    let count = 0
    for (const value of given) {
      const items = Array.isArray(value) ? value : undefined
      spend(run, items ? items.length : 1)
      for (let at = 0; at < (items?.length ?? 1); at++) {
        const item = items ? items[at] : value
        if (typeof item === 'number') {
          total = plus(total, item)
          count++
        } else if (item !== null) return null
      }
    }
    return work(total, count)
  })

/** The least or greatest of numbers, or of texts, dates and durations; null of nothing and of mixed kinds. */
const extreme = (isBetter: Operator): ExpressionFunction => {
  const better = (best: Value | undefined, item: Value, run: Run): Value | undefined => {
    if (item === null) return best
    if (best === undefined) return typeof item === 'number' || typeof item === 'string' ? item : null
    const verdict = isBetter(item, best, run)
    return verdict === null ? null : verdict === true ? item : best
  }
  const best = (given: readonly Value[], run: Run): Value => {
    let found: Value | undefined
    spend(run, given.length)
    for (const value of given) {
      if (Array.isArray(value)) {
        spend(run, value.length)
        for (const item of value) if (found !== null) found = better(found, item, run)
      } else if (found !== null) found = better(found, value, run)
    }
    return found ?? null
  }
  return takingAll(WANT_ORDERED, (given) => given.map(kindOfItems).reduce(eitherKind), best)
}

export const FUNCTIONS_OF_NUMBERS: Readonly<Record<string, ExpressionFunction>> = {
  sum: totalling((total) => rounded(total)),
  mean: totalling((total, count) => (count === 0 ? null : rounded(total / count))),
  min: extreme(isLess),
  max: extreme(isGreater),
  abs: taking([WANT_NUMBER], NUMBER, ([value]) => (typeof value === 'number' ? Math.abs(value) : null)),
  round: rounding(roundedTo),
  floor: rounding((value, digits) => atDigits(value, digits, Math.floor)),
  ceiling: rounding((value, digits) => atDigits(value, digits, Math.ceil)),
  trunc: rounding((value, digits) => atDigits(value, digits, Math.trunc)),
  modulo: taking([WANT_NUMBER, WANT_NUMBER], NUMBER, ([value, by]) =>
    typeof value === 'number' && typeof by === 'number' && by !== 0 ? rounded(value - by * Math.floor(value / by)) : null),
}
