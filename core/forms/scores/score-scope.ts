import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Scope } from '../../expressions/value.ts'
import type { Score } from '../answers.ts'
import type { CompiledForm, CompiledScale } from '../compile/compiled-form.ts'
import type { Asked } from '../filling/filling.ts'

/**
 * Scores by scale id. Of a scale with a score for each row, the row's own where a formula stands in one of those rows, else the
 * list of them.
 */
export function scoreScope({ scales }: CompiledForm, scoresOfScale: (scale: CompiledScale) => readonly Score[], row?: Asked): Scope {
  return (name) => {
    const scale = scales.find((each) => each.scale.id === name)
    if (!scale) return undefined
    const ofScale = scoresOfScale(scale)
    if (!scale.per) return ofScale[0]?.value
    if (row?.question === scale.per) return ofScale.find((score) => isOfRow(score, row))?.value ?? null
    return ofScale.map(({ value }) => value)
  }
}

/** Whether an expression reads a scale's scores. */
export function isReadBy({ reads }: CompiledExpression, { scale }: CompiledScale): boolean {
  return reads.some(({ path }) => path[0] === scale.id)
}

/** Whether a score is the one of a row. */
export function isOfRow(score: Score, row: Asked): boolean {
  return score.row === rowId(row)
}

/** What a row is known by: the id of whom it is about, else its number. */
export function rowId({ row }: Asked): string {
  return row?.id ?? String(row?.position ?? '')
}
