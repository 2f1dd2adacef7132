import { asksFor } from '../../definitions/expand-specify.ts'
import type { CompiledQuestion } from './compiled-form.ts'

/** Whether a question was made for the words of an option of the question before it. */
export function isSpecification({ id, parent }: CompiledQuestion): boolean {
  const section = parent?.kind === 'rows' ? parent.question.items : parent?.question
  return section !== undefined && !Object.hasOwn(section.properties ?? {}, id) && asksFor(section, id)
}
