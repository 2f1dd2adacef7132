import type { ImportProblem } from '../import-report.ts'
import type { Sheet, Workbook } from '../workbook.ts'
import { decodeText } from './decode-text.ts'
import { CellBudget } from './grid.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { readNotice } from './read-notice.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import { type Refusal, refusal, Refused } from './refusal.ts'
import { sheetsInCsv } from './sheets-in-csv.ts'
import { toldFormat } from './told-format.ts'
import { workbookPart } from './xlsx-parts.ts'
import { ZipArchive } from './zip-archive.ts'

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ReadFiles =
  | { readonly ok: true; readonly workbook: Workbook; readonly notices: readonly ImportProblem[] }
  | { readonly ok: true; /** One, or several that belong together. */ readonly json: readonly JsonFile[]; readonly notices: readonly ImportProblem[] }
  | { readonly ok: false; readonly refusal: Refusal }

export interface JsonFile {
  readonly name: string
  readonly json: unknown
}

type Contents = { readonly workbook: Workbook } | { readonly json: readonly JsonFile[] }

/** Reads a file, or the CSV files of the sheets of one workbook, by what their bytes are. Whatever they are, it never throws. */
export async function readFiles(files: readonly SourceFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadFiles> {
  const notices: ImportProblem[] = []
  try {
    const contents = files.length === 1 && files[0] ? await readOne(files[0], limits, notices) : (readTogether(files, limits, notices) ?? readSheets(files, limits, notices))
    return { ok: true, ...contents, notices }
  } catch (error) {
    return { ok: false, refusal: error instanceof Refused ? error.refusal : refusal('unreadable', { file: shownName(files[0]?.name ?? '') }) }
  }
}

/** JSON files that belong together, such as a schema with how it is shown, or a questionnaire with the lists it chooses from, which may be packed. */
function readTogether(files: readonly SourceFile[], limits: ReadLimits, notices: ImportProblem[]): Contents | undefined {
  const formats = files.map((source) => formatOf(source, limits))
  if (!formats.includes('json') || !formats.every((format) => format === 'json' || format === 'zip')) return undefined
  holdTogether(files, limits)
  const unpacked = withUnpacked(files, limits)
  return unpacked && { json: readJsonFiles(unpacked, limits, notices) }
}

/** The files, with the JSON in archives in their place; undefined: an archive holds something else. */
function withUnpacked(files: readonly SourceFile[], limits: ReadLimits): readonly SourceFile[] | undefined {
  const all: SourceFile[] = []
  let inflated = 0
  for (const source of files) {
    const archive = formatOf(source, limits) === 'zip' ? new ZipArchive(source.bytes, shownName(source.name), limits, inflated) : undefined
    const parts = archive ? jsonIn(archive) : [source]
    if (parts.length === 0) return undefined
    all.push(...parts)
    inflated = archive?.inflated ?? inflated
    if (all.length > limits.entries) throw new Refused('too-many-files', { most: limits.entries })
  }
  return all
}

function readJsonFiles(files: readonly SourceFile[], limits: ReadLimits, notices: ImportProblem[]): readonly JsonFile[] {
  return files.map((source) => ({ name: source.name, json: readJson(textOf(source, notices), shownName(source.name), limits) }))
}

async function readOne(source: SourceFile, limits: ReadLimits, notices: ImportProblem[]): Promise<Contents> {
  const { bytes } = source
  const file = shownName(source.name)
  const format = formatOf(source, limits)
  const budget = new CellBudget(file, limits)
  switch (format) {
    case 'zip':
      return readArchive(new ZipArchive(bytes, file, limits), budget, source, notices)
    case 'ole':
      noticeFormat(source, /\.xl[st]$/i, 'an .xls workbook', notices)
      return { workbook: await readXls(bytes, budget) }
    case 'json':
      noticeFormat(source, /json$/i, 'JSON', notices)
      return { json: readJsonFiles([source], limits, notices) }
    case 'text':
      noticeFormat(source, /\.(csv|tsv|tab|txt)$/i, 'a text with separated columns', notices)
      return { workbook: { sheets: sheetsInCsv(readCsv(textOf(source, notices), sheetName(source.name), budget)) } }
  }
}

function formatOf(source: SourceFile, limits: ReadLimits): 'zip' | 'ole' | 'json' | 'text' {
  const file = shownName(source.name)
  if (source.bytes.length === 0) throw new Refused('empty', { file })
  if (source.bytes.length > limits.fileBytes) throw new Refused('too-large', { file, most: limits.fileBytes / 1e6 })
  const told = toldFormat(source.bytes)
  if (told.is === 'other') throw new Refused('not-a-table', { file, what: told.what })
  return told.is
}

async function readArchive(archive: ZipArchive, budget: CellBudget, source: SourceFile, notices: ImportProblem[]): Promise<Contents> {
  const { file, limits } = archive
  const workbook = workbookPart(archive)
  if (workbook !== undefined) {
    noticeFormat(source, /\.(xlsx|xlsm|xltx|xltm)$/i, 'an .xlsx workbook', notices)
    return { workbook: readXlsx(archive, workbook, budget) }
  }
  if (archive.has('xl/workbook.bin')) throw new Refused('other-spreadsheet', { file, what: 'a binary .xlsb workbook' })
  if (archive.has('content.xml')) throw new Refused('other-spreadsheet', { file, what: 'an OpenDocument file' })
  if (archive.has('word/document.xml')) throw new Refused('not-a-table', { file, what: 'a text document' })

  const json = jsonIn(archive)
  if (json.length > 0) return { json: readJsonFiles(json, limits, notices) }
  const parts = partsIn(archive)
  const tables = parts.filter((name) => /\.(csv|tsv)$/i.test(name)).map((name) => part(archive, name))
  const workbooks = parts.filter((name) => /\.(xlsx|xlsm|xls)$/i.test(name))
  if (workbooks.length > 1) throw new Refused('several-workbooks', { file })
  const sheets = tables.length > 0 ? readSheets(tables, limits, notices, budget).workbook.sheets : []
  if (workbooks[0] !== undefined) return withSheets(await readWithin(part(archive, workbooks[0]), budget, notices), sheets)
  if (sheets.length === 0) throw new Refused('nothing-in-archive', { file })
  return { workbook: { sheets } }
}

/** What lies in an archive, but what systems put there. */
function partsIn(archive: ZipArchive): readonly string[] {
  return archive.names.filter((name) => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name))
}

