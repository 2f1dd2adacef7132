import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Imported, ImportProblem, ImportReport } from '../exchange/import-report.ts'
import { refusedImport } from '../exchange/refused-import.ts'
import { TOOL_ID } from '../server/form-files.ts'
import { importInWorker } from '../server/import-in-worker.ts'
import { filesToImport } from './files-to-import.ts'
import { importDefinition } from './import-definition.ts'
import { mayReplaceReport, type Output, writeTogether } from './write-together.ts'
import type { Terminal } from './terminal.ts'

const USAGE = 'Usage: npx caseloom import FILE…|FOLDER --out DIR [--report REPORT.json] [--sheet NAME] [--columns "header=4,question=B,options=C:E"] [--force]'

interface Asked {
  readonly files: readonly string[]
  readonly out: string
  readonly report: string | undefined
  /** Of a plain table: its sheet, and what its columns mean. */
  readonly columns: string | undefined
  readonly force: boolean
}

/** `caseloom import FILE… --out DIR --report REPORT.json`: a draft definition, and what became of every row. 1 when the file is refused, 2 when it is asked for wrongly. */
export async function importForm(root: string, options: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(options)
  if (typeof asked === 'string') {
    terminal.print(`${asked} ${USAGE}`)
    return 2
  }
  if (asked.report !== undefined && !asked.force && !mayReplaceReport(asked.report)) {
    terminal.print(terminal.red(`${asked.report} is there already, and is no report of an import. Name another file, or add --force.`))
    return 1
  }
  const imported = await importedFrom(root, asked)
  const definition = definitionFile(imported, asked)
  const problems = typeof definition === 'object' && 'message' in definition ? [definition] : []
  const file = definition && 'path' in definition ? definition : undefined
  const { lines, ...counts } = imported.report
  const report = { taken: file !== undefined, definition: file?.path, ...counts, problems: [...counts.problems, ...problems], lines }
  const outputs = [file, asked.report === undefined ? undefined : { path: asked.report, text: json(report) }]
  const failed = writeTogether(outputs.filter((output) => output !== undefined))
  tell(report, asked.report !== undefined, terminal)
  if (failed !== undefined) terminal.print(terminal.red(failed))
  else if (file) terminal.print(terminal.green(`${file.path} is written: a draft to look at, with npx caseloom preview ${file.path}`))
  return file && failed === undefined ? 0 : 1
}

async function importedFrom(root: string, { files, columns }: Asked): Promise<Imported> {
  const read = filesToImport(files)
  if ('refusal' in read) return refusedImport(read.name, read.refusal)
  return importDefinition(root, read.files, files[0] ?? '') ?? importInWorker(read.files, columns === undefined ? {} : { columns })
}

// Where the definition goes, or why it cannot go there; nothing when there is none.
function definitionFile(imported: Imported, { out, force }: Asked): Output | ImportProblem | undefined {
  if (!imported.ok) return undefined
  const { definition } = imported
  if (!TOOL_ID.test(definition.id)) return problem(`"${definition.id}" cannot be the name of a file.`, 'Give the form another id in its settings.')
  const path = join(out, `${definition.id}.json`)
  if (existsSync(path) && !force) return problem(`${path} is there already.`, 'Name another folder, or add --force to write over it.')
  return { path, text: json(definition) }
}

function problem(message: string, hint: string): ImportProblem {
  return { sheet: '', row: 0, column: '', message, hint }
}

/** Of a table, those that are mended by saying what its columns mean. */
const OF_COLUMNS: ReadonlySet<string | undefined> = new Set(['columns-not-understood', 'columns-by-look', 'no-question-column', 'no-question-in-table'])

/** Rows that are printed; the others stand in the report. */
const ROWS_PRINTED = 10

function tell({ taken, rows, whole, approximated, notTaken, problems, lines }: ImportReport & { readonly taken: boolean }, hasReport: boolean, { print, red, yellow }: Terminal): void {
  for (const { sheet, row, column, message, hint } of problems) {
    const place = sheet === '' ? '' : `${sheet}${row > 0 ? `:${row}` : ''}${column === '' ? '' : ` (${column})`}: `
    print(yellow(`${place}${message} ${hint}`.trimEnd()))
  }
  if (problems.some(({ code }) => OF_COLUMNS.has(code))) print('Columns are said by their letters, and their names by their row: --columns "header=4,question=B,options=C:E,score=F:H"')
  if (!taken) return print(red('Nothing was taken.'))
  print(`${rows} rows: ${whole} whole, ${approximated} approximated, ${notTaken} not taken.`)
  const differing = [...lines.filter(({ outcome }) => outcome === 'not-taken'), ...lines.filter(({ outcome }) => outcome === 'approximated')]
  for (const { sheet, row, name, label, outcome, notes } of differing.slice(0, ROWS_PRINTED)) {
    const [said] = [name, label.slice(0, 60)].filter(Boolean)
    print(`  ${sheet}:${row}${said === undefined ? '' : ` ${said}`}, ${outcome.replace('-', ' ')}: ${notes.map(({ message }) => message).join(' ')}`)
  }
  const more = differing.length - ROWS_PRINTED
  if (differing.length > 0 && !hasReport) print(`${more > 0 ? `And ${more} more. ` : ''}--report FILE writes what became of every row.`)
  else if (more > 0) print(`And ${more} more: see the report.`)
}

function askedFor(options: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...options],
      allowPositionals: true,
      options: { out: { type: 'string' }, report: { type: 'string' }, columns: { type: 'string' }, sheet: { type: 'string' }, force: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) return 'Which file? Name a workbook, or the CSV files of its sheets.'
    if (values.out === undefined) return 'Where to? Name a folder with --out.'
    return { files: positionals, out: values.out, report: values.report, columns: columnsFor(values), force: values.force }
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.') : 'That cannot be understood.'
  }
}

function columnsFor({ sheet, columns }: { readonly sheet?: string; readonly columns?: string }): string | undefined {
  return sheet === undefined ? columns : [`sheet=${JSON.stringify(sheet)}`, ...(columns === undefined ? [] : [columns])].join(',')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
