import { conceptFilter } from './concept-filter.ts'
import { flatConcepts, isRetired, keyOfConcept, MOST_CODES, type Concept } from './concept.ts'
import { elementAt, elementsAt, textAt, type Fhir } from './fhir-json.ts'
import type { Resources } from './resources.ts'
import { standardCodesOf } from './standard-value-sets.ts'

/** The concepts of a value set; isCut: some of them are not there. */
export interface ConceptsOfSet {
  readonly concepts: readonly Concept[]
  readonly isCut: boolean
}

/** Concepts looked at, over all value sets of a form. */
const MOST_STEPS = 400_000

const NOT_THERE: ConceptsOfSet = { concepts: [], isCut: true }

/** Lists what value sets hold: as they were expanded, or as they are composed of code systems and other value sets that are there (FHIR R4, ValueSet). */
export function valueSetReader(resources: Resources): (valueSet: Fhir) => ConceptsOfSet {
  const known = new Map<Fhir, ConceptsOfSet>()
  const systems = new Map<Fhir, readonly Concept[]>()
  let steps = 0

  function read(valueSet: Fhir): ConceptsOfSet {
    const before = known.get(valueSet)
    if (before) return before
    // A value set that includes itself finds itself empty.
    known.set(valueSet, NOT_THERE)
    const expansion = elementAt(valueSet, 'expansion')
    const expanded = flatConcepts(elementsAt(expansion, 'contains'))
    const total = expansion['total']
    const isPage = typeof total === 'number' && total > expanded.length
    const composed = expanded.length > 0 && !isPage ? { concepts: expanded, isCut: false } : composedOf(valueSet)
    const concepts = composed.isCut && expanded.length > composed.concepts.length ? { concepts: expanded, isCut: true } : composed
    known.set(valueSet, concepts)
    return concepts
  }

  function composedOf(valueSet: Fhir): ConceptsOfSet {
    const compose = elementAt(valueSet, 'compose')
    const included = elementsAt(compose, 'include').map(includedBy)
    const excluded = elementsAt(compose, 'exclude').map(includedBy)
    const out = new Set(excluded.flatMap(({ concepts }) => concepts.map(keyOfConcept)))
    const all = new Map(included.flatMap(({ concepts }) => concepts.map((concept) => [keyOfConcept(concept), concept] as const)))
    const concepts = [...all].flatMap(([key, concept]) => (out.has(key) ? [] : [concept]))
    return { concepts: concepts.slice(0, MOST_CODES), isCut: included.length === 0 || [...included, ...excluded].some(({ isCut }) => isCut) || concepts.length > MOST_CODES }
  }

  /** What one part adds: of a system and value sets, only what is in all of them. */
  function includedBy(include: Fhir): ConceptsOfSet {
    const sets = [include['valueSet']].flat().flatMap((address) => {
      if (typeof address !== 'string') return []
      const found = resources.valueSet(address)
      return [found ? read(found) : NOT_THERE]
    })
    const [first, ...others] = textAt(include, 'system') === '' ? sets : [ofSystem(include), ...sets]
    steps += [first, ...others].reduce((sum, each) => sum + (each?.concepts.length ?? 0), 1)
    if (!first || steps > MOST_STEPS) return NOT_THERE
    return others.reduce((both, other) => {
      const keys = new Set(other.concepts.map(keyOfConcept))
      return { concepts: both.concepts.filter((concept) => keys.has(keyOfConcept(concept))), isCut: both.isCut || other.isCut }
    }, first)
  }

  function ofSystem(include: Fhir): ConceptsOfSet {
    const system = textAt(include, 'system')
    const codeSystem = resources.codeSystem(system)
    const all = codeSystem ? conceptsIn(codeSystem) : (standardCodesOf(system) ?? []).map(([code, display]): Concept => ({ code, display }))
    steps += all.length
    if (steps > MOST_STEPS) return NOT_THERE
    const listed = elementsAt(include, 'concept')
    if (listed.length > 0) {
      const byCode = new Map(all.map((concept) => [textAt(concept, 'code'), concept]))
      return { concepts: listed.map((concept) => ({ ...byCode.get(textAt(concept, 'code')), ...concept, system })), isCut: false }
    }
    const fits = elementsAt(include, 'filter').slice(0, 20).map((filter) => (codeSystem ? conceptFilter(filter, all) : undefined))
    const isWhole = codeSystem ? ['', 'complete'].includes(textAt(codeSystem, 'content')) : all.length > 0
    if (!fits.every((each) => each !== undefined)) return NOT_THERE
    return { concepts: all.filter((concept) => !isRetired(concept) && fits.every((fit) => fit(concept))).map((concept) => ({ ...concept, system })), isCut: !isWhole }
  }

  function conceptsIn(codeSystem: Fhir): readonly Concept[] {
    const before = systems.get(codeSystem)
    const concepts = before ?? flatConcepts(elementsAt(codeSystem, 'concept'))
    systems.set(codeSystem, concepts)
    return concepts
  }

  return read
}
