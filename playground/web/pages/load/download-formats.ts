import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { definitionText } from '../../../../core/definitions/definition-text.ts'
import type { ExportNote } from '../../../../core/exchange/export-note.ts'

/** A definition as the content of a file, with what the file does not say. */
export interface Download {
  readonly content: string | Uint8Array<ArrayBuffer>
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

/** Every kind of file a definition can be saved as. One more is one more entry; what makes it is fetched when it is wanted. */
export const DOWNLOAD_FORMATS: readonly DownloadFormat[] = [
  { id: 'definition', extension: '.json', type: 'application/json', make: (definition) => ({ content: definitionText(definition), notes: [] }) },
  {
    id: 'xlsform', name: 'XLSForm', extension: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async make(definition) {
      const [{ exportXlsform }, { writeXlsx }] = await Promise.all([import('../../../../core/exchange/xlsform/out/export-xlsform.ts'), import('../../../../core/exchange/write/write-xlsx.ts')])
      const { workbook, notes } = exportXlsform(definition)
      return { content: new Uint8Array(writeXlsx(workbook)), notes }
    },
  },
]
