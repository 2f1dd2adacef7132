import type { Question } from './definition-types.ts'

/** Whether a question has one of these keywords. */
export function hasOne(question: Question, keywords: readonly (keyof Question)[]): boolean {
  for (const keyword of keywords) if (question[keyword] !== undefined) return true
  return false
}
