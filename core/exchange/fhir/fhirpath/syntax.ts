/** A FHIRPath expression as it is written. */
export type FhirPath =
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'date' | 'date and time' | 'time'; readonly value: string }
  /** A number with its unit, such as 5 years. */
  | { readonly is: 'quantity'; readonly value: number; readonly unit: string }
  /** {} */
  | { readonly is: 'nothing' }
  /** %name */
  | { readonly is: 'variable'; readonly name: string }
  /** $this */
  | { readonly is: 'this' }
  /** Name of an element, of what stands before the dot. */
  | { readonly is: 'element'; readonly of?: FhirPath; readonly name: string }
  | { readonly is: 'call'; readonly of?: FhirPath; readonly name: string; readonly given: readonly FhirPath[] }
  | { readonly is: 'index'; readonly of: FhirPath; readonly at: FhirPath }
  | { readonly is: 'operator'; readonly sign: Sign; readonly left: FhirPath; readonly right: FhirPath }
  | { readonly is: 'minus'; readonly of: FhirPath }

export type Sign =
  | 'implies' | 'or' | 'xor' | 'and' | 'in' | 'contains' | '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | '|' | 'is' | 'as' | '+' | '-' | '&' | '*' | '/' | 'div' | 'mod'

/** What is no expression, and where. */
export class NotFhirPath extends Error {
  constructor(readonly at: number, message: string) {
    super(message)
  }
}
