import { propertiesOf, type Concept, type PropertyValue } from './concept.ts'
import { codesBelow } from './concept-hierarchy.ts'
import { textAt, type Fhir } from './fhir-json.ts'
import type { KnownSystem } from './known-system.ts'

export type ConceptFilter = (concept: Concept) => boolean

type ValuesOf = (concept: Concept) => readonly PropertyValue[]

/** A filter of a value set by where concepts stand or what they have (FHIR R4, code system filter-operator); undefined where it asks for what is not known of them. */
export function conceptFilter(filter: Fhir, system: KnownSystem): ConceptFilter | undefined {
  const [property, sign, wanted] = [textAt(filter, 'property'), textAt(filter, 'op'), textAt(filter, 'value')]
  if (sign !== '=' && sign !== 'in' && sign !== 'not-in') return isOfConcept(property) ? byPlace(sign, wanted, system) : undefined
  const valuesOf = valuesUnder(property, system)
  if (!valuesOf) return undefined
  const values = sign === '=' ? [wanted] : wanted.split(',').map((each) => each.trim())
  const [texts, numbers] = [new Set(values), new Set(values.map((each) => (each === '' ? NaN : Number(each))))]
  const has: ConceptFilter = (concept) => valuesOf(concept).some((each) => (typeof each === 'number' ? numbers.has(each) : texts.has(each)))
  return sign === 'not-in' ? (concept) => !has(concept) : has
}

function isOfConcept(property: string): boolean {
  return property === 'concept' || property === 'code'
}

function byPlace(sign: string, wanted: string, { byCode, hierarchy }: KnownSystem): ConceptFilter | undefined {
  if (!byCode.has(wanted)) return undefined
  const below = codesBelow(wanted, hierarchy)
  const isBelow: ConceptFilter = (concept) => below.has(textAt(concept, 'code'))
  const isIt: ConceptFilter = (concept) => textAt(concept, 'code') === wanted
  if (sign === 'descendent-of') return isBelow
  if (sign === 'is-a') return (concept) => isIt(concept) || isBelow(concept)
  return sign === 'is-not-a' ? (concept) => !isIt(concept) && !isBelow(concept) : undefined
}

/** What concepts have under a name; undefined where that is not known of them all. */
function valuesUnder(property: string, { concepts, declared, hierarchy }: KnownSystem): ValuesOf | undefined {
  if (isOfConcept(property)) return (concept) => [textAt(concept, 'code')]
  if (property === 'display') return (concept) => [textAt(concept, 'display')]
  if (property === 'parent' || property === 'child') {
    const next = property === 'parent' ? hierarchy.parents : hierarchy.children
    return next.size === 0 ? undefined : (concept) => [...(next.get(textAt(concept, 'code')) ?? [])]
  }
  const values = new Map(concepts.map((concept) => [concept, propertiesOf(concept, property)]))
  const all = [...values.values()]
  const isKnown = all.every((each) => each !== undefined) && (declared.has(property) || all.some((each) => each.length > 0))
  return isKnown ? (concept) => values.get(concept) ?? [] : undefined
}
