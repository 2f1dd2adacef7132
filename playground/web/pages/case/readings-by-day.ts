import type { Reading } from '../../api-types.ts'

/** The last reading of each person on each day, newest first: opening a case five times in an hour is one visit. */
export function readingsByDay(readings: readonly Reading[], dateOf: (instant: string) => string): readonly Reading[] {
  const newestFirst = readings.toSorted((one, other) => other.at.localeCompare(one.at))
  const visits = newestFirst.map(({ at, name, role }) => [dateOf(at), name, role].join('\n'))
  return newestFirst.filter((_, place) => visits.indexOf(visits[place] ?? '') === place)
}
