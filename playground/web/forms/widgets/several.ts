import type { Value } from '../../../../core/expressions/value.ts'
import type { AskedQuestion } from '../questions/asked-question.ts'

/**
 * The chosen answers with one more or one less, in the order of the options. An answer that is no longer an option
 * stays, so that a changed definition loses nothing. None chosen is blank.
 */
export function withAnswer(question: AskedQuestion, chosen: readonly Value[], value: Value, isChosen: boolean): Value {
  const wanted = chosen.filter((one) => one !== value).concat(isChosen ? [value] : [])
  const offered = (question.options ?? []).map((option): Value => option.value)
  const inOrder = [
    ...offered.filter((one) => wanted.includes(one)),
    ...wanted.filter((one) => !offered.some((option) => option === one)),
  ]
  return inOrder.length > 0 ? inOrder : null
}
