import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { definitionText } from '../../../../core/definitions/definition-text.ts'
import type { ExportNote } from '../../../../core/exchange/export-note.ts'

/** A definition as a file and those that belong beside it, with what they do not say. */
export interface Download {
  readonly files: readonly { readonly beside?: string; readonly content: string | Uint8Array }[]
  readonly notes: readonly ExportNote[]
}

/** A kind of file that a definition can be saved as. */
export interface DownloadFormat {
  readonly id: string
  /** Its own name, the same in every language; absent for the program's own. */
  readonly name?: string
  /** Of the file, with its dot. */
  readonly extension: string
  readonly type: string
  make(definition: FormDefinition): Download | Promise<Download>
}

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every kind of file a definition can be saved as. One more is one more entry. */
export const DOWNLOAD_FORMATS: readonly DownloadFormat[] = [
  { id: 'definition', extension: '.json', type: 'application/json', make: (definition) => ({ files: [{ content: definitionText(definition) }], notes: [] }) },
  { id: 'xlsform', name: 'XLSForm', extension: '.xlsx', type: WORKBOOK, make: (definition) => exported('xlsform', definition) },
  { id: 'fhir', name: 'FHIR Questionnaire', extension: '.fhir.json', type: 'application/fhir+json', make: (definition) => exported('fhir', definition) },
  { id: 'json-schema', name: 'JSON Schema', extension: '.schema.json', type: 'application/schema+json', make: (definition) => exported('json-schema', definition) },
]

/** What a file is called beside the first one, as on the command line: x.schema.json and x.schema.ui.json. */
export function fileName(first: string, beside: string | undefined): string {
  return beside === undefined ? first : `${first.replace(/\.json$/, '')}${beside}`
}

/** What writes other formats is fetched when one is wanted. */
async function exported(format: string, definition: FormDefinition): Promise<Download> {
  const { EXPORT_FORMATS } = await import('../../../../core/exchange/export-form.ts')
  const write = EXPORT_FORMATS.get(format)
  if (!write) throw new Error(`No definition goes out as ${format}.`)
  return write(definition)
}
