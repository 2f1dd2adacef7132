import { propertiesOf, type Concept } from './concept.ts'
import { elementsAt, textAt, type Fhir } from './fhir-json.ts'

export type ConceptFilter = (concept: Concept) => boolean

/** A filter of a value set by where concepts stand or what they have (FHIR R4, code system filter-operator); undefined where it asks for more. */
export function conceptFilter(filter: Fhir, known: readonly Concept[]): ConceptFilter | undefined {
  const [property, sign, wanted] = [textAt(filter, 'property'), textAt(filter, 'op'), textAt(filter, 'value')]
  if (property !== 'concept' && property !== 'code') {
    const values = sign === 'in' ? wanted.split(',').map((each) => each.trim()) : [wanted]
    return sign === '=' || sign === 'in' ? (concept) => propertiesOf(concept, property).some((each) => values.includes(each)) : undefined
  }
  const isIt: ConceptFilter = (concept) => textAt(concept, 'code') === wanted
  if (sign === '=') return isIt
  const below = belowOf(wanted, known)
  if (sign === 'descendent-of') return (concept) => below.has(textAt(concept, 'code'))
  if (sign === 'is-a') return (concept) => isIt(concept) || below.has(textAt(concept, 'code'))
  return sign === 'is-not-a' ? (concept) => !isIt(concept) && !below.has(textAt(concept, 'code')) : undefined
}

/** The codes of all concepts under one, as they stand in each other or name their parents. */
function belowOf(code: string, known: readonly Concept[]): ReadonlySet<string> {
  const inside = new Map<string, string[]>()
  const put = (parent: string, child: string): void => {
    const children = inside.get(parent)
    if (children) children.push(child)
    else inside.set(parent, [child])
  }
  for (const concept of known) {
    const its = textAt(concept, 'code')
    for (const parent of [...propertiesOf(concept, 'parent'), ...propertiesOf(concept, 'subsumedBy')]) put(parent, its)
    for (const child of [...elementsAt(concept, 'concept').map((each) => textAt(each, 'code')), ...propertiesOf(concept, 'child')]) put(its, child)
  }
  const below = new Set<string>()
  const left = [code]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const child of inside.get(at) ?? []) {
      if (below.has(child)) continue
      below.add(child)
      left.push(child)
    }
  }
  return below
}
