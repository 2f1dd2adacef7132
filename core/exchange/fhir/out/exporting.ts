import type { FormDefinition } from '../../../definitions/configuration.ts'
import { fhirPathOf } from './fhirpath-of.ts'
import type { FormPlaces, Place } from './form-places.ts'

/** What of a definition a Questionnaire does not say, where, and why. */
export interface NotSaid {
  /** Ids from the form to the question, or what it is of the form. */
  readonly at: string
  readonly keyword: string
  readonly why: string
}

/** What items are made with. */
export interface Exporting {
  readonly definition: FormDefinition
  readonly places: FormPlaces
  readonly language: string | undefined
  readonly unsaid: NotSaid[]
}

/** An expression as FHIRPath; what cannot be written is noted. */
export function expressionSaid(feel: string, keyword: string, place: Place, { places, unsaid }: Exporting): string | undefined {
  const made = fhirPathOf(feel, places, place)
  if (made.ok) return made.fhirPath
  unsaid.push({ at: wayOfPlace(place), keyword, why: made.why })
  return undefined
}

export function wayOfPlace(place: Place): string {
  return place.parent ? `${wayOfPlace(place.parent)}.${place.id}` : place.id
}
