import type { AnswerProblem } from '../forms/answers.ts'
import type { CaseEvent } from './case-event.ts'
import { caseWords, type CaseWord } from './case-words.ts'

/** Why something asked of a case was not done. Nothing of it is kept. */
export interface Refusal {
  /**
   * forbidden: this role never may; not-now: the case is not there yet; stale: it has gone on; invalid: the answers; unknown: no such
   * act; reused: the request has the id of another one; changed: the form is not asked any more as it was filled in.
   */
  readonly kind: 'forbidden' | 'not-now' | 'stale' | 'invalid' | 'unknown' | 'reused' | 'changed'
  readonly title: string
  /** Why, and the way out. */
  readonly detail: string
  readonly problems?: readonly AnswerProblem[]
}

/** What came of something asked of a case: events to append, or the refusal. */
export type Performed =
  /** repeated: the same request was done before; these are its events, and nothing is to be appended. */
  | { readonly done: true; readonly events: readonly CaseEvent[]; readonly repeated?: true }
  | { readonly done: false; readonly refusal: Refusal }

/** A refusal with a sentence that is made already, such as a definition's own. */
export function refusal(kind: Refusal['kind'], detail: string, language: string): Refusal {
  return { kind, title: caseWords(kind, language), detail }
}

/** A refusal with a sentence of this room. */
export function refusalFor(kind: Refusal['kind'], word: CaseWord, language: string, names: Readonly<Record<string, string | number>> = {}): Refusal {
  return refusal(kind, caseWords(word, language, names), language)
}

/** The answers cannot be taken: every problem of them. */
export function invalidAnswers(problems: readonly AnswerProblem[], language: string): Refusal {
  return { ...refusalFor('invalid', 'answersToMend', language, { count: problems.length }), problems }
}

export function refused(refusal: Refusal): Performed {
  return { done: false, refusal }
}
