import type { Imported } from '../import-report.ts'
import type { JsonFile } from '../read/read-files.ts'
import { refusal } from '../read/refusal.ts'
import { refusedImport } from '../refused-import.ts'
import { elementAt, elementsAt, isElement, own, type Fhir } from './fhir-json.ts'
import { importFhir, type FhirOptions } from './import-fhir.ts'

/** Whether JSON is a resource of FHIR, of whatever kind. */
export function isFhir(json: unknown): boolean {
  return isElement(json) && typeof own(json, 'resourceType') === 'string'
}

interface Found {
  readonly type: unknown
  readonly resource: Fhir
  readonly file: string
}

/** Takes a Questionnaire over, with the value sets and code systems that came with it: in other files, or all in a Bundle. */
export function takeFhir(files: readonly JsonFile[], options: Omit<FhirOptions, 'beside'>): Imported {
  const found = files.flatMap(({ name, json }) => resourcesIn(json).map((resource): Found => ({ type: own(resource, 'resourceType'), resource, file: name })))
  const [form, ...others] = found.filter(({ type }) => type === 'Questionnaire')
  if (others.length > 0) return refusedImport(options.fileName, refusal('several-questionnaires', { file: options.fileName, count: others.length + 1 }))
  if (!form) return refusedImport(options.fileName, refusal('fhir-resource', { file: options.fileName, type: String(found[0]?.type).slice(0, 60) }))
  const beside = found.filter(({ type }) => type === 'ValueSet' || type === 'CodeSystem').map(({ resource }) => resource)
  return importFhir(form.resource, { ...options, fileName: form.file, beside })
}

/** What is in a Bundle, or the resource itself. */
function resourcesIn(json: unknown): readonly Fhir[] {
  if (!isElement(json) || typeof own(json, 'resourceType') !== 'string') return []
  const inside = own(json, 'resourceType') === 'Bundle' ? elementsAt(json, 'entry').flatMap((entry) => resourcesIn(elementAt(entry, 'resource'))) : []
  return inside.length > 0 ? inside : [json]
}
