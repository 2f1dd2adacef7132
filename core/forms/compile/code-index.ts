import type { Code } from '../../definitions/definition-types.ts'
import type { ChoosableOption } from '../answers.ts'

/** Options that come from outside the question, to be found by their code without looking through all of them. */
export interface CodeIndex {
  readonly options: readonly ChoosableOption[]
  readonly byCode: ReadonlyMap<unknown, ChoosableOption>
}

const indexes = new WeakMap<object, CodeIndex>()

/** A list of options with its index, made once for each list. */
export function codeIndex(options: readonly Code[] | readonly ChoosableOption[]): CodeIndex {
  const known = indexes.get(options)
  if (known) return known
  const list = options as readonly ChoosableOption[]
  const index = { options: list, byCode: new Map(list.map((option) => [option.id, option])) }
  indexes.set(options, index)
  return index
}
