import type { CountryPack, Territory } from '../definitions/definition-types.ts'

/** A territory and every one within it, by id. */
export function territoriesWithin(territories: readonly Territory[] = [], id: string): readonly string[] {
  const found = new Set([id])
  for (const outer of found) {
    for (const territory of territories) if (territory.within === outer) found.add(territory.id)
  }
  return [...found]
}

/** Whether somebody who works in a territory, or everywhere, works for a household; one without a territory is anybody's. */
export function worksFor(pack: CountryPack, persona: { readonly territory?: string }, household: { readonly territory?: string }): boolean {
  if (persona.territory === undefined || household.territory === undefined) return true
  return territoriesWithin(pack.territories, persona.territory).includes(household.territory)
}
