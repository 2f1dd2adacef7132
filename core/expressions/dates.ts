import type { Value } from './value.ts'

const DAY = 86_400_000

/** The ISO date in a date or date-time text; null when it is not a day of the calendar. */
export function dateIn(value: Value): string | null {
  if (typeof value !== 'string') return null
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(value)
  return parts ? dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** The ISO date of a year, month (1 to 12) and day; null when there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, day)
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day
  return exists ? instant.toISOString().slice(0, 10) : null
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: Value, to: Value): number | null {
  const [start, end] = [dateIn(from), dateIn(to)]
  return start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / DAY)
}

/** Completed years of somebody born on a date, on another; null before birth. Born on 29 February, one is older on 1 March. */
export function ageOn(born: Value, on: Value): number | null {
  const [birth, day] = [dateIn(born), dateIn(on)]
  if (birth === null || day === null || day < birth) return null
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

export function addDays(from: Value, days: number): string | null {
  const start = dateIn(from)
  if (start === null || !Number.isInteger(days) || Math.abs(days) > 4_000_000) return null
  return dateIn(new Date(Date.parse(start) + days * DAY).toISOString())
}
