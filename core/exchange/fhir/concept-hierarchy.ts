import { propertiesOf, type Concept } from './concept.ts'
import { elementsAt, textAt } from './fhir-json.ts'

/** Which concepts of a code system stand right over and under each other, by their codes. */
export interface ConceptHierarchy {
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>
  readonly children: ReadonlyMap<string, ReadonlySet<string>>
}

/** As concepts stand in each other, or name their parents or children. */
export function conceptHierarchy(concepts: readonly Concept[]): ConceptHierarchy {
  const [parents, children] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  const put = (map: Map<string, Set<string>>, of: string, code: string): void => {
    const before = map.get(of)
    if (before) before.add(code)
    else map.set(of, new Set([code]))
  }
  const join = (parent: string, child: string): void => {
    put(parents, child, parent)
    put(children, parent, child)
  }
  for (const concept of concepts) {
    const code = textAt(concept, 'code')
    const named = (name: string) => (propertiesOf(concept, name) ?? []).map(String)
    for (const parent of [...named('parent'), ...named('subsumedBy')]) join(parent, code)
    for (const child of [...elementsAt(concept, 'concept').map((each) => textAt(each, 'code')), ...named('child')]) join(code, child)
  }
  return { parents, children }
}

/** The codes of all concepts under one, however deep. */
export function codesBelow(code: string, { children }: ConceptHierarchy): ReadonlySet<string> {
  const below = new Set<string>()
  const left = [code]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const child of children.get(at) ?? []) {
      if (below.has(child)) continue
      below.add(child)
      left.push(child)
    }
  }
  return below
}
