import type { Configuration } from '../definitions/configuration.ts'
import type { Text } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import { isKept } from '../workflow/guard.ts'
import type { Standing } from '../workflow/standing.ts'

/** A document a role may make of a case, and why it cannot be made now. */
export interface DocumentOffer {
  readonly id: string
  readonly title: Text
  readonly possible: boolean
  readonly reasons: readonly string[]
}

/** The documents a role may make of a case, in the order of the pack; those of other roles are not named. */
export function offeredDocuments({ documents }: Configuration, standing: Standing, role: string, language: string): DocumentOffer[] {
  return documents.filter(({ by }) => by.includes(role)).map(({ id, title, check = [] }) => {
    const reasons = check.filter(({ that }) => !isKept(that, standing)).map(({ message }) => textIn(message, language))
    return { id, title, possible: reasons.length === 0, reasons }
  })
}
