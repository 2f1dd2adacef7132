import { isBlank } from '../../expressions/functions.ts'
import { rounded } from '../../expressions/numbers.ts'
import type { Value } from '../../expressions/value.ts'
import type { Reason } from '../answers.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { keptAt } from '../filling/kept.ts'
import { optionOf } from '../options/offered-options.ts'
import { reasonOf } from './reasons.ts'
import { evaluateAt, isShown, valueOf } from '../filling/work-out.ts'

/** A question that a scale counts, with the points of its answer and the answer as a reason; none while it is blank. */
export interface Counted {
  readonly asked: Asked
  readonly points: number | null
  readonly reason?: Reason
}

/** What a scale counts of a question that is asked now. An answer that gives no points at all, such as "does not apply", is left out. */
export const countedAt = keptAt<Counted | undefined>(undefined, (filling, asked) => {
  if (!isShown(filling, asked)) return undefined
  const value = valueOf(filling, asked)
  if (isBlank(value)) return { asked, points: null }
  const points = pointsOf(filling, asked, value)
  return points === null ? undefined : { asked, points, reason: reasonOf(filling, asked, points) }
})

/** Points by the question's score expression, else those of the options chosen; null where the answer gives none at all. */
function pointsOf(filling: Filling, { question, parent }: Asked, value: Value): number | null {
  if (question.score) {
    const worked = evaluateAt(filling, parent, question.score)
    return typeof worked === 'number' ? worked : null
  }
  let points: number | null = null
  for (const item of Array.isArray(value) ? value : [value]) {
    const score = optionOf(question, item, filling.surroundings)?.score
    if (score !== undefined) points = (points ?? 0) + score
  }
  return points === null ? null : rounded(points)
}
