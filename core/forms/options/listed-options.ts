import { isOptionSource, OPTION_SOURCES } from '../../definitions/option-sources.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { evaluated } from '../filling/evaluated.ts'
import { asOffered, comingFrom } from './offered-options.ts'
import type { OfferedOption } from './offered-options.ts'
import type { Paying } from '../filling/paying.ts'
import { subjectScope } from '../filling/rows-wanted.ts'

/**
 * The options a question has whatever is answered, so that they can be listed when a form is opened. Undefined where nothing is
 * chosen, and where they may hang on answers or come from a code list, which may be long: optionsAt tells those.
 */
export function listedOptions(question: CompiledQuestion, surroundings: Paying): readonly OfferedOption[] | undefined {
  if (!question.optionsFrom) return question.options.length > 0 ? question.options : undefined
  if (question.codes || readsAnswers(question)) return undefined
  const { optionsWhere } = question
  return comingFrom(question, surroundings)
    ?.options.filter((option) => !optionsWhere || evaluated(optionsWhere, subjectScope(option, surroundings), surroundings) === true)
    .map(asOffered)
}

/** Whether optionsWhere reads more than the fields of the option. */
function readsAnswers({ optionsFrom = '', optionsWhere }: CompiledQuestion): boolean {
  const fields: readonly string[] = isOptionSource(optionsFrom) ? OPTION_SOURCES[optionsFrom] : []
  return optionsWhere?.reads.some(({ path: [name = ''] }) => !fields.includes(name)) ?? false
}
