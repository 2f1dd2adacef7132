import { isOptionSource } from '../../definitions/option-sources.ts'
import type { Text } from '../../definitions/definition-types.ts'
import type { Value } from '../../expressions/value.ts'
import type { ChoosableOption, Surroundings } from '../answers.ts'
import { codeIndex } from '../compile/code-index.ts'
import type { CodeIndex } from '../compile/code-index.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { evaluateAt } from '../filling/scope-at.ts'

/** One answer that can be chosen. */
export interface OfferedOption {
  readonly const: string | number | boolean
  readonly title: Text
  /** The title in plain words, where they were made before. */
  readonly words?: Text
  readonly description?: Text
  readonly score?: number
  /** The path that a tool recommends. */
  readonly recommended?: true
}

/** The answers that can be chosen where a question is asked: its own, or those of optionsFrom that optionsWhere lets through. Undefined where nothing is chosen. */
export function offeredOptions(filling: Filling, asked: Asked): readonly OfferedOption[] | undefined {
  const { question } = asked
  if (!question.optionsFrom) return question.options.length > 0 ? question.options : undefined
  return (comingFrom(question, filling.surroundings)?.options ?? []).filter((option) => isLetThrough(filling, asked, option)).map(asOffered)
}

/** Whether a value can be chosen where a question is asked. Of long lists, nothing but the value's own option is looked at. */
export function isOffered(filling: Filling, asked: Asked, value: Value): boolean {
  const { question } = asked
  if (!question.optionsFrom) return question.options.length === 0 || question.optionByCode.has(value)
  const option = comingFrom(question, filling.surroundings)?.byCode.get(value)
  return option !== undefined && isLetThrough(filling, asked, option)
}

/** The option a value stands for, also where it is not offered any more. */
export function optionOf(question: CompiledQuestion, value: Value, surroundings: Surroundings): OfferedOption | undefined {
  if (!question.optionsFrom) return question.options.length > 0 ? question.optionByCode.get(value) : undefined
  const option = comingFrom(question, surroundings)?.byCode.get(value)
  return option && asOffered(option)
}

/** All options there may be, whatever optionsWhere says. */
export function comingFrom({ optionsFrom, codes }: CompiledQuestion, surroundings: Surroundings): CodeIndex | undefined {
  if (codes || !optionsFrom) return codes
  return isOptionSource(optionsFrom) ? codeIndex(surroundings.options[optionsFrom]) : undefined
}

/** Fields of the option first, then the answers around the question, then the facts. */
function isLetThrough(filling: Filling, { question, parent }: Asked, option: ChoosableOption): boolean {
  const { optionsWhere } = question
  return !optionsWhere || evaluateAt(filling, parent, optionsWhere, (name) => (Object.hasOwn(option, name) ? option[name] : undefined)) === true
}

/** An option as the page and the answers' words take it. */
export function asOffered({ id, title, score, description, recommended }: ChoosableOption): OfferedOption {
  return {
    const: id,
    title,
    ...(typeof description === 'string' && { description }),
    ...(typeof score === 'number' && { score }),
    ...(recommended === true && { recommended }),
  }
}
