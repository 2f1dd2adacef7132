import { isBlank } from '../../expressions/functions.ts'
import { rounded } from '../../expressions/numbers.ts'
import type { Value } from '../../expressions/value.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { Cell, resultOf } from '../filling/cell.ts'
import { optionOf } from '../options/offered-options.ts'
import { pointsReason } from './reasons.ts'
import type { PointsReason } from './reasons.ts'
import { evaluateAt } from '../filling/scope-at.ts'
import { isShown, valueOf } from '../filling/work-out.ts'

/** What a scale counts of a question: its answer with the points that it gives, or null for a blank. */
export type Counted = PointsReason | null

/** What a scale counts of a question that is asked now. An answer that gives no points at all, such as "does not apply", is left out. */
export function countedAt(filling: Filling, asked: Asked): Counted | undefined {
  asked.scored ??= new Cell<Counted | undefined>(asked, undefined, countedNow)
  return resultOf(filling, asked.scored)
}

function countedNow(filling: Filling, asked: Asked): Counted | undefined {
  if (!isShown(filling, asked)) return undefined
  const value = valueOf(filling, asked)
  if (isBlank(value)) return null
  const points = pointsOf(filling, asked, value)
  return points === null ? undefined : pointsReason(filling, asked, points)
}

/** Points by the question's score expression, else those of the options chosen; null where the answer gives none at all. */
function pointsOf(filling: Filling, { question, parent }: Asked, value: Value): number | null {
  if (question.score) {
    const worked = evaluateAt(filling, parent, question.score)
    return typeof worked === 'number' ? worked : null
  }
  if (!Array.isArray(value)) return optionOf(question, value, filling.surroundings)?.score ?? null
  let points: number | null = null
  for (const item of value) {
    const score = optionOf(question, item, filling.surroundings)?.score
    if (score !== undefined) points = (points ?? 0) + score
  }
  return points === null ? null : rounded(points)
}
