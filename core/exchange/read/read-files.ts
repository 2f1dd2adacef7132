import type { ImportProblem } from '../import-report.ts'
import type { Workbook } from '../workbook.ts'
import { CellBudget } from './grid.ts'
import { jsonIn, readArchive } from './read-archive.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { holdTogether, readSheets, sheetName } from './read-sheets.ts'
import { readXls } from './read-xls.ts'
import { type Refusal, refusal, Refused } from './refusal.ts'
import { sheetsInCsv } from './sheets-in-csv.ts'
import { formatOf, noticeFormat, shownName, textOf, type SourceFile } from './source-file.ts'
import { ZipArchive } from './zip-archive.ts'

export type ReadFiles =
  | { readonly ok: true; readonly workbook: Workbook; readonly notices: readonly ImportProblem[] }
  | { readonly ok: true; /** One, or several that belong together. */ readonly json: readonly JsonFile[]; readonly notices: readonly ImportProblem[] }
  | { readonly ok: false; readonly refusal: Refusal }

export interface JsonFile {
  readonly name: string
  readonly json: unknown
}

type Contents = { readonly workbook: Workbook } | { readonly json: readonly JsonFile[] }

/** Reads a file, or several that belong together, by what their bytes are. Whatever they are, it never throws. */
export async function readFiles(files: readonly SourceFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadFiles> {
  const notices: ImportProblem[] = []
  try {
    const [first, ...others] = files
    const contents = first && others.length === 0 ? await readOne(first, limits, notices) : (readTogether(files, limits, notices) ?? { workbook: await readSheets(files, limits, notices) })
    return { ok: true, ...contents, notices }
  } catch (error) {
    return { ok: false, refusal: error instanceof Refused ? error.refusal : refusal('unreadable', { file: shownName(files[0]?.name ?? '') }) }
  }
}

/** JSON files that belong together, such as a schema with how it is shown, or a questionnaire with the lists it chooses from, which may be packed; undefined: not all are such. */
function readTogether(files: readonly SourceFile[], limits: ReadLimits, notices: ImportProblem[]): Contents | undefined {
  const formats = files.map((source) => formatOf(source, limits))
  if (!formats.includes('json') || !formats.every((format) => format === 'json' || format === 'zip')) return undefined
  holdTogether(files, limits)
  return { json: readJsonFiles(withUnpacked(files, limits), limits, notices) }
}

/** The files, with the JSON in archives in their place. */
function withUnpacked(files: readonly SourceFile[], limits: ReadLimits): readonly SourceFile[] {
  const all: SourceFile[] = []
  let inflated = 0
  for (const source of files) {
    const archive = formatOf(source, limits) === 'zip' ? new ZipArchive(source.bytes, shownName(source.name), limits, inflated) : undefined
    const parts = archive ? jsonIn(archive) : [source]
    if (parts.length === 0) throw new Refused('no-json-in-archive', { file: shownName(source.name) })
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
  const file = shownName(source.name)
  const budget = new CellBudget(file, limits)
  switch (formatOf(source, limits)) {
    case 'zip': {
      const archive = new ZipArchive(source.bytes, file, limits)
      const workbook = await readArchive(archive, budget, source, notices)
      return workbook ? { workbook } : { json: readJsonFiles(jsonIn(archive), limits, notices) }
    }
    case 'ole':
      noticeFormat(source, /\.xl[st]$/i, 'an .xls workbook', notices)
      return { workbook: await readXls(source.bytes, budget) }
    case 'json':
      noticeFormat(source, /json$/i, 'JSON', notices)
      return { json: readJsonFiles([source], limits, notices) }
    case 'text':
      noticeFormat(source, /\.(csv|tsv|tab|txt)$/i, 'a text with separated columns', notices)
      return { workbook: { sheets: sheetsInCsv(readCsv(textOf(source, notices), sheetName(source.name), budget)) } }
  }
}
