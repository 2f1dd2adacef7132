import type { Question } from '../../definitions/definition-types.ts'

/** What the properties of an object became. */
export interface Scope {
  readonly entries: Map<string, Entry>
}

/** A property as conditions read it. */
export interface Entry {
  readonly id: string
  /** None: it is not asked. */
  question?: Question
  /** Of a section: what is in it. */
  scope?: Scope
}
