import type { Value } from '../expressions/value.ts'

/** What the workflow needs to know of a case. */
export interface Standing {
  readonly status: 'open' | 'closed'
  readonly phase: string
  /** Facts that guards read, by name. */
  readonly facts: Readonly<Record<string, Value>>
}

/** Who asks. */
export interface Actor {
  readonly persona: string
  readonly name: string
  /** Id of the role. */
  readonly role: string
}
