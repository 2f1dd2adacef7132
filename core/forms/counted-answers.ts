import { isBlank } from '../expressions/functions.ts'
import { rounded } from '../expressions/numbers.ts'
import type { Value } from '../expressions/value.ts'
import type { CompiledScale } from './compiled-form.ts'
import type { Asked, Filling } from './filling.ts'
import { kept } from './kept.ts'
import { optionOf } from './offered-options.ts'
import { evaluateAt, isShown, valueOf } from './work-out.ts'

/** A question that a scale counts, with the points of its answer; none while it is blank. */
export interface Counted {
  readonly asked: Asked
  readonly points: number | null
  readonly weight: number
}

/** What a scale counts of the questions asked now. An answer that gives no points at all, such as "does not apply", is left out. */
export function countedAnswers(filling: Filling, asked: readonly Asked[], { weightOf }: CompiledScale): readonly Counted[] {
  const counted: Counted[] = []
  for (const place of asked) {
    const points = pointsAt(filling, place)
    if (points !== undefined) counted.push({ asked: place, points, weight: weightOf(place.question) })
  }
  return counted
}

/** The points of an answer, the same for every scale that counts it: null for a blank, undefined where it gives none or is not asked. */
export const pointsAt = kept<Asked, number | null | undefined>(undefined, (filling, asked) => {
  if (!isShown(filling, asked)) return undefined
  const value = valueOf(filling, asked)
  return isBlank(value) ? null : (pointsOf(filling, asked, value) ?? undefined)
})

/** Points by the question's score expression, else those of the options chosen; null where the answer gives none at all. */
function pointsOf(filling: Filling, { question, parent }: Asked, value: Value): number | null {
  if (question.score) {
    const worked = evaluateAt(filling, parent, question.score)
    return typeof worked === 'number' ? worked : null
  }
  const chosen = (Array.isArray(value) ? value : [value]).flatMap((item) => optionOf(question, item, filling.surroundings)?.score ?? [])
  return chosen.length === 0 ? null : rounded(chosen.reduce((total, each) => total + each, 0))
}
