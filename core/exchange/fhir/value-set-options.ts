import type { ImportNote } from '../import-report.ts'
import { textAt, type Fhir } from './fhir-json.ts'
import { fhirNote } from './messages.ts'
import type { Choice } from './option-set.ts'
import { optionsOfConcepts } from './read-options.ts'
import { resourcesOf } from './resources.ts'
import { standardValueSet } from './standard-value-sets.ts'
import type { TextReader } from './texts.ts'
import { valueSetReader } from './value-set-concepts.ts'

/** What can be chosen from a value set, and what is to be said of that. */
export interface ValueSetOptions {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly notes: readonly ImportNote[]
}

/** Finds the options of value sets by their address: in the form, beside it, or among those that HL7 publishes. Each is read once. */
export function valueSetOptions(contained: readonly Fhir[], beside: readonly Fhir[], texts: TextReader): (address: string) => ValueSetOptions {
  const resources = resourcesOf(contained, beside)
  const conceptsOf = valueSetReader(resources)
  const known = new Map<string, ValueSetOptions>()

  function read(address: string): ValueSetOptions {
    const valueSet = resources.valueSet(address)
    const last = address.replace(/\|.*$/s, '').split('/').at(-1) ?? ''
    if (!valueSet) {
      const choices = (standardValueSet(address) ?? []).map(([code, display]): Choice => ({ code, title: texts.same(display), system: '', display }))
      return { name: last, choices, notes: choices.length > 0 ? [] : [fhirNote('options-elsewhere', { source: address })] }
    }
    const notes: ImportNote[] = []
    const { concepts, isCut } = conceptsOf(valueSet)
    const choices = optionsOfConcepts(concepts, texts, { say: (code, params = {}) => notes.push(fhirNote(code, params)) })
    if (choices.length === 0) notes.push(fhirNote('options-elsewhere', { source: address }))
    else if (isCut) notes.push(fhirNote('options-cut', { source: address }))
    return { name: textAt(valueSet, 'id') || last, choices, notes }
  }

  return (address) => {
    const before = known.get(address)
    const options = before ?? read(address)
    known.set(address, options)
    return options
  }
}
