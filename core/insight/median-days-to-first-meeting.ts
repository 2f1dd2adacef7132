import type { CaseSummary } from '../cases/case-summary.ts'
import { daysBetween } from '../workflow/iso-days.ts'
import { dateIn } from '../workflow/date-in.ts'
import { LEAST_SHOWN } from './small-cells.ts'

/** The median of calendar days from opening to the first meeting, over the cases that have met; null where these are too few to show. */
export function medianDaysToFirstMeeting(summaries: readonly CaseSummary[], timeZone: string): number | null {
  const days = summaries
    .flatMap(({ openedAt, firstMetAt }) => (firstMetAt ? [daysBetween(dateIn(timeZone, openedAt), dateIn(timeZone, firstMetAt))] : []))
    .sort((one, other) => one - other)
  if (days.length < LEAST_SHOWN) return null
  const middle = Math.floor(days.length / 2)
  return days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2
}
