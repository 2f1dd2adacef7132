import type { AssessmentResult } from '../../../../core/forms/answers.ts'

/**
 * Whether what a tool recommends is worth saying while a form is filled in: answers led to it, or no score waits for more of them.
 * The path of whom no row of the decision fits is one that a few more answers would turn round.
 */
export function isSettled({ recommendation, scores }: Pick<AssessmentResult, 'recommendation' | 'scores'>): boolean {
  return recommendation !== undefined && (recommendation.reasons.length > 0 || scores.every(({ value }) => value !== null))
}
