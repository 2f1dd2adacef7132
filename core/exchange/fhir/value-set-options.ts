import type { ImportNote } from '../import-report.ts'
import { extensionsBeside, extensionsOf } from './extensions.ts'
import { textAt, type Fhir } from './fhir-json.ts'
import { fhirNote, type FhirNoteCode } from './messages.ts'
import type { Choice } from './option-set.ts'
import { tellExtensions } from './passed-over.ts'
import { optionsOfConcepts } from './read-options.ts'
import { missedVersion, resourcesOf, withoutVersion } from './resources.ts'
import { standardValueSet } from './standard-value-sets.ts'
import type { TextReader } from './texts.ts'
import { valueSetReader } from './value-set-concepts.ts'

/** What can be chosen from a value set, and what is to be said of that. */
export interface ValueSetOptions {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly notes: readonly ImportNote[]
}

/** What is said of options one by one is said of the first. */
const MOST_NOTES_OF_OPTIONS = 50

/** Finds the options of value sets by their address: in the form, beside it, or among those that HL7 publishes. Each is read once. */
export function valueSetOptions(contained: readonly Fhir[], beside: readonly Fhir[], texts: TextReader): (address: string) => ValueSetOptions {
  const resources = resourcesOf(contained, beside)
  const conceptsOf = valueSetReader(resources)
  const known = new Map<Fhir, Omit<ValueSetOptions, 'name'>>()

  function published(address: string): ValueSetOptions {
    const choices = (standardValueSet(address) ?? []).map(([code, display]): Choice => ({ code, title: texts.same(display), system: '', display }))
    return { name: lastPart(address), choices, notes: choices.length > 0 ? [] : [fhirNote('options-elsewhere', { source: address })] }
  }

  function read(valueSet: Fhir, address: string): Omit<ValueSetOptions, 'name'> {
    const ofOptions: ImportNote[] = []
    const { concepts, gaps } = conceptsOf(valueSet)
    const told = { say: (code: FhirNoteCode, params: ImportNote['params'] = {}) => ofOptions.length < MOST_NOTES_OF_OPTIONS && ofOptions.push(fhirNote(code, params)) }
    const choices = optionsOfConcepts(concepts, texts, told)
    tellExtensions(concepts.flatMap((concept) => [...extensionsOf(concept), ...extensionsBeside(concept, 'display')]), told)
    const isElsewhere = choices.length === 0 && gaps.length > 0 && gaps.every(({ code }) => code === 'options-cut')
    return { choices, notes: isElsewhere ? [fhirNote('options-elsewhere', { source: address })] : [...ofOptions, ...gaps] }
  }

  return (address) => {
    const valueSet = resources.valueSet(address)
    if (!valueSet) return published(address)
    const { choices, notes } = known.get(valueSet) ?? read(valueSet, address)
    known.set(valueSet, { choices, notes })
    const version = missedVersion(address, valueSet)
    const missed = version === undefined ? [] : [fhirNote('options-other-version', { version, source: withoutVersion(address) })]
    return { name: textAt(valueSet, 'id') || lastPart(address), choices, notes: [...missed, ...notes] }
  }
}

function lastPart(address: string): string {
  return withoutVersion(address).split('/').at(-1) ?? ''
}
