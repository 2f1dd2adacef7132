import type { Question } from '../../definitions/definition-types.ts'
import type { LineAccount } from '../line-account.ts'
import type { Reading } from './parts.ts'

/** What a definition is made with. */
export interface Making extends Reading {
  /** Where the parts of the definition come from, for what is told of them later. */
  readonly origins: Map<Question, { readonly account: LineAccount }>
  /** Counts a question. @throws TooLarge */
  count(): void
}
