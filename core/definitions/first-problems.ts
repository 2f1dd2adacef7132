/** Most problems of one file that are told. */
export const MOST_PROBLEMS = 200

/** What is told of one file: the first problems, and in place of all others how many they are. */
export function firstProblems<Found extends { readonly message: string; readonly hint?: unknown }>(found: readonly Found[]): Found[] {
  const next = found[MOST_PROBLEMS]
  if (!next) return [...found]
  const message = `There are ${found.length - MOST_PROBLEMS} more problems in this file.`
  return [...found.slice(0, MOST_PROBLEMS), { ...next, message, hint: 'Mend those that are told first.' }]
}
