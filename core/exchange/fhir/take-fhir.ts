import type { Imported } from '../import-report.ts'
import { refusal } from '../read/refusal.ts'
import { refusedImport } from '../refused-import.ts'
import { isElement, own } from './fhir-json.ts'
import { importFhir, type FhirOptions } from './import-fhir.ts'

/** Whether JSON is a resource of FHIR, of whatever kind. */
export function isFhir(json: unknown): boolean {
  return isElement(json) && typeof own(json, 'resourceType') === 'string'
}

/** Takes a Questionnaire over; of other resources it says that they are none. */
export function takeFhir(json: unknown, options: FhirOptions): Imported {
  const type = isElement(json) ? own(json, 'resourceType') : undefined
  if (!isElement(json) || type !== 'Questionnaire') return refusedImport(options.fileName, refusal('fhir-resource', { file: options.fileName, type: String(type).slice(0, 60) }))
  return importFhir(json, options)
}
