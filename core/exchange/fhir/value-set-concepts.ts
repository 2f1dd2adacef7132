import { flatConcepts, keyOfConcept } from './concept.ts'
import { gapOfExcluded, gapsOf, noConcepts, type ConceptsOfSet } from './concepts-of-set.ts'
import { systemReader } from './concepts-of-system.ts'
import { elementAt, elementsAt, textAt, type Fhir } from './fhir-json.ts'
import { fhirNote } from './messages.ts'
import { missedVersion, type Resources } from './resources.ts'
import { StepBudget } from './step-budget.ts'

/** Concepts, and what is asked of them, that are looked at over all value sets of a form. */
const MOST_STEPS = 1_500_000
/** Value sets inside each other. */
const MOST_DEPTH = 100

/** Lists what value sets hold: as they were expanded, or as they are composed of code systems and other value sets that are there (FHIR R4, ValueSet). */
export function valueSetReader(resources: Resources): (valueSet: Fhir) => ConceptsOfSet {
  const known = new Map<Fhir, ConceptsOfSet>()
  const steps = new StepBudget(MOST_STEPS)
  const ofSystem = systemReader(resources, steps)

  function read(valueSet: Fhir, depth = 0): ConceptsOfSet {
    const before = known.get(valueSet)
    if (before) return before
    const endless = noConcepts('options-too-deep', { source: nameOf(valueSet), most: MOST_DEPTH })
    if (depth > MOST_DEPTH) return endless
    // A value set that includes itself finds itself empty.
    known.set(valueSet, endless)
    const concepts = expandedOr(valueSet, () => composedOf(valueSet, depth))
    known.set(valueSet, concepts)
    return concepts
  }

  function composedOf(valueSet: Fhir, depth: number): ConceptsOfSet {
    const compose = elementAt(valueSet, 'compose')
    const partsOf = (name: string) => elementsAt(compose, name).map((part) => takenBy(part, valueSet, depth))
    const [included, excluded] = [partsOf('include'), partsOf('exclude')]
    if (included.length === 0) return noConcepts('options-cut', { source: nameOf(valueSet) })
    const out = new Set(excluded.flatMap(({ concepts }) => concepts.map(keyOfConcept)))
    const all = new Map(included.flatMap(({ concepts }) => concepts.map((concept) => [keyOfConcept(concept), concept] as const)))
    return {
      concepts: [...all].flatMap(([key, concept]) => (out.has(key) ? [] : [concept])),
      gaps: gapsOf([...included.map(({ gaps }) => gaps), ...excluded.map(({ gaps }) => gaps.map(gapOfExcluded))]),
    }
  }

  /** What one part means: of a system and value sets, only what is in all of them. */
  function takenBy(part: Fhir, within: Fhir, depth: number): ConceptsOfSet {
    const addresses = new Set([part['valueSet']].flat().filter((address) => typeof address === 'string'))
    const sets = [...addresses].map((address) => ofAddress(address, depth))
    const [first, ...others] = textAt(part, 'system') === '' ? sets : [ofSystem(part), ...sets]
    if (!first) return noConcepts('options-cut', { source: nameOf(within) })
    if (!steps.take([first, ...others].reduce((sum, { concepts }) => sum + concepts.length, 1))) return noConcepts('options-too-much-work', { source: nameOf(within) })
    const concepts = others.reduce((both, other) => {
      const keys = new Set(other.concepts.map(keyOfConcept))
      return both.filter((concept) => keys.has(keyOfConcept(concept)))
    }, first.concepts)
    return { concepts, gaps: gapsOf([first, ...others].map(({ gaps }) => gaps)) }
  }

  function ofAddress(address: string, depth: number): ConceptsOfSet {
    const valueSet = resources.valueSet(address)
    if (!valueSet) return noConcepts('options-cut', { source: address })
    const { concepts, gaps } = read(valueSet, depth + 1)
    const version = missedVersion(address, valueSet)
    return { concepts, gaps: version === undefined ? gaps : gapsOf([[fhirNote('options-other-version', { version, source: nameOf(valueSet) })], gaps]) }
  }

  return read
}

/** A whole expansion, or what is composed; where neither is whole, the one that has more. */
function expandedOr(valueSet: Fhir, composedOf: () => ConceptsOfSet): ConceptsOfSet {
  const expansion = elementAt(valueSet, 'expansion')
  const listed = elementsAt(expansion, 'contains')
  const expanded = flatConcepts(listed)
  const total = expansion['total']
  const isPage = typeof total === 'number' && total > countOf(listed)
  if (expanded.length > 0 && !isPage) return { concepts: expanded, gaps: [] }
  const composed = composedOf()
  return composed.gaps.length > 0 && expanded.length > composed.concepts.length ? { concepts: expanded, gaps: [fhirNote('options-cut', { source: nameOf(valueSet) })] } : composed
}

/** Concepts of an expansion, with headings. */
function countOf(listed: readonly Fhir[]): number {
  return listed.reduce((sum, concept) => sum + 1 + countOf(elementsAt(concept, 'contains')), 0)
}

function nameOf(valueSet: Fhir): string {
  return textAt(valueSet, 'url') || textAt(valueSet, 'id')
}
