import type { Household } from '../definitions/definition-types.ts'
import type { Answers, FindingHeld, Recommendation, Score } from '../forms/answers.ts'
import type { Doer, FormAsked } from './case-event.ts'

/** The latest answers to a form, and what they gave. */
export interface Filled {
  readonly number: number
  readonly at: string
  readonly form: FormAsked
  readonly answers: Answers
}

/** A score, finding or recommendation together with the id of the tool whose latest answers gave it. */
export type FromForm<Given> = Given & { readonly form: string }

/** A case: the fold of its events. */
export interface Case {
  readonly id: string
  /** Number of the last event. */
  readonly number: number
  readonly status: 'open' | 'closed'
  readonly phase: string
  /** ISO instant at which it came into its phase. */
  readonly since: string
  /** Phases it has been in, in order, with the instant of arrival. */
  readonly way: readonly { readonly phase: string; readonly since: string }[]
  readonly openedAt: string
  readonly updatedAt: string
  readonly household: Household
  readonly worker?: Doer
  /** How it last arrived, while nobody has taken notice: new (opened) or again (linked). */
  readonly arrival?: { readonly at: string; readonly record: string; readonly again: boolean }
  readonly filled: Readonly<Record<string, Filled>>
  readonly scores: readonly FromForm<Score>[]
  readonly findings: readonly FromForm<FindingHeld>[]
  readonly recommendation?: FromForm<Recommendation>
  readonly path?: string
  readonly plan?: Filled
  /** Event number of the plan that was signed; an agreed plan that is changed must be signed again. */
  readonly signed?: { readonly at: string; readonly plan: number }
  readonly scheduled?: Filled
  readonly meetings: readonly Filled[]
  readonly referrals: readonly Filled[]
  readonly evaluation?: Filled
  /** With the id of the form in which the reason was given; both are absent where another act than closing ended the case. */
  readonly closure?: { readonly at: string; readonly form?: string; readonly reason?: string }
}
