const DAY = 86_400_000

/** The ISO date a number of calendar days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** Calendar days from one ISO date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Day of the week of an ISO date, 1 for Monday to 7 for Sunday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay() || 7
}
