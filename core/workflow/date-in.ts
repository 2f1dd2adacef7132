import { zoneClock } from './zone-clock.ts'

const calendar = zoneClock({ year: 'numeric', month: '2-digit', day: '2-digit' })

/** The ISO date that people in a time zone read on their calendar at an instant. Throws RangeError for an unknown zone. */
export function dateIn(timeZone: string, instant: string): string {
  const { year, month, day } = calendar(timeZone, instant)
  return `${year}-${month}-${day}`
}
