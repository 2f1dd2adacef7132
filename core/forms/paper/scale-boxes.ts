import { localeOf } from '../../definitions/locale-of.ts'
import type { Value } from '../../expressions/value.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { PaperBox } from './paper.ts'

/** More steps are written, not ticked. */
const mostSteps = 21

/** Whether the answers stand in a row from one end to the other. */
export function isScale({ isMultiple, question: { ui } }: CompiledQuestion): boolean {
  return !isMultiple && (ui?.widget === 'scale' || ui?.widget === 'likert')
}

/** A box for each whole step between the limits of a scale that has no options of its own; none where there are too many. */
export function stepBoxes({ question: { minimum, maximum, multipleOf = 1 } }: CompiledQuestion, value: Value, language: string): PaperBox[] {
  if (minimum === undefined || maximum === undefined) return []
  const count = Math.floor((maximum - minimum) / multipleOf) + 1
  if (count < 2 || count > mostSteps) return []
  const figures = new Intl.NumberFormat(localeOf(language))
  return Array.from({ length: count }, (_, step) => minimum + step * multipleOf).map((step) => ({ title: figures.format(step), isTicked: value === step }))
}
