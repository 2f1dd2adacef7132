import type { AnswerLine } from '../../../../core/forms/words/answer-lines.ts'

/** How many of the lines somebody answered: what was worked out is no answer of anybody. */
export function answersGiven(lines: readonly AnswerLine[] = []): number {
  return lines.filter(({ workedOut }) => workedOut !== true).length
}
