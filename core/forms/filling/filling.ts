import { isOfKind } from '../check/answer-kind.ts'
import type { FindingHeld, Recommendation, Score } from '../answers.ts'
import type { Purse } from '../../expressions/budget.ts'
import type { Clock } from '../../expressions/compile-expression.ts'
import type { Scope, Value } from '../../expressions/value.ts'
import type { Cell, Sheet } from './cell.ts'
import type { CompiledDecisionRow, CompiledFinding, CompiledForm, CompiledQuestion, CompiledScale } from '../compile/compiled-form.ts'
import type { Counted } from '../scores/counted-answers.ts'
import type { Kept } from './kept.ts'
import { isNonResponse } from './non-response.ts'
import type { NonResponse } from './non-response.ts'
import type { Paying } from './paying.ts'
import type { WantedRow } from './rows-wanted.ts'

/** A question where it is asked: once in the form, or once in each row. A class for the reason that cells are. */
export class Asked {
  /** What stands in the answers where it is of the right kind; null for a blank. */
  given: Value = null
  /** Why there is no answer, where that was said in place of one. */
  nonResponse: NonResponse | undefined = undefined
  /** Its answer, whether it is asked, its value, how many rows are counted and what it scores, as far as somebody wanted to know. */
  answer: Cell<Value> | undefined = undefined
  shown: Cell<boolean> | undefined = undefined
  value: Cell<Value> | undefined = undefined
  counted: Cell<number> | undefined = undefined
  scored: Cell<Counted | undefined> | undefined = undefined
  /** Names as expressions see them that stand in this section or row, once there was one. */
  scope: Scope | undefined = undefined
  /** What has to become something else for an answer to be put in. */
  suggested: Cell<string> | undefined = undefined

  /**
   * @param at JSON pointer into the answers
   * @param raw what stands in the answers, whatever it is. Read it through given.ts: it may change while the form is open.
   * @param row set on a row: whose it is
   * @param children questions of a section or of a row
   * @param rows rows of a repeated section
   */
  constructor(
    readonly question: CompiledQuestion,
    readonly at: string,
    public raw: Value,
    readonly parent: Asked | undefined,
    readonly row: (WantedRow & { readonly position: number }) | undefined,
    readonly children: readonly Asked[],
    readonly rows: readonly Asked[],
  ) {}
}

/** A form being filled in: every question where it is asked, and what has been worked out so far. */
export interface Filling extends Sheet {
  readonly compiled: CompiledForm
  readonly surroundings: Paying
  /** The day, and what its expressions may still spend together. */
  readonly clock: Clock & { readonly purse: Purse }
  readonly root: Asked
  /** What came of each scale, each finding of the tool and each row of its decision, as far as somebody wanted to know. */
  readonly scores: Kept<CompiledScale, readonly Score[]>
  readonly findings: Kept<CompiledFinding, readonly FindingHeld[]>
  readonly decisions: Kept<CompiledDecisionRow, Recommendation | undefined>
}

/** Puts another answer in place, as it came. */
export function sortOut(asked: Asked): void {
  const { question, raw } = asked
  asked.nonResponse = isNonResponse(raw) && !question.calculate && question.question.nonResponse?.includes(raw.nonResponse) ? raw : undefined
  asked.given = raw !== null && !asked.nonResponse && isOfKind(question, raw) ? raw : null
}

/** The question or section of this id, asked in a section or row. */
export function askedIn({ question, children }: Asked, id: string): Asked | undefined {
  const child = question.children.get(id)
  return child && children[child.index]
}

/** Where a question or section is asked: once, or once in each row. */
export function placesAt({ root }: Filling, question: CompiledQuestion): readonly Asked[] {
  if (!question.rows) {
    const only = onlyPlace(root, question)
    return only ? [only] : []
  }
  return placesIn(root, question)
}

/** Where a question outside of rows is asked. */
export function onlyPlace(root: Asked, { parent, index }: CompiledQuestion): Asked | undefined {
  const holder = parent?.parent ? onlyPlace(root, parent) : root
  return parent ? holder?.children[index] : root
}

/** Where a question is asked inside a section or row. */
export function placesIn(holder: Asked, { parent, index }: CompiledQuestion): readonly Asked[] {
  if (!parent) return []
  const holders = parent === holder.question ? [holder] : placesIn(holder, parent).flatMap((place) => (place.question.kind === 'rows' ? place.rows : [place]))
  return holders.flatMap((each) => each.children[index] ?? [])
}

/** Every question and section where it is asked, but for the rows themselves. */
export function everyPlace(asked: Asked): Asked[] {
  const inside = [...(asked.rows.length > 0 ? asked.rows : asked.children)].flatMap(everyPlace)
  return asked.row ? inside : [asked, ...inside]
}

/** The row a question is asked in, if any. */
export function rowOf(asked: Asked | undefined): Asked | undefined {
  return !asked || asked.row ? asked : rowOf(asked.parent)
}

export function isWithin(asked: Asked | undefined, holder: Asked): boolean {
  return asked !== undefined && (asked === holder || isWithin(asked.parent, holder))
}
