import { isBlank } from '../expressions/functions.ts'
import { rounded } from '../expressions/numbers.ts'
import type { Value } from '../expressions/value.ts'
import type { Reason, Score } from './answers.ts'
import type { CompiledScale } from './compiled-form.ts'
import type { Asked, Filling } from './filling.ts'
import { optionOf } from './offered-options.ts'
import { reasonOf } from './reasons.ts'
import { evaluateAt, valueOf } from './work-out.ts'

/** A scale's score: the points of the answers it counts, put together, within its limits, with every answer that gave points. */
export function scoreOf(filling: Filling, { scale, bands, counts }: CompiledScale): Score {
  const reasons = counts.flatMap(({ path }) => filling.byPath.get(path) ?? []).flatMap((asked) => contribution(filling, asked))
  const points = reasons.map((reason) => reason.points ?? 0)
  const value = points.length === 0 ? null : withinLimits(rounded(putTogether[scale.method](points)), scale.least, scale.most)
  const band = value === null ? undefined : bands.findLast(({ from }) => value >= from)
  return {
    scale: scale.id,
    title: scale.title,
    value,
    ...(scale.most !== undefined && { most: scale.most }),
    ...(band && { band: band.title }),
    ...(band?.severity !== undefined && { severity: band.severity }),
    reasons,
    sensitive: counts.some(({ path }) => filling.compiled.sensitive.has(path)),
  }
}

const putTogether: Record<CompiledScale['scale']['method'], (points: readonly number[]) => number> = {
  sum: total,
  mean: (points) => total(points) / points.length,
  max: (points) => Math.max(...points),
}

function total(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0)
}

function withinLimits(value: number | null, least = -Infinity, most = Infinity): number | null {
  return value === null ? null : Math.min(most, Math.max(least, value))
}

function contribution(filling: Filling, asked: Asked): readonly Reason[] {
  const value = valueOf(filling, asked)
  const points = isBlank(value) ? null : pointsOf(filling, asked, value)
  return points === null ? [] : [reasonOf(filling, asked, points)]
}

/** Points by the question's score expression, else those of the options chosen; null where the answer gives none at all. */
function pointsOf(filling: Filling, asked: Asked, value: Value): number | null {
  const { question } = asked
  if (question.score) {
    const worked = evaluateAt(filling, asked.parent, question.score)
    return typeof worked === 'number' ? worked : null
  }
  const chosen = (Array.isArray(value) ? value : [value]).flatMap((item) => optionOf(question.options, item)?.score ?? [])
  return chosen.length === 0 ? null : rounded(total(chosen))
}
