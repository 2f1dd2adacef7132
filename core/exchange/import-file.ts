import { isFhir, takeFhir } from './fhir/take-fhir.ts'
import type { Imported, ImportReport } from './import-report.ts'
import { readFiles, type SourceFile } from './read/read-files.ts'
import { refusal } from './read/refusal.ts'
import { refusedImport } from './refused-import.ts'
import type { Workbook } from './workbook.ts'
import { importXlsform } from './xlsform/import-xlsform.ts'
import { withSurvey } from './xlsform/with-survey.ts'

export interface ImportOptions {
  /** Of the definition, instead of the one the source gives. */
  readonly id?: string
}

type Options = ImportOptions & { readonly fileName: string }

/** Forms in JSON, by what the JSON is: the first that knows it takes it. */
const JSON_FORMS: readonly { isOne(json: unknown): boolean; take(json: unknown, options: Options): Imported }[] = [
  { isOne: isFhir, take: takeFhir },
]

/** Makes a definition of a file, or of the CSV files of one workbook, whatever form it holds. It never throws. */
export async function importFile(files: readonly SourceFile[], options: ImportOptions = {}): Promise<Imported> {
  const fileName = files[0]?.name ?? ''
  const read = await readFiles(files)
  if (!read.ok) return refusedImport(fileName, read.refusal)
  const imported = 'json' in read ? importJson(read.json, { ...options, fileName }) : importWorkbook(read.workbook, { ...options, fileName })
  const report: ImportReport = { ...imported.report, problems: [...read.notices, ...imported.report.problems] }
  return { ...imported, report }
}

function importJson(json: unknown, options: Options): Imported {
  const form = JSON_FORMS.find((each) => each.isOne(json))
  return form ? form.take(json, options) : refusedImport(options.fileName, refusal('json-form', { file: options.fileName }))
}

function importWorkbook(workbook: Workbook, options: Options): Imported {
  return importXlsform(withSurvey(workbook), options)
}
