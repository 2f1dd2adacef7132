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
  const answered = counted.reduce((count, { points }) => (points === null ? count : count + 1), 0)
  if (answered < Math.max(1, scale.answeredAtLeast ?? 1)) return { value: null }
  const points = withBlanks(scale, counted)
  if (!points) return { value: null }
  const prorated = scale.blanks === 'prorate' && answered < counted.length && { prorated: { answered, asked: counted.length } }
  if (method !== 'lookup') return { value: rounded(METHODS[method](points)), ...prorated }
  const sum = rounded(total(points)) ?? 0
  return { value: scale.lookup?.findLast(({ from }) => sum >= from)?.value ?? null, sum, ...prorated }
}

/** Points of each question that has some, blanks too where they stand for any; undefined where a blank leaves the scale without a score. */
function withBlanks({ blanks = 'leave_out' }: Scale, counted: readonly Weighed[]): readonly number[] | undefined {
  const given: number[] = []
  for (const { points } of counted) if (points !== null) given.push(points)
  if (blanks === 'no_score' && given.length < counted.length) return undefined
  const ofBlank = blanks === 'prorate' ? total(given) / given.length : blanks === 'zero' ? 0 : undefined
  const all: number[] = []
  for (const { points, weight } of counted) {
    const each = points ?? ofBlank
    if (each !== undefined) all.push(each * weight)
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
  return points.reduce((sum, each) => sum + each, 0)
}
