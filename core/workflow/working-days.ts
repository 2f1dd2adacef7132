import type { Calendar, Holiday } from '../definitions/definition-types.ts'
import { easterSunday } from './easter.ts'
import { addDays, weekday } from './iso-days.ts'

/** What counts where a pack says nothing of working days. */
const SATURDAY_AND_SUNDAY: Calendar = { weekend: [6, 7], holidays: [] }

/** More free days in a row than any calendar has: beyond it every day counts, so that no calendar can make a count endless. */
const LONGEST_REST = 366

/** Whether people work on an ISO date: neither a weekend nor a holiday of the calendar. */
export function isWorkingDay(date: string, calendar: Calendar = SATURDAY_AND_SUNDAY): boolean {
  return !calendar.weekend.includes(weekday(date)) && !calendar.holidays.some((holiday) => fallsOn(holiday, date))
}

/** The ISO date n working days after a date, which is not counted itself; before it when n is negative; the date itself when n is 0. */
export function addWorkingDays(date: string, n: number, calendar?: Calendar): string {
  const step = n < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(n), rest = 0; left > 0; ) {
    day = addDays(day, step)
    const counts = isWorkingDay(day, calendar) || rest >= LONGEST_REST
    rest = counts ? 0 : rest + 1
    if (counts) left -= 1
  }
  return day
}

/** Working days after the first date up to and with the second; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string, calendar?: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

function fallsOn({ every, on, easter }: Holiday, date: string): boolean {
  if (every !== undefined) return date.slice(5) === every
  if (on !== undefined) return date === on
  return easter !== undefined && date === addDays(easterSunday(Number(date.slice(0, 4))), easter)
}
