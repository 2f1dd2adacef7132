import type { Configuration, FormDefinition } from '../definitions/configuration.ts'
import type { Surroundings } from '../forms/answers.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'
import type { Submission } from '../forms/submission.ts'
import type { CaseEvent, FormDone } from './case-event.ts'
import type { Case } from './case.ts'
import type { Refusal } from './refusal.ts'

/** An act that may be done, with its answers checked: what its kind makes an event of. */
export interface ActDone {
  readonly configuration: Configuration
  readonly kase: Case
  readonly form: FormDefinition
  readonly compiledForm: CompiledForm
  readonly surroundings: Surroundings
  readonly submitted: Submission
  readonly language: string
  /** What the events of all kinds have in common. */
  readonly formDone: FormDone
}

/** What an act of some kind means: its event, or why it cannot be. */
export type Meaning = { readonly event: CaseEvent } | { readonly refusal: Refusal }
