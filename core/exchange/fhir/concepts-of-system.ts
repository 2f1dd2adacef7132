import type { Concept } from './concept.ts'
import { conceptFilter } from './concept-filter.ts'
import { noConcepts, type ConceptsOfSet } from './concepts-of-set.ts'
import { elementsAt, textAt, type Fhir } from './fhir-json.ts'
import { KnownSystem } from './known-system.ts'
import { fhirNote } from './messages.ts'
import { missedVersion, type Resources } from './resources.ts'
import { standardCodesOf } from './standard-value-sets.ts'
import type { StepBudget } from './step-budget.ts'

/** Lists what parts of value sets take of their code systems: all, what they list, or what their filters let through. */
export function systemReader(resources: Resources, steps: StepBudget): (include: Fhir) => ConceptsOfSet {
  const known = new Map<Fhir | string, KnownSystem>()

  function read(include: Fhir): ConceptsOfSet {
    const [name, version] = [textAt(include, 'system'), textAt(include, 'version')]
    const address = version === '' ? name : `${name}|${version}`
    const codeSystem = resources.codeSystem(address)
    const system = codeSystem ? knownSystem(codeSystem, codeSystem) : standardSystem(name)
    const missed = codeSystem && missedVersion(address, codeSystem)
    const gaps = missed === undefined ? [] : [fhirNote('options-other-version', { version: missed, source: name })]
    const withSystem = (concepts: readonly Concept[]) => concepts.map((concept) => ({ ...concept, system: name }))
    const listed = elementsAt(include, 'concept')
    if (listed.length > 0) {
      if (!steps.take(listed.length)) return noConcepts('options-too-much-work', { source: name })
      const isLookedUp = listed.some((concept) => textAt(concept, 'display') === '')
      return { concepts: withSystem(listed.map((concept) => asListed(concept, system?.byCode.get(textAt(concept, 'code'))))), gaps: isLookedUp ? gaps : [] }
    }
    if (!system) return noConcepts('options-cut', { source: address })
    const filters = elementsAt(include, 'filter')
    const wanted = filters.reduce((sum, filter) => sum + textAt(filter, 'value').length, 0)
    if (!steps.take(wanted + system.size * (filters.length + 1))) return noConcepts('options-too-much-work', { source: name })
    const fits = filters.map((filter) => conceptFilter(filter, system))
    const strange = filters[fits.indexOf(undefined)]
    if (strange) return noConcepts('options-filter-unknown', { source: ['property', 'op', 'value'].map((each) => textAt(strange, each)).join(' ') })
    const concepts = system.current.filter((concept) => fits.every((fit) => fit?.(concept) === true))
    return { concepts: withSystem(concepts), gaps: system.isPart ? [...gaps, fhirNote('options-cut', { source: name })] : gaps }
  }

  function knownSystem(of: Fhir | string, codeSystem: Fhir): KnownSystem {
    const system = known.get(of) ?? new KnownSystem(codeSystem)
    known.set(of, system)
    return system
  }

  /** A code system that HL7 itself publishes: of its concepts only the codes and what they are called are kept here. */
  function standardSystem(name: string): KnownSystem | undefined {
    const codes = known.has(name) ? [] : standardCodesOf(name)
    return codes && knownSystem(name, { concept: codes.map(([code, display]) => ({ code, display })) })
  }

  return read
}

/** A concept as a value set lists it; what that does not say is as its code system has it. */
function asListed(listed: Concept, inSystem: Concept | undefined): Concept {
  const extensions = [listed, ...(inSystem ? [inSystem] : [])].flatMap((each) => elementsAt(each, 'extension'))
  return { ...inSystem, ...listed, ...(extensions.length > 0 && { extension: extensions }) }
}
