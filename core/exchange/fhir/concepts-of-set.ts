import type { ImportNote } from '../import-report.ts'
import type { Concept } from './concept.ts'
import { fhirNote, type FhirNoteCode } from './messages.ts'

/** The concepts of a value set, and what keeps them from being exactly those that it means. */
export interface ConceptsOfSet {
  readonly concepts: readonly Concept[]
  readonly gaps: readonly ImportNote[]
}

/** Gaps that are told; where there are more, the first say that they are there. */
const MOST_GAPS = 5

export function noConcepts(code: FhirNoteCode, params: Readonly<Record<string, string | number>>): ConceptsOfSet {
  return { concepts: [], gaps: [fhirNote(code, params)] }
}

/** The gaps of several parts together, each once. */
export function gapsOf(parts: readonly (readonly ImportNote[])[]): readonly ImportNote[] {
  return [...new Map(parts.flat().map((gap) => [gap.message, gap])).values()].slice(0, MOST_GAPS)
}

/** What a gap means where the concepts are taken away: what is missing there is too many here, and the other way round. */
export function gapOfExcluded(gap: ImportNote): ImportNote {
  if (gap.code === 'options-other-version') return gap
  const source = gap.params?.['source'] ?? ''
  return fhirNote(gap.code === 'options-not-taken-away' ? 'options-cut' : 'options-not-taken-away', { source })
}
