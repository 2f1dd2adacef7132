import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { ExportNote } from '../../export-note.ts'
import { exportNote } from './export-messages.ts'
import { fhirPathOf } from './fhirpath-of.ts'
import type { FormPlaces, Place } from './form-places.ts'

/** What items are made with. */
export interface Exporting {
  readonly definition: FormDefinition
  readonly places: FormPlaces
  readonly language: string | undefined
  /** What a Questionnaire does not say of it. */
  readonly notes: ExportNote[]
}

/** An expression as FHIRPath; what cannot be written is noted. */
export function expressionSaid(feel: string, keyword: string, place: Place, { places, notes }: Exporting): string | undefined {
  const made = fhirPathOf(feel, places, place)
  if (made.ok) {
    if (made.inEveryRow.length > 0) notes.push(exportNote(wayOfPlace(place), 'read-in-every-row', { keyword, names: made.inEveryRow.join(', ') }))
    return made.fhirPath
  }
  notes.push(exportNote(wayOfPlace(place), 'not-in-fhirpath', { keyword, reason: made.why.replace(/\.?$/, '.') }))
  return undefined
}

export function wayOfPlace(place: Place): string {
  return place.parent ? `${wayOfPlace(place.parent)}.${place.id}` : place.id
}
