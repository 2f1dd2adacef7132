import { zoneClock } from './zone-clock.ts'

const clock = zoneClock({ hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The date and time that people in a time zone read on their clock at an instant, as forms store them: 2026-05-01T10:30:00. Throws RangeError for an unknown zone. */
export function clockIn(timeZone: string, instant: string): string {
  const { year, month, day, hour, minute, second } = clock(timeZone, instant)
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`
}
