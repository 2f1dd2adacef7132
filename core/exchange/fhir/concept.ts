import { elementAt, elementsAt, own, textAt, type Fhir } from './fhir-json.ts'

/** A concept of a code system as it is written, with the system it is of. */
export type Concept = Fhir

/** What a concept has under a name: a number, or what is written of anything else. */
export type PropertyValue = string | number

/** Concepts with those inside them, in the order they are read; headings are not among them. */
export function flatConcepts(listed: readonly Fhir[]): readonly Concept[] {
  const all: Concept[] = []
  const within = (concepts: readonly Fhir[], around: string): void => {
    for (const concept of concepts) {
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

/** What a concept has under a name of its code system; undefined where some of it is of a kind that is not read. */
export function propertiesOf(concept: Concept, name: string): readonly PropertyValue[] | undefined {
  const all: PropertyValue[] = []
  for (const each of elementsAt(concept, 'property')) {
    if (textAt(each, 'code') !== name) continue
    const values = valuesIn(each)
    if (!values) return undefined
    all.push(...values)
  }
  return all
}

/** A coding is known by its code, with or without its system. */
function valuesIn(property: Fhir): readonly PropertyValue[] | undefined {
  const coding = elementAt(property, 'valueCoding')
  const code = textAt(coding, 'code')
  if (code !== '') return [code, keyOfConcept(coding)]
  const value = ['valueCode', 'valueString', 'valueBoolean', 'valueInteger', 'valueDecimal', 'valueDateTime'].map((key) => own(property, key)).find((found) => found !== undefined)
  if (typeof value === 'number' || typeof value === 'string') return [value]
  return typeof value === 'boolean' ? [String(value)] : undefined
}

/** Nobody chooses it any more, or it only stands over others. */
export function isRetired(concept: Concept): boolean {
  const has = (name: string, ...values: readonly string[]) => propertiesOf(concept, name)?.some((each) => values.includes(String(each))) === true
  return ['notSelectable', 'abstract', 'inactive'].some((name) => has(name, 'true')) || has('status', 'retired', 'deprecated')
}
