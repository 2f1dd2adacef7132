import type { Question } from '../../definitions/definition-types.ts'

/** Limits where a definition sets none: generous for people, tight enough for a server. */
const LONGEST_TEXT = 4000
const MOST_ROWS = 200
const MOST_CHOICES = 200

/** Most characters of a text answer. */
export function longestText(question: Question): number {
  return question.maxLength ?? LONGEST_TEXT
}

/** Most rows of a repeated section, or most answers chosen. */
export function mostItems(question: Question): number {
  return question.maxItems ?? (question.items?.type === 'object' ? MOST_ROWS : MOST_CHOICES)
}
