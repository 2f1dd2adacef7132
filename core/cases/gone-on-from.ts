import type { FormDefinition } from '../definitions/configuration.ts'
import type { Answers, Surroundings } from '../forms/answers.ts'
import { carriedOver } from '../forms/recorded/carry-over.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import type { FormAsked } from './case-event.ts'
import type { Filled } from './case.ts'
import type { ActAsked } from './perform-act.ts'
import { withUnseen } from './with-unseen.ts'

/** Answers of somebody who went on from earlier ones of the same form, with what they could not see of those. */
export function goneOnFrom(
  earlier: Filled | undefined,
  { form, asked }: { readonly form: FormDefinition; readonly asked: FormAsked },
  answers: Answers,
  { askedForm, seenOf }: Pick<ActAsked, 'askedForm' | 'seenOf'>,
  surroundings: Surroundings,
): Answers {
  const seen = earlier && seenOf?.(earlier)
  if (!earlier || !seen || seen === earlier.answers) return answers
  const after = compileForm(form)
  const before = earlier.form.version === asked.version ? undefined : askedForm?.(earlier.form)
  const inThisVersion = (given: Answers) => (before ? carriedOver(compileForm(before), after, given, surroundings).answers : given)
  return withUnseen(after, answers, inThisVersion(earlier.answers), inThisVersion(seen))
}
