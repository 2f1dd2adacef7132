import type { CaseCount } from '../cases/case-count.ts'
import { LEAST_SHOWN } from './small-cells.ts'

/** The median of calendar days from opening to the first meeting, over the cases that have met; null where these are too few to show. */
export function medianDaysToFirstMeeting(counts: readonly CaseCount<'daysToFirstMeeting'>[]): number | null {
  const met = counts.flatMap(({ daysToFirstMeeting: days, count }) => (days === null ? [] : [{ days, count }])).sort((one, other) => one.days - other.days)
  const total = met.reduce((sum, { count }) => sum + count, 0)
  if (total < LEAST_SHOWN) return null
  const middle = [Math.ceil(total / 2), Math.floor(total / 2) + 1].map((place) => daysAt(met, place))
  return middle.reduce((sum, days) => sum + days, 0) / middle.length
}

/** Of the case at a place, counted from 1. */
function daysAt(sorted: readonly { readonly days: number; readonly count: number }[], place: number): number {
  let before = 0
  return sorted.find(({ count }) => (before += count) >= place)?.days ?? 0
}
