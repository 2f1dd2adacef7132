import { isFhir, takeFhir } from './fhir/take-fhir.ts'
import type { Imported, ImportReport } from './import-report.ts'
import { takeJsonSchema } from './json-schema/take-json-schema.ts'
import { isJsonSchema } from './json-schema/told-schema.ts'
import { readFiles, type JsonFile } from './read/read-files.ts'
import { refusal } from './read/refusal.ts'
import { nameOfAll, type SourceFile } from './read/source-file.ts'
import { refusedImport } from './refused-import.ts'
import { columnsOf } from './table/columns-of.ts'
import { importTable } from './table/import-table.ts'
import type { Workbook } from './workbook.ts'
import { importXlsform } from './xlsform/import-xlsform.ts'
import { sheetCalled } from './xlsform/sheet-table.ts'
import { withSurvey } from './xlsform/with-survey.ts'

export interface ImportOptions {
  /** Of the definition, instead of the one the source gives. */
  readonly id?: string
  /** Of a plain table: what its columns mean, such as `section=A,question=B,options=D:G`. */
  readonly columns?: string
}

type Options = ImportOptions & { readonly fileName: string }

/** Forms in JSON, by what the JSON is: the first that knows one of the files takes them. */
const JSON_FORMS: readonly { isOne(json: unknown): boolean; take(files: readonly JsonFile[], options: Options): Imported }[] = [
  { isOne: isFhir, take: takeFhir },
  { isOne: isJsonSchema, take: takeJsonSchema },
]

/** Makes a definition of a file, or of several that belong together, whatever form it holds. It never throws. */
export async function importFile(files: readonly SourceFile[], options: ImportOptions = {}): Promise<Imported> {
  const fileName = nameOfAll(files)
  const read = await readFiles(files)
  if (!read.ok) return refusedImport(fileName, read.refusal)
  const imported = 'json' in read ? importJson(read.json, { ...options, fileName }) : importWorkbook(read.workbook, { ...options, fileName })
  const report: ImportReport = { ...imported.report, problems: [...read.notices, ...imported.report.problems] }
  return { ...imported, report }
}

function importJson(files: readonly JsonFile[], options: Options): Imported {
  const form = JSON_FORMS.find((each) => files.some(({ json }) => each.isOne(json)))
  return form ? form.take(files, options) : refusedImport(options.fileName, refusal('json-form', { file: options.fileName }))
}

function importWorkbook(workbook: Workbook, options: Options): Imported {
  const form = withSurvey(workbook)
  // Without its survey, what is left of an XLSForm is no table of questions.
  if (options.columns === undefined && ['survey', 'choices', 'settings'].some((name) => sheetCalled(form, name))) return importXlsform(form, options)
  const columns = columnsOf(workbook, options.columns)
  return 'problem' in columns ? refusedImport(options.fileName, refusal('no-columns', { file: options.fileName, why: columns.problem })) : importTable(workbook, columns, options)
}
