import type { Text } from '../../../../core/definitions/definition-types.ts'
import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'

/** Acts that the same reasons stand in the way of. */
export interface BlockedTogether {
  readonly titles: readonly Text[]
  readonly reasons: readonly string[]
}

/** Acts that are not possible, those with the same reasons in one, in the order in which they are offered. */
export function blockedTogether(offers: readonly Pick<ActOffer, 'title' | 'possible' | 'reasons'>[]): readonly BlockedTogether[] {
  const keyed = offers.filter(({ possible }) => !possible).map((offer) => ({ ...offer, key: JSON.stringify(offer.reasons) }))
  return [...new Map(keyed.map(({ key, reasons }) => [key, reasons]))].map(([shared, reasons]) => ({
    titles: keyed.filter(({ key }) => key === shared).map(({ title }) => title),
    reasons,
  }))
}
