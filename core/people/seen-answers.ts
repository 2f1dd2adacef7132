import type { AskedForm } from '../cases/asked-form.ts'
import type { FormAsked } from '../cases/case-event.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers } from '../forms/answers.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'
import { withoutPersonal, withoutSensitive } from '../forms/recorded/redacted-answers.ts'
import { type Sight, seesAll } from './sight.ts'

/** A form as it is now and as it was asked. What either of them marks is hidden: no later edit opens what was told in confidence. */
export type FormVersions = readonly (CompiledForm | undefined)[]

/** The versions of a form by which answers to it are judged; an undefined one lets nothing be seen. */
export function versionsOf({ forms }: Pick<Configuration, 'forms'>, askedForm: AskedForm, asked: FormAsked): FormVersions {
  const now = Object.hasOwn(forms, asked.id) ? forms[asked.id] : undefined
  return [now, askedForm(asked)].map((form) => form && compileForm(form))
}

/**
 * Answers given to a form, as a role may see them. What it may not see is absent, and so is what the form does not ask any more:
 * nobody can say that it was harmless. Of a registration a role without `personal` sees the household it made, nothing else.
 */
export function seenAnswers(configuration: Configuration, askedForm: AskedForm, asked: FormAsked, answers: Answers, sight: Sight): Answers {
  if (seesAll(sight)) return answers
  const isRegistration = configuration.intakeTypes.some(({ registerForm }) => registerForm === asked.id)
  if (isRegistration && !sight.personal) return {}
  return versionsOf(configuration, askedForm, asked).reduce<Answers>((seen, form) => (form ? seenIn(form, seen, sight) : {}), answers)
}

function seenIn(form: CompiledForm, answers: Answers, sight: Sight): Answers {
  const plain = sight.sensitive ? answers : withoutSensitive(form, answers)
  return sight.personal ? plain : withoutPersonal(form, plain)
}
