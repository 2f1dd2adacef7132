import type { CompiledForm } from './compiled-form.ts'
import { readsSensitive } from '../scores/reasons.ts'

/** Whether any row of a tool's decision table reads a sensitive answer, or a score that is sensitive. */
export function decidesBySensitive(compiled: CompiledForm): boolean {
  const { decisionRows, scales } = compiled
  const sensitiveOf = new Map(scales.map(({ scale, sensitive }) => [scale.id, sensitive]))
  return decisionRows.some(({ when }) =>
    when?.reads.some((read) => sensitiveOf.get(read.path[0] ?? '') ?? readsSensitive(compiled, undefined, [read])),
  )
}
