import type { Framework, Household, Text } from '../definitions/definition-types.ts'
import type { Answers, AssessmentResult } from '../forms/answers.ts'

/** Who did it: a persona in a role, or the program itself for records that a sending programme delivers. */
export interface Doer {
  readonly persona: string
  readonly name: string
  readonly role: string
}

/** The form that was filled in: its id and the content address of the version that was asked. */
export interface FormAsked {
  readonly id: string
  readonly version: string
}

interface Happened {
  readonly caseId: string
  /** 1 for the first event of a case, then one by one. */
  readonly number: number
  /** ISO instant. */
  readonly at: string
  readonly by: Doer
  /** Id made by the client: the same act sent again is recorded once. */
  readonly requestId: string
  readonly framework: Framework
  /** Phase the case is in afterwards, where it moved. */
  readonly to?: string
  /** That phase is final: the case is closed with it. */
  readonly final?: true
}

/** Something a person did by filling in a form. */
export interface FormDone extends Happened {
  readonly act: string
  /** What the act was called when it was done. */
  readonly title: Text
  readonly form: FormAsked
  readonly answers: Answers
}

export interface Opened extends Happened {
  readonly type: 'opened'
  readonly to: string
  readonly household: Household
  /** The sender's record, or the register form that was filled in. */
  readonly source: { readonly feed: string; readonly title: Text; readonly record: string } | { readonly form: FormAsked; readonly answers: Answers }
}
/** The sending programme sent the household again; it was recognised by a tax code. */
export interface Linked extends Happened {
  readonly type: 'linked'
  readonly household: Household
  readonly source: { readonly feed: string; readonly title: Text; readonly record: string }
  /** Names of the members recognised. */
  readonly recognised: readonly string[]
}
export interface Assigned extends FormDone { readonly type: 'assigned'; readonly worker: Doer }
export interface Transferred extends FormDone { readonly type: 'transferred'; readonly worker: Doer }
export interface Recorded extends FormDone { readonly type: 'recorded' }
export interface Acknowledged extends FormDone { readonly type: 'acknowledged' }
export interface Assessed extends FormDone { readonly type: 'assessed'; readonly result: AssessmentResult }
export interface Decided extends FormDone { readonly type: 'decided'; readonly path: string; readonly pathTitle: Text; readonly recommended?: string; readonly reason?: string }
export interface Planned extends FormDone { readonly type: 'planned' }
export interface Signed extends FormDone { readonly type: 'signed' }
export interface Scheduled extends FormDone { readonly type: 'scheduled' }
export interface Met extends FormDone { readonly type: 'met' }
export interface Referred extends FormDone { readonly type: 'referred' }
export interface Evaluated extends FormDone { readonly type: 'evaluated' }
export interface Closed extends FormDone { readonly type: 'closed'; readonly reason?: string }
export interface Reopened extends FormDone { readonly type: 'reopened'; readonly reason?: string }

/** One thing that happened to a case. Append-only. */
export type CaseEvent =
  | Opened | Linked | Assigned | Transferred | Recorded | Acknowledged | Assessed | Decided | Planned | Signed
  | Scheduled | Met | Referred | Evaluated | Closed | Reopened
