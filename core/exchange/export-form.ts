import type { FormDefinition } from '../definitions/configuration.ts'
import type { ExportNote } from './export-note.ts'
import { exportFhir } from './fhir/out/export-fhir.ts'
import { exportJsonSchema } from './json-schema/out/export-json-schema.ts'
import { inOneLanguage } from './in-one-language.ts'
import { writeXlsx } from './write/write-xlsx.ts'
import { exportXlsform } from './xlsform/out/export-xlsform.ts'

/** A definition as another program reads it. */
export interface ExportedForm {
  /** The file, and those that belong beside it, by what they are called after the first one's name. */
  readonly files: readonly { readonly beside?: string; readonly content: string | Uint8Array }[]
  /** The definition with no more languages than the format has: what can be expected back of it. */
  readonly expected: FormDefinition
  /** What of the definition it does not say, or says otherwise. */
  readonly notes: readonly ExportNote[]
}

/** Every format a definition goes out in. */
export const EXPORT_FORMATS: ReadonlyMap<string, (definition: FormDefinition) => ExportedForm> = new Map([
  ['xlsform', (definition: FormDefinition): ExportedForm => {
    const { workbook, notes } = exportXlsform(definition)
    return { files: [{ content: writeXlsx(workbook) }], expected: definition, notes }
  }],
  ['fhir', (definition: FormDefinition): ExportedForm => {
    const { questionnaire, notes } = exportFhir(definition)
    return { files: [{ content: json(questionnaire) }], expected: definition, notes }
  }],
  ['json-schema', (definition: FormDefinition): ExportedForm => {
    const { schema, uiSchema, language, notes } = exportJsonSchema(definition)
    return { files: [{ content: json(schema) }, ...(Object.keys(uiSchema).length > 0 ? [{ beside: '.ui.json', content: json(uiSchema) }] : [])], expected: inOneLanguage(definition, language), notes }
  }],
])

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
