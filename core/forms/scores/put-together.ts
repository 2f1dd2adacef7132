import type { Scale } from '../../definitions/definition-types.ts'
import { rounded } from '../../expressions/numbers.ts'
import type { Score } from '../answers.ts'

/** The points of one answer, null for a blank, and what they are multiplied by. */
export interface Weighed {
  readonly points: number | null
  readonly weight: number
}

/** Ways to put points together. */
export type PointsMethod = Exclude<Scale['method'], 'formula'>

/**
 * The points of the answers a scale counts, put together by its method. No score while nothing is answered or too little; what
 * a blank does is the scale's choice.
 */
export function putTogether(scale: Scale, method: PointsMethod, counted: readonly Weighed[]): Pick<Score, 'value' | 'sum' | 'prorated'> {
  let answered = 0
  for (const { points } of counted) if (points !== null) answered++
  const isTooLittle = answered < Math.max(1, scale.answeredAtLeast ?? 1)
  if (isTooLittle || (scale.blanks === 'no_score' && answered < counted.length)) return { value: null }
  const points = weighedPoints(scale, counted, answered)
  const score = method === 'lookup' ? lookedUp(scale, rounded(total(points)) ?? 0) : { value: rounded(METHODS[method](points)) }
  return scale.blanks === 'prorate' && answered < counted.length ? { ...score, prorated: { answered, asked: counted.length } } : score
}

function lookedUp({ lookup }: Scale, sum: number): Pick<Score, 'value' | 'sum'> {
  return { value: lookup?.findLast(({ from }) => sum >= from)?.value ?? null, sum }
}

/** Points times weight of each question that has some, blanks too where they stand for any. */
function weighedPoints({ blanks }: Scale, counted: readonly Weighed[], answered: number): readonly number[] {
  const ofBlank = blanks === 'prorate' ? total(counted.map(({ points }) => points ?? 0)) / answered : blanks === 'zero' ? 0 : null
  const all: number[] = []
  for (const { points, weight } of counted) {
    const each = points ?? ofBlank
    if (each !== null) all.push(each * weight)
  }
  return all
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
