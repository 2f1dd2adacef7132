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
  const middle = days.slice(Math.ceil(days.length / 2) - 1, Math.floor(days.length / 2) + 1)
  return middle.reduce((sum, each) => sum + each, 0) / middle.length
}
