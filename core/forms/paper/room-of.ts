import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { PaperQuestion } from './paper.ts'

/** How much room is left for an answer that is written by hand. */
export function roomOf({ calculate, question: { type, format, ui } }: CompiledQuestion): PaperQuestion['room'] {
  if (calculate) return 'none'
  if (format === 'signature' || format === 'file') return 'box'
  if (ui?.widget === 'long_text') return 'lines'
  return type === 'number' || type === 'integer' || format === 'date' || format === 'time' || ui?.width === 'short' ? 'short' : 'line'
}
