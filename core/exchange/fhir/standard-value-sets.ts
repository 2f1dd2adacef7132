import published from './standard-value-sets.json' with { type: 'json' }

/** A code and what it is called in English. */
export type StandardCode = readonly [code: string, display: string]

const VALUE_SETS = new Map<string, readonly (readonly string[])[]>(Object.entries(published.valueSets))
const OF_SYSTEMS = new Map(Object.entries(published.wholeSystems))

const ADDRESS = /^https?:\/\/(?:www\.)?(?:hl7\.org\/fhir|terminology\.hl7\.org)\/(?:R\d\w?\/|\d\.\d(?:\.\d)?\/)?ValueSet\/([\w.-]+?)(?:\|[\w.-]+)?$/

/** The codes of a value set that HL7 itself publishes, by its address; undefined: it is another's, or too long to be kept here. */
export function standardValueSet(address: string): readonly StandardCode[] | undefined {
  const name = ADDRESS.exec(address.trim())?.[1]
  return codesIn(name)
}

/** All codes of a code system that HL7 itself publishes. */
export function standardCodesOf(system: string): readonly StandardCode[] | undefined {
  return codesIn(OF_SYSTEMS.get(system))
}

function codesIn(name: string | undefined): readonly StandardCode[] | undefined {
  return VALUE_SETS.get(name ?? '')?.flatMap(([code, display]): StandardCode[] => (code === undefined || display === undefined ? [] : [[code, display]]))
}
