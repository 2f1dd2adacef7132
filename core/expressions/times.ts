import { civilDay, dayNumber } from './civil-days.ts'
import type { CivilDay } from './civil-days.ts'
import { rounded } from './numbers.ts'
import type { Value } from './value.ts'

interface TimeOfDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const WRITTEN = /^(?:\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/

/** The time of day in a time, or in a date and time, as it was written in its own zone. */
function timeOfDay(value: Value): TimeOfDay | undefined {
  const [, hour, minute, second = 0] = (typeof value === 'string' && WRITTEN.exec(value)) || []
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), second: Number(second) }
}

/** A time such as 10:30, or 10:30:15 where it has seconds; null when it is none. */
export function timeIn(value: Value): string | null {
  const time = timeOfDay(value)
  if (!time) return null
  const shown = time.second === 0 ? [time.hour, time.minute] : [time.hour, time.minute, time.second]
  return shown.map(twoDigits).join(':')
}

export function hourOf(value: Value): number | null {
  return timeOfDay(value)?.hour ?? null
}

/** The part of the day that is over at a time: 0.5 at noon. */
export function decimalTime(value: Value): number | null {
  const time = timeOfDay(value)
  return time ? rounded((time.hour * 3600 + time.minute * 60 + time.second) / 86_400) : null
}

/** Days since 1 January 1970, with the part of the day where there is a time. */
export function daysSinceEpoch(value: Value): number | null {
  const day = civilDay(value)
  return day ? rounded(dayNumber(day) + (decimalTime(value) ?? 0)) : null
}

const NO_DAY: CivilDay = { year: 0, month: 0, day: 0 }

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** What the codes of format_date stand for. Names are English: what is worked out does not depend on who reads. */
const CODES: Readonly<Record<string, (day: CivilDay, time: TimeOfDay) => string>> = {
  Y: ({ year }) => String(year).padStart(4, '0'),
  y: ({ year }) => twoDigits(year % 100),
  m: ({ month }) => twoDigits(month),
  n: ({ month }) => String(month),
  b: ({ month }) => MONTHS[month - 1] ?? '',
  a: (day) => (day === NO_DAY ? '' : (WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? '')),
  d: ({ day }) => twoDigits(day),
  e: ({ day }) => String(day),
  H: (_, { hour }) => twoDigits(hour),
  h: (_, { hour }) => String(hour),
  M: (_, { minute }) => twoDigits(minute),
  S: (_, { second }) => twoDigits(second),
  '%': () => '%',
}

/** The first code of a format of dates that is not known. */
export function unknownDateCode(format: string): string | undefined {
  return [...format.matchAll(/%([^]?)/g)].find(([, code = '']) => !Object.hasOwn(CODES, code))?.[0]
}

/** A date or time written by a format such as %d/%m/%Y; null when it is none. */
export function formatDate(value: Value, format: string): string | null {
  const day = civilDay(value)
  const time = timeOfDay(value)
  if (!day && !time) return null
  return format.replaceAll(/%([^]?)/g, (whole, code: string) => CODES[code]?.(day ?? NO_DAY, time ?? { hour: 0, minute: 0, second: 0 }) ?? whole)
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
