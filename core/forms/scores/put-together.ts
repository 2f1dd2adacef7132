import type { Scale } from '../../definitions/definition-types.ts'
import { plus, rounded } from '../../expressions/numbers.ts'
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
  const points = withBlanks(scale, answers, blanks)
  const score = method === 'lookup' ? lookedUp(scale, rounded(total(points)) ?? 0) : { value: rounded(METHODS[method](points)) }
  if (scale.blanks !== 'prorate' || blanks.length === 0) return score
  return { ...score, prorated: { answered: answers.length, asked: answers.length + blanks.length } }
}

function lookedUp({ lookup }: Scale, sum: number): Pick<Score, 'value' | 'sum'> {
  return { value: lookup?.findLast(({ from }) => sum >= from)?.value ?? null, sum }
}

/** The points of each question that has some, blanks too where they stand for any. */
function withBlanks({ blanks: standFor }: Scale, answers: readonly Points[], blanks: readonly number[]): readonly Points[] {
  if (blanks.length === 0 || (standFor !== 'prorate' && standFor !== 'zero')) return answers
  const each = standFor === 'zero' ? 0 : meanBeforeWeighing(answers)
  return [...answers, ...blanks.map((weight) => ({ points: each * weight }))]
}

function meanBeforeWeighing(answers: readonly Points[]): number {
  let sum = 0
  for (const { points, weighed } of answers) sum = plus(sum, weighed?.points ?? points)
  return sum / answers.length
}

const METHODS: Record<Exclude<PointsMethod, 'lookup'>, (points: readonly Points[]) => number> = {
  sum: total,
  weighted: total,
  mean: (points) => total(points) / points.length,
  min: (points) => Math.min(...points.map(({ points: each }) => each)),
  max: (points) => Math.max(...points.map(({ points: each }) => each)),
}

function total(points: readonly Points[]): number {
  let sum = 0
  for (const { points: each } of points) sum += each
  if (Number.isInteger(sum)) return sum
  let tidy = 0
  for (const { points: each } of points) tidy = plus(tidy, each)
  return tidy
}
