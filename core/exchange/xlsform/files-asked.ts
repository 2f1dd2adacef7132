import type { Sheet, Workbook } from '../workbook.ts'
import type { RawRow } from './raw-survey.ts'
import { tableOf, type SheetTable } from './sheet-table.ts'

/** A file beside the workbook in which a survey looks, as a sheet of choices. */
export interface AskedFile {
  /** Without its ending, in small letters. */
  readonly name: string
  readonly table: SheetTable
}

/** Which columns of a file are the codes and their words, where the survey says so. */
interface Columns {
  readonly code?: string
  readonly label?: string
}

const SHEETS: ReadonlySet<string> = new Set(['survey', 'choices', 'external_choices', 'settings', 'entities', 'osm'])

/** The sheets that are files which a survey chooses from, or looks things up in. */
export function filesAsked({ sheets }: Workbook, rows: readonly RawRow[]): readonly AskedFile[] {
  const others = sheets.filter(({ name }) => !SHEETS.has(name.trim().toLowerCase()))
  if (others.length === 0) return []
  const asked = new Map<string, Columns>()
  addAsked(rows, asked)
  return others.flatMap((sheet) => {
    const name = stemOf(sheet.name.trim())
    const columns = asked.get(name)
    const table = columns && asChoices(sheet, columns)
    return table ? [{ name, table }] : []
  })
}

/** The name of a file without its ending. */
export function stemOf(file: string): string {
  return file.replace(/\.(csv|xml|geojson)$/i, '').toLowerCase()
}

function addAsked(rows: readonly RawRow[], asked: Map<string, Columns>): void {
  const add = (file: string, columns: Columns) => asked.set(stemOf(file), { ...columns, ...asked.get(stemOf(file)) })
  for (const { type, row, children } of rows) {
    if (type.is === 'select' && type.from === 'file') {
      const [, code] = /\bvalue\s*=\s*([^\s,;]+)/.exec(row.at('parameters')) ?? []
      const [, label] = /\blabel\s*=\s*([^\s,;]+)/.exec(row.at('parameters')) ?? []
      add(type.list, { ...(code !== undefined && { code }), ...(label !== undefined && { label }) })
    }
    if (type.is === 'question' && type.as === 'instance') add(row.at('name'), {})
    for (const [, cell] of row.filled()) {
      for (const [, file = ''] of cell.matchAll(/\binstance\(\s*['"]([^'"]+)['"]/g)) add(file, {})
      for (const [, file = '', code = ''] of cell.matchAll(/\bpulldata\(\s*['"]([^'"]+)['"]\s*,\s*['"][^'"]*['"]\s*,\s*['"]([^'"]+)['"]/g)) add(file, { code })
    }
    addAsked(children, asked)
  }
}

/** A file with its columns named as those of choices are: without a column that is said or called "name", the first has the codes. */
function asChoices(sheet: Sheet, { code, label }: Columns): SheetTable | undefined {
  const plain = tableOf(sheet, 'choices')
  const keyOf = (column: string | undefined) => plain?.columns.find(({ key, written }) => written === column || key === column?.toLowerCase())?.key
  const first = keyOf(code) ?? keyOf('name') ?? plain?.columns[0]?.key
  const words = keyOf(label) ?? keyOf('label')
  if (first === undefined) return undefined
  const renamed = new Map([['name', 'own_name'], ['label', 'own_label'], ...(words === undefined ? [] : [[words, 'label'] as const]), [first, 'name']])
  return tableOf(sheet, 'choices', undefined, renamed)
}
