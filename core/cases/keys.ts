import type { Household } from '../definitions/definition-types.ts'

/** A tax code as it is compared: upper case, without spaces. */
export function normalisedKey(taxCode: string): string {
  return taxCode.replace(/\s/g, '').toUpperCase()
}

/** The keys by which a household is recognised when it applies again: the tax codes of its members, each once. */
export function keysOf({ members }: Household): readonly string[] {
  return [...new Set(members.flatMap(({ taxCode }) => (taxCode ? [normalisedKey(taxCode)] : [])))]
}

/** Names of the members of a household whose tax code is among the known keys. */
export function recognisedBy({ members }: Household, knownKeys: Iterable<string>): readonly string[] {
  const known = new Set(knownKeys)
  return members.filter(({ taxCode }) => taxCode && known.has(normalisedKey(taxCode))).map(({ name }) => name)
}
