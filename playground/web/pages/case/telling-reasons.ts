import type { Case } from '../../../../core/cases/case.ts'
import type { Reason } from '../../../../core/forms/answers.ts'

/**
 * The answers that led to a recommendation, without those that gave no points. A row that holds because nothing else did
 * names no answers: then those that gave the scores their points.
 */
export function tellingReasons({ recommendation, scores }: Pick<Case, 'recommendation' | 'scores'>): readonly Reason[] {
  const own = (recommendation?.reasons ?? []).filter(hasWeight)
  if (own.length > 0) return own
  const counted = scores.flatMap(({ reasons }) => reasons).filter(hasWeight)
  return counted.filter(({ at }, place) => counted.findIndex((reason) => reason.at === at) === place)
}

function hasWeight({ points }: Reason): boolean {
  return points !== 0
}
