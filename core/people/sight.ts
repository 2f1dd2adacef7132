import type { Role } from '../definitions/definition-types.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'

/** What a role may see of answers. */
export type Sight = Pick<Role, 'sensitive' | 'personal'>

/** Whether a role sees everything there is. */
export function seesAll({ sensitive, personal }: Sight): boolean {
  return sensitive === true && personal === true
}

/** Whether a role may see the answers to a question, given by its path in the form; never those to a question the form does not know. */
export function seesQuestion(form: CompiledForm | undefined, path: string, sight: Sight): boolean {
  const question = form?.byPath.get(path)
  if (!form || !question) return false
  return (sight.sensitive === true || !form.sensitive.has(path)) && (sight.personal === true || !question.personal)
}

/** Whether a role may see the answer at a JSON pointer: rows do not matter, only the question does. */
export function seesAnswer(form: CompiledForm | undefined, pointer: string, sight: Sight): boolean {
  if (seesAll(sight)) return true
  const path = pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step))
  return seesQuestion(form, path.join('.'), sight)
}

/** Whether a role may see the answers to every question of a form. */
export function seesWholeForm(form: CompiledForm | undefined, sight: Sight): boolean {
  return seesAll(sight) || (form !== undefined && form.questions.every(({ path }) => seesQuestion(form, path, sight)))
}
