import type { ItemNode } from '../item-node.ts'
import type { Scope } from '../variables.ts'
import type { FhirPath } from './syntax.ts'
import type { Result } from './value.ts'

/** Where an expression stands, and the form around it. */
export interface FhirPathPlace {
  /** The items at the top. */
  readonly roots: readonly ItemNode[]
  /** None: it is the form's own. */
  readonly at?: ItemNode
  readonly scope: Scope
}

export interface Translator {
  readonly place: FhirPathPlace
  /** What a path without a beginning goes on from, and what $this is. */
  readonly here?: Result
  /** Rows that are looked at one by one: their answers are names there, so that those of all rows have no name. */
  readonly within: readonly ItemNode[]
  /** Variables that are being put in, so that none is put into itself. */
  readonly open: readonly string[]
  /** How many parts may still be written: variables in variables grow quickly. */
  readonly left: { parts: number }
  /** Codes that no option has. */
  readonly neverOffered: Set<string>
  /** Translates a part of the same expression; functions are given it here, so that no file needs the other. */
  readonly part: (tree: FhirPath, t: Translator) => Result
}

/** Why an expression is not translated, in a few words. */
export class NotTranslated extends Error {}

/** It reads what only the system knows that opens the form, such as %patient. */
export class ReadsOutside extends NotTranslated {}
