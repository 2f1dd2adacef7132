import type { CompiledQuestion } from './compiled-form.ts'

/** Whether all options must be put in order: unless the definition says how many. */
export function ranksAll({ isRanking, question: { minItems, maxItems } }: CompiledQuestion): boolean {
  return isRanking && minItems === undefined && maxItems === undefined
}
