import type { ImportProblem } from '../import-report.ts'
import type { Workbook } from '../workbook.ts'
import { CellBudget } from './grid.ts'
import { readCsv } from './read-csv.ts'
import type { ReadLimits } from './read-limits.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import { Refused } from './refusal.ts'
import { formatOf, noticeFormat, shownName, textOf, type SourceFile } from './source-file.ts'
import { workbookPart } from './xlsx-parts.ts'
import { ZipArchive } from './zip-archive.ts'

/** Sheets that an XLSForm has, in whatever file. */
const OWN_SHEET = /^.*[\s_-](survey|choices|settings|external_choices)(?:\s*\(\d+\))?$/i

/** Reads CSV files as the sheets of one workbook; with a workbook among them, its sheets and the tables it looks things up in. */
export async function readSheets(files: readonly SourceFile[], limits: ReadLimits, notices: ImportProblem[], budget = new CellBudget(shownName(files[0]?.name ?? ''), limits)): Promise<Workbook> {
  if (files.length === 0) throw new Refused('no-file')
  holdTogether(files, limits)
  const [workbook, another] = files.filter((source) => formatOf(source, limits) !== 'text')
  if (another) throw new Refused('not-together', { file: shownName(another.name) })
  const tables = files.filter((source) => source !== workbook)
  const names = sheetNames(tables)
  const sheets = tables.map((source, index) => readCsv(textOf(source, notices), names[index] ?? '', budget))
  if (!workbook) return { sheets }
  const read = await readWorkbook(workbook, budget, notices)
  const twin = sheets.findIndex(({ name }) => read.sheets.some((sheet) => sheet.name.trim().toLowerCase() === name.toLowerCase()))
  if (twin !== -1) throw new Refused('not-together', { file: shownName(tables[twin]?.name ?? '') })
  return { sheets: [...read.sheets, ...sheets] }
}

/** Throws Refused where several files are too many to be read at once. */
export function holdTogether(files: readonly SourceFile[], limits: ReadLimits): void {
  if (files.length > limits.files) throw new Refused('too-many-files', { most: limits.files })
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > limits.inflatedBytes) throw new Refused('too-large', { file: shownName(files[0]?.name ?? ''), most: limits.inflatedBytes / 1e6 })
}

/** What a sheet is called that is a file of its own. */
export function sheetName(path: string): string {
  return shownName(path).replace(/\.[^.]*$/, '')
}

/** Programs put the name of the workbook before that of the sheet: "Home visit - survey.csv". */
function sheetNames(tables: readonly SourceFile[]): readonly string[] {
  const names = tables.map(({ name }) => sheetName(name))
  return names.some((name) => name.toLowerCase() === 'survey') ? names : names.map((name) => OWN_SHEET.exec(name)?.[1] ?? name)
}

async function readWorkbook(source: SourceFile, budget: CellBudget, notices: ImportProblem[]): Promise<Workbook> {
  const file = shownName(source.name)
  const format = formatOf(source, budget.limits)
  if (format === 'ole') return readXls(source.bytes, budget)
  const archive = format === 'zip' ? new ZipArchive(source.bytes, file, budget.limits) : undefined
  const workbook = archive && workbookPart(archive)
  if (!archive || workbook === undefined) throw new Refused('not-together', { file })
  noticeFormat(source, /\.(xlsx|xlsm)$/i, 'an .xlsx workbook', notices)
  return readXlsx(archive, workbook, budget)
}
