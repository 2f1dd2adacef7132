import { elementsAt, own, textAt, type Fhir } from './fhir-json.ts'

/** A concept of a code system as it is written, with the system it is of. */
export type Concept = Fhir

/** More are not read: what so many can be chosen from is no list. */
export const MOST_CODES = 20_000

/** Concepts with those inside them, in the order they are read; headings are not among them. */
export function flatConcepts(listed: readonly Fhir[]): readonly Concept[] {
  const all: Concept[] = []
  const within = (concepts: readonly Fhir[], around: string): void => {
    for (const concept of concepts) {
      if (all.length > MOST_CODES) return
      const system = textAt(concept, 'system') || around
      const isHeading = textAt(concept, 'code') === '' || concept['abstract'] === true
      if (!isHeading) all.push(system === '' ? concept : { ...concept, system })
      within([...elementsAt(concept, 'concept'), ...elementsAt(concept, 'contains')], system)
    }
  }
  within(listed, '')
  return all
}

export function keyOfConcept(concept: Concept): string {
  return `${textAt(concept, 'system')}|${textAt(concept, 'code')}`
}

/** What a concept has under a name of its code system. */
export function propertiesOf(concept: Concept, name: string): readonly string[] {
  return elementsAt(concept, 'property').flatMap((each) => {
    if (textAt(each, 'code') !== name) return []
    const value = ['valueCode', 'valueString', 'valueBoolean', 'valueInteger'].map((key) => own(each, key)).find((found) => found !== undefined)
    return value === undefined ? [] : [String(value)]
  })
}

/** Nobody chooses it any more, or it only stands over others. */
export function isRetired(concept: Concept): boolean {
  return ['notSelectable', 'abstract', 'inactive'].some((name) => propertiesOf(concept, name).includes('true')) || propertiesOf(concept, 'status').some((status) => status === 'retired' || status === 'deprecated')
}
