import type { ImportProblem } from '../import-report.ts'
import type { Workbook } from '../workbook.ts'
import { formFilesAmong } from './form-files-among.ts'
import type { CellBudget } from './grid.ts'
import { readSheets } from './read-sheets.ts'
import { readXlsx } from './read-xlsx.ts'
import { Refused } from './refusal.ts'
import { noticeFormat, type SourceFile } from './source-file.ts'
import { workbookPart } from './xlsx-parts.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Reads an archive that is a workbook, or that holds one or the CSV files of its sheets; undefined: it holds JSON. */
export async function readArchive(archive: ZipArchive, budget: CellBudget, source: SourceFile, notices: ImportProblem[]): Promise<Workbook | undefined> {
  const { file, limits } = archive
  const workbook = workbookPart(archive)
  if (workbook !== undefined) {
    noticeFormat(source, /\.(xlsx|xlsm|xltx|xltm)$/i, 'an .xlsx workbook', notices)
    return readXlsx(archive, workbook, budget)
  }
  if (archive.has('xl/workbook.bin')) throw new Refused('other-spreadsheet', { file, what: 'a binary .xlsb workbook' })
  if (archive.has('content.xml')) throw new Refused('other-spreadsheet', { file, what: 'an OpenDocument file' })
  if (archive.has('word/document.xml')) throw new Refused('not-a-table', { file, what: 'a text document' })

  const { are, names } = formFilesAmong(partsIn(archive))
  if (names.length === 0) throw new Refused('nothing-in-archive', { file })
  if (are === 'json') return undefined
  if (names.filter((name) => WORKBOOK.test(name)).length > 1) throw new Refused('several-workbooks', { file })
  return readSheets(names.map((name) => part(archive, name)), limits, notices, budget)
}

const WORKBOOK = /\.(xlsx|xlsm|xls)$/i

/** The JSON in an archive that holds no tables. */
export function jsonIn(archive: ZipArchive): readonly SourceFile[] {
  const { are, names } = formFilesAmong(partsIn(archive))
  return are === 'json' ? names.map((name) => part(archive, name)) : []
}

/** What lies in an archive, but what systems put there. */
function partsIn(archive: ZipArchive): readonly string[] {
  return archive.names.filter((name) => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name))
}

function part(archive: ZipArchive, name: string): SourceFile {
  return { name, bytes: archive.read(name) ?? new Uint8Array() }
}
