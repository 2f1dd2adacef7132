import type { Configuration } from '../definitions/configuration.ts'
import type { Answers } from '../forms/answers.ts'
import { compileForm } from '../forms/compile-form.ts'
import type { CompiledForm } from '../forms/compiled-form.ts'
import { withoutPersonal, withoutSensitive } from '../forms/redacted-answers.ts'
import { type Sight, seesAll } from './sight.ts'

/** The form of that id as it is defined now; undefined when it is gone. */
export function formNamed({ forms }: Pick<Configuration, 'forms'>, id: string): CompiledForm | undefined {
  const form = Object.hasOwn(forms, id) ? forms[id] : undefined
  return form && compileForm(form)
}

/**
 * Answers given to a form, as a role may see them. What it may not see is absent, and so is what the form does not ask any more:
 * nobody can say that it was harmless. Of a registration a role without `personal` sees the household it made, nothing else.
 */
export function seenAnswers(configuration: Configuration, formId: string, answers: Answers, sight: Sight): Answers {
  if (seesAll(sight)) return answers
  const form = formNamed(configuration, formId)
  const isRegistration = configuration.intakeTypes.some(({ registerForm }) => registerForm === formId)
  if (!form || (isRegistration && !sight.personal)) return {}
  const plain = sight.sensitive ? answers : withoutSensitive(form, answers)
  return sight.personal ? plain : withoutPersonal(form, plain)
}
