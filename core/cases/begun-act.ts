import type { FormDefinition } from '../definitions/configuration.ts'
import type { FormChange } from '../definitions/form-change.ts'
import { formChanges } from '../definitions/form-changes.ts'
import type { Answers, Surroundings } from '../forms/answers.ts'
import { type CarriedOver, carriedOver } from '../forms/recorded/carry-over.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { initialAnswers } from '../forms/filling/initial-answers.ts'
import { storedAnswers } from '../forms/recorded/stored-answers.ts'
import type { AskedForm } from './asked-form.ts'
import type { Doer } from './case-event.ts'
import type { Filled } from './case.ts'

/** A form about to be filled in, and what is known of it in the case. */
export interface FormBegun {
  readonly definition: FormDefinition
  readonly version: string
  /** The latest answers to it, as the viewer may see them, and who gave them. */
  readonly filled?: Filled & { readonly by: Doer }
  /** Whether the act goes on from them. */
  readonly continues: boolean
  readonly askedForm: AskedForm
  readonly surroundings: Surroundings
}

/** What a form begins with, and how the earlier answers stand to it. */
export interface BegunAct {
  /** Defaults; or the earlier answers, in the version in which they were asked, where the act goes on from them. */
  readonly answers: Answers
  readonly earlier?: { readonly number: number; readonly at: string; readonly by: Doer; readonly version: string; readonly answers: Answers }
  /** The form as the earlier answers were asked, and what has changed since. */
  readonly asked?: FormDefinition
  readonly changes?: readonly FormChange[]
  /** The earlier answers in the present version, where the act goes on from them. */
  readonly carried?: CarriedOver
}

/** How an act begins: anew beside the earlier answers, or with them. */
export function begunAct({ definition, version, filled, continues, askedForm, surroundings }: FormBegun): BegunAct {
  const form = compileForm(definition)
  if (!filled) return { answers: initialAnswers(form, surroundings) }
  const { number, at, by, answers } = filled
  const asked = filled.form.version === version ? undefined : askedForm(filled.form)
  const before = asked && compileForm(asked)
  return {
    answers: continues ? storedAnswers(before ?? form, answers, surroundings) : initialAnswers(form, surroundings),
    earlier: { number, at, by, version: filled.form.version, answers },
    ...(asked && { asked, changes: formChanges(asked, definition) }),
    ...(before && continues && { carried: carriedOver(before, form, answers, surroundings) }),
  }
}
