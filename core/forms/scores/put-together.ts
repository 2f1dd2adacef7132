import type { Scale } from '../../definitions/definition-types.ts'
import { rounded } from '../../expressions/numbers.ts'
import type { Score } from '../answers.ts'

/** The points of one answer, multiplied by what they weigh; and before that, where a scale weighs its questions. */
export interface Points {
  readonly points: number
  readonly weighed?: { readonly points: number }
}

/** Ways to put points together. */
export type PointsMethod = Exclude<Scale['method'], 'formula'>

/**
 * The points of the answers a scale counts, put together by its method. No score while nothing is answered or too little; what
 * a blank does is the scale's choice.
 * @param blanks what each question that counts and is blank would be multiplied by
 */
export function putTogether(scale: Scale, method: PointsMethod, answers: readonly Points[], blanks: readonly number[]): Pick<Score, 'value' | 'sum' | 'prorated'> {
  const isTooLittle = answers.length < Math.max(1, scale.answeredAtLeast ?? 1)
  if (isTooLittle || (scale.blanks === 'no_score' && blanks.length > 0)) return { value: null }
  const points = allPoints(scale, answers, blanks)
  const score = method === 'lookup' ? lookedUp(scale, rounded(total(points)) ?? 0) : { value: rounded(METHODS[method](points)) }
  if (scale.blanks !== 'prorate' || blanks.length === 0) return score
  return { ...score, prorated: { answered: answers.length, asked: answers.length + blanks.length } }
}

function lookedUp({ lookup }: Scale, sum: number): Pick<Score, 'value' | 'sum'> {
  return { value: lookup?.findLast(({ from }) => sum >= from)?.value ?? null, sum }
}

/** The points of each question that has some, blanks too where they stand for any. */
function allPoints({ blanks: standFor }: Scale, answers: readonly Points[], blanks: readonly number[]): readonly number[] {
  const all: number[] = []
  for (const { points } of answers) all.push(points)
  const ofBlank = standFor === 'prorate' ? meanBeforeWeighing(answers) : standFor === 'zero' ? 0 : null
  if (ofBlank !== null) for (const weight of blanks) all.push(ofBlank * weight)
  return all
}

function meanBeforeWeighing(answers: readonly Points[]): number {
  return total(answers.map(({ points, weighed }) => weighed?.points ?? points)) / answers.length
}

const METHODS: Record<Exclude<PointsMethod, 'lookup'>, (points: readonly number[]) => number> = {
  sum: total,
  weighted: total,
  mean: (points) => total(points) / points.length,
  min: (points) => Math.min(...points),
  max: (points) => Math.max(...points),
}

function total(points: readonly number[]): number {
  let sum = 0
  for (const each of points) sum += each
  return sum
}
