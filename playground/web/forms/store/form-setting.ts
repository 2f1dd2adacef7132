import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Surroundings } from '../../../../core/forms/answers.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { CompiledForm } from '../../../../core/forms/compile/compiled-form.ts'
import { formView, type FormView } from '../../../../core/forms/view/form-view.ts'

/** All that answers are filled in with, and that may change while somebody types: definition, surroundings, language. */
export interface FormSetting {
  readonly compiled: CompiledForm
  readonly surroundings: Surroundings
  readonly language: string
  readonly view: FormView
  /** The form as it was before, the latest first: what answers to it are called. */
  readonly former: readonly FormDefinition[]
}

/** @param earlier what was answered to the same form before: it stands beside the questions before any other earlier value */
export function formSetting(form: FormDefinition, surroundings: Surroundings, language: string, earlier?: FormView['earlier'], former: readonly FormDefinition[] = []): FormSetting {
  const compiled = compileForm(form)
  const view = formView(compiled, surroundings, language)
  return { compiled, surroundings, language, former, view: earlier ? { ...view, earlier: new Map([...view.earlier, ...earlier]) } : view }
}
