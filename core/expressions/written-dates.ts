import { dateIn } from './dates.ts'
import { durationIn, durationText } from './durations.ts'
import { DATE, DATE_TIME, DURATION, TIME } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { timeIn } from './times.ts'

/** The date, date and time, time or duration that a text is, and which of them; undefined when it is none. */
export function writtenAs(text: string): { readonly value: string; readonly kind: Kind } | undefined {
  const date = dateIn(text)
  const time = timeIn(text)
  if (date !== null) return date === text ? { value: text, kind: DATE } : time === null ? undefined : { value: text, kind: DATE_TIME }
  if (time !== null) return { value: time, kind: TIME }
  const duration = durationIn(text)
  const value = duration ? durationText(duration) : null
  return value === null ? undefined : { value, kind: DURATION }
}