/** The JSON in an archive that holds no tables. */
function jsonIn(archive: ZipArchive): readonly SourceFile[] {
  const parts = partsIn(archive)
  const hasTables = parts.some((name) => /\.(csv|tsv|xlsx|xlsm|xls)$/i.test(name))
  return hasTables ? [] : parts.filter((name) => /\.json$/i.test(name)).map((name) => part(archive, name))
}

// A workbook in an archive, with the tables that it looks things up in beside it.
async function readWithin(source: SourceFile, budget: CellBudget, notices: ImportProblem[]): Promise<Workbook> {
  const file = shownName(source.name)
  const format = formatOf(source, budget.limits)
  if (format === 'ole') return readXls(source.bytes, budget)
  const archive = format === 'zip' ? new ZipArchive(source.bytes, file, budget.limits) : undefined
  const workbook = archive && workbookPart(archive)
  if (!archive || workbook === undefined) throw new Refused('not-a-table', { file, what: 'a file of another kind' })
  noticeFormat(source, /\.(xlsx|xlsm)$/i, 'an .xlsx workbook', notices)
  return readXlsx(archive, workbook, budget)
}

function withSheets({ sheets }: Workbook, more: readonly Sheet[]): Contents {
  return { workbook: { sheets: [...sheets, ...more] } }
}

function readSheets(
  files: readonly SourceFile[],
  limits: ReadLimits,
  notices: ImportProblem[],
  budget = new CellBudget(shownName(files[0]?.name ?? ''), limits),
): { workbook: Workbook } {
  if (files.length === 0) throw new Refused('no-file')
  holdTogether(files, limits)
  return {
    workbook: {
      sheets: files.map((source) => {
        if (formatOf(source, limits) !== 'text') throw new Refused('not-together', { file: shownName(source.name) })
        return readCsv(textOf(source, notices), sheetName(source.name), budget)
      }),
    },
  }
}

function holdTogether(files: readonly SourceFile[], limits: ReadLimits): void {
  if (files.length > limits.files) throw new Refused('too-many-files', { most: limits.files })
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > limits.inflatedBytes) throw new Refused('too-large', { file: shownName(files[0]?.name ?? ''), most: limits.inflatedBytes / 1e6 })
}

function part(archive: ZipArchive, name: string): SourceFile {
  return { name, bytes: archive.read(name) ?? new Uint8Array() }
}

function textOf({ name, bytes }: SourceFile, notices: ImportProblem[]): string {
  const { text, isWindows } = decodeText(bytes)
  if (isWindows) notices.push(readNotice('not-unicode', { file: shownName(name) }))
  return text
}

function noticeFormat({ name }: SourceFile, ending: RegExp, is: string, notices: ImportProblem[]): void {
  if (!ending.test(name)) notices.push(readNotice('another-format', { file: shownName(name), is }))
}

function sheetName(path: string): string {
  return shownName(path).replace(/\.[^.]*$/, '')
}

function shownName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(0, 100)
}
