import type { XpathNoteCode } from './xpath-messages.ts'

/** An XPath expression of a form, and where each part stands in its cell. */
export type Xpath =
  | { readonly is: 'number'; readonly value: number; readonly at: number }
  | { readonly is: 'text'; readonly value: string; readonly at: number }
  /** ${name} */
  | { readonly is: 'reference'; readonly name: string; readonly at: number }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Xpath[]; readonly at: number }
  | { readonly is: 'operator'; readonly sign: Sign; readonly left: Xpath; readonly right: Xpath; readonly at: number }
  | { readonly is: 'minus'; readonly of: Xpath; readonly at: number }
  | PathSyntax

/** Steps from somewhere: from here (.), from the form (/), or from what another expression gives. */
export interface PathSyntax {
  readonly is: 'path'
  readonly from: 'here' | 'form' | Xpath
  readonly steps: readonly Step[]
  readonly at: number
}

export interface Step {
  readonly to: 'self' | 'parent' | 'child' | 'children'
  /** Of a child. */
  readonly name: string
  /** What stands in brackets after it. */
  readonly where: readonly Xpath[]
}

export type Sign = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|'

/** What is no expression, where, and why. */
export class NotXpath extends Error {
  constructor(
    readonly at: number,
    readonly code: Extract<XpathNoteCode, `no-expression-${string}` | 'too-long-here'>,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}
