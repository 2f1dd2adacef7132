import type { CompiledQuestion } from './compiled-form.ts'

/** Whether the order of the answers chosen is the answer. */
export function isRanking({ isMultiple, question }: CompiledQuestion): boolean {
  return isMultiple && question.ui?.widget === 'ranking'
}

/** Whether all options must be put in order: unless the definition says how many. */
export function ranksAll(compiled: CompiledQuestion): boolean {
  const { minItems, maxItems } = compiled.question
  return isRanking(compiled) && minItems === undefined && maxItems === undefined
}
