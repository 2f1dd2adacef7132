import type { Text } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'
import type { ChoosableOption, Surroundings } from './answers.ts'
import type { CompiledQuestion } from './compiled-form.ts'
import { evaluated } from './evaluated.ts'
import { subjectScope } from './rows-wanted.ts'

/** One answer that can be chosen. */
export interface OfferedOption {
  readonly const: string | number | boolean
  readonly title: Text
  readonly description?: Text
  readonly score?: number
  /** The path that a tool recommends. */
  readonly recommended?: true
}

/** The answers that can be chosen: those of the question, or those of optionsFrom that optionsWhere lets through. Undefined where nothing is chosen. */
export function offeredOptions(question: CompiledQuestion, surroundings: Surroundings): readonly OfferedOption[] | undefined {
  if (question.options.length > 0) return question.options
  const { optionsFrom } = question
  if (!optionsFrom) return undefined
  return surroundings.options[optionsFrom]
    .filter((option) => isOffered(question, option, surroundings))
    .map(({ id, title, recommended }) => ({ const: id, title, ...(recommended === true && { recommended }) }))
}

function isOffered({ optionsWhere }: CompiledQuestion, option: ChoosableOption, surroundings: Surroundings): boolean {
  return !optionsWhere || evaluated(optionsWhere, subjectScope(option, surroundings), surroundings) === true
}

/** The option a value stands for. */
export function optionOf(options: readonly OfferedOption[] | undefined, value: Value): OfferedOption | undefined {
  return options?.find((option) => option.const === value)
}
