import { civilDay, dayNumber, daysInMonth, dayText, isDay, numberedDay } from './civil-days.ts'
import type { Value } from './value.ts'

/** How long: so many months, then so many days. Written as ISO 8601 has it: P30D, P3M, P1Y6M, -P7D. */
export interface Duration {
  readonly months: number
  readonly days: number
}

const P = 80
const HYPHEN = 45
const LONGEST = 24
/** Most of anything: 9,999 years of days are 7 digits. */
const MOST_DIGITS = 7

/** The units in the order they are written, and what one of each is. */
const UNITS: readonly (readonly [letter: number, months: number, days: number])[] = [
  [89, 12, 0],
  [77, 1, 0],
  [87, 0, 7],
  [68, 0, 1],
]

/** The duration a text stands for; undefined when it is none. Read by hand: most texts that are asked are none. */
export function durationIn(value: Value): Duration | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined
  const start = value.charCodeAt(0) === HYPHEN ? 1 : 0
  if (value.charCodeAt(start) !== P || value.length < start + 3) return undefined
  const way = start === 1 ? -1 : 1
  let months = 0
  let days = 0
  let unit = 0
  let count = 0
  let digits = 0
  for (let at = start + 1; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      count = count * 10 + code - 48
      digits++
      continue
    }
    while (unit < UNITS.length && UNITS[unit]?.[0] !== code) unit++
    const found = UNITS[unit++]
    if (!found || digits === 0 || digits > MOST_DIGITS) return undefined
    months += count * found[1]
    days += count * found[2]
    count = 0
    digits = 0
  }
  return digits === 0 ? { months: way * months, days: way * days } : undefined
}

/** The text of a duration; null where months go one way and days the other, or where it is not whole. */
export function durationText({ months, days }: Duration): string | null {
  if (!Number.isInteger(months) || !Number.isInteger(days) || months * days < 0 || Math.abs(months) > 119_988 || Math.abs(days) > 4_000_000) return null
  const [years, rest, left] = [Math.trunc(Math.abs(months) / 12), Math.abs(months) % 12, Math.abs(days)]
  const written = `${years ? `${years}Y` : ''}${rest ? `${rest}M` : ''}${left ? `${left}D` : ''}`
  return `${months < 0 || days < 0 ? '-' : ''}P${written || '0D'}`
}

/** A date, or the date of a date and time, so much later: first the months, kept within the month, then the days. */
export function later(from: Value, { months, days }: Duration): string | null {
  const start = civilDay(from)
  if (!start || typeof from !== 'string') return null
  const month = start.year * 12 + start.month - 1 + months
  const moved = { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }
  if (!isDay(moved.year, moved.month, 1)) return null
  const end = numberedDay(dayNumber({ ...moved, day: Math.min(start.day, daysInMonth(moved.year, moved.month)) }) + days)
  return isDay(end.year, end.month, end.day) ? dayText(end) + from.slice(10) : null
}

/** Which of two durations is longer, as a negative or positive number; undefined where only a calendar could tell (P1M and P30D). */
export function longer(one: Duration, other: Duration): number | undefined {
  const [months, days] = [one.months - other.months, one.days - other.days]
  if (months === 0) return days
  return days === 0 || Math.sign(months) === Math.sign(days) ? months : undefined
}
