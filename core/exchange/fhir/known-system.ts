import { flatConcepts, isRetired, type Concept } from './concept.ts'
import { conceptHierarchy, type ConceptHierarchy } from './concept-hierarchy.ts'
import { elementsAt, textAt, type Fhir } from './fhir-json.ts'

/** The codes of a code system, and what is looked up among them; each is worked out once. */
export class KnownSystem {
  readonly concepts: readonly Concept[]
  /** Those that can still be chosen. */
  readonly current: readonly Concept[]
  readonly byCode: ReadonlyMap<string, Concept>
  /** Steps that looking at all of it takes. */
  readonly size: number
  /** Names of properties that its concepts may have. */
  readonly declared: ReadonlySet<string>
  /** Some of its concepts are not there. */
  readonly isPart: boolean
  #hierarchy: ConceptHierarchy | undefined

  constructor(codeSystem: Fhir) {
    this.concepts = flatConcepts(elementsAt(codeSystem, 'concept'))
    this.current = this.concepts.filter((concept) => !isRetired(concept))
    this.byCode = new Map(this.concepts.map((concept) => [textAt(concept, 'code'), concept]))
    this.size = this.concepts.reduce((sum, concept) => sum + 1 + elementsAt(concept, 'property').length, 0)
    this.declared = new Set(elementsAt(codeSystem, 'property').map((each) => textAt(each, 'code')))
    this.isPart = !['', 'complete'].includes(textAt(codeSystem, 'content'))
  }

  get hierarchy(): ConceptHierarchy {
    this.#hierarchy ??= conceptHierarchy(this.concepts)
    return this.#hierarchy
  }
}
