import type { Imported, ImportReport } from './import-report.ts'
import { readFiles, type SourceFile } from './read/read-files.ts'
import { refusal } from './read/refusal.ts'
import { refusedImport } from './refused-import.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { importXlsform } from './xlsform/import-xlsform.ts'

export interface ImportOptions {
  /** Of the definition, instead of the one the source gives. */
  readonly id?: string
}

/** Makes a definition of a file, or of the CSV files of one workbook, whatever form it holds. It never throws. */
export async function importFile(files: readonly SourceFile[], options: ImportOptions = {}): Promise<Imported> {
  const fileName = files[0]?.name ?? ''
  const read = await readFiles(files)
  if (!read.ok) return refusedImport(fileName, read.refusal)
  if ('json' in read) return refusedImport(fileName, refusal('json-form', { file: fileName }))
  const imported = importXlsform(withSurvey(read.workbook), { ...options, fileName })
  const report: ImportReport = { ...imported.report, problems: [...read.notices, ...imported.report.problems] }
  return { ...imported, report }
}

// A sheet alone is the survey if it has the columns of one, whatever its file is called.
function withSurvey({ sheets }: Workbook): Workbook {
  const [first, ...others] = sheets
  return { sheets: first && others.length === 0 && hasColumns(first) ? [{ ...first, name: 'survey' }] : sheets }
}

function hasColumns({ rows }: Sheet): boolean {
  return rows.slice(0, 5).some((row) => ['type', 'name'].every((column) => row.some((cell) => String(cell).trim().toLowerCase() === column)))
}
