import { civilDay, dayNumber, daysInMonth, dayText, isDay } from './civil-days.ts'
import { later } from './durations.ts'
import type { Value } from './value.ts'

/** The ISO date in a date or date-time text; null when it is not a day of the calendar. */
export function dateIn(value: Value): string | null {
  return typeof value === 'string' && civilDay(value) ? value.slice(0, 10) : null
}

/** The ISO date of a year, month (1 to 12) and day; null when there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? dayText({ year, month, day }) : null
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: Value, to: Value): number | null {
  const start = civilDay(from)
  const end = civilDay(to)
  return start && end ? dayNumber(end) - dayNumber(start) : null
}

/** Completed months from the first date to the second; negative when the second is earlier. A month ends with its last day. */
export function monthsBetween(from: Value, to: Value): number | null {
  const start = civilDay(from)
  const end = civilDay(to)
  if (!start || !end) return null
  if (dayNumber(end) < dayNumber(start)) {
    const back = monthsBetween(to, from)
    return back === null ? null : 0 - back
  }
  const months = (end.year - start.year) * 12 + end.month - start.month
  return end.day < Math.min(start.day, daysInMonth(end.year, end.month)) ? months - 1 : months
}

/** Completed years of somebody born on a date, on another; null before birth. Born on 29 February, one is older on 1 March. */
export function ageOn(born: Value, on: Value): number | null {
  const birth = civilDay(born)
  const day = civilDay(on)
  if (!birth || !day || dayNumber(day) < dayNumber(birth)) return null
  const isBefore = day.month < birth.month || (day.month === birth.month && day.day < birth.day)
  return day.year - birth.year - (isBefore ? 1 : 0)
}

export function addDays(from: Value, days: number): string | null {
  if (!Number.isInteger(days) || Math.abs(days) > 4_000_000) return null
  return later(dateIn(from), { months: 0, days })
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(value: Value): number | null {
  const day = civilDay(value)
  return day ? ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1 : null
}
