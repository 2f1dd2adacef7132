import type { ProblemDocument } from '../api-problem.ts'

/** The case has gone on since the form was opened. */
export function isStale({ type }: ProblemDocument): boolean {
  return type.endsWith('/stale')
}

/** The same person has saved other answers in another tab or on another device. */
export function isElsewhere({ type }: ProblemDocument): boolean {
  return type.endsWith('/draft-elsewhere')
}

/** The server does not know any more who is at work. */
export function isSignedOut({ status }: ProblemDocument): boolean {
  return status === 401
}

/** Nobody knows whether the answers were recorded. */
export function isUnanswered({ type, status }: ProblemDocument): boolean {
  return type.endsWith('/unreachable') || status >= 500
}

/** Whether the form may be recorded from its end: not before what is new is taken in, and after a lost answer only by sending it again. */
export function recordable(refusal: ProblemDocument | undefined): 'yes' | 'not-yet' | 'elsewhere' {
  if (!refusal) return 'yes'
  if (isStale(refusal)) return 'not-yet'
  return isUnanswered(refusal) ? 'elsewhere' : 'yes'
}
