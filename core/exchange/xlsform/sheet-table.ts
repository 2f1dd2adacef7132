import type { Cell, Sheet, Workbook } from '../workbook.ts'
import { headerOf, type Header } from './headers.ts'

export interface Column extends Header {
  readonly index: number
  /** As it is written. */
  readonly written: string
}

/** Words of one language; of the empty one where the column names none. */
export interface Words {
  /** As it is written. */
  readonly language: string
  readonly text: string
}

/** One line of a sheet with something in it. */
export interface TableRow {
  /** Counted from 1. */
  readonly row: number
  /** What stands under a column, blank when nothing does. Of several such columns, the first that is filled in. */
  at(key: string): string
  /** What stands under a column, once for each language. */
  words(key: string): readonly Words[]
  /** The first of these words, blank when there are none. */
  firstWords(key: string): string
  /** Every column that is filled in. */
  filled(): readonly (readonly [Column, string])[]
}

/** A sheet with its columns understood. */
export interface SheetTable {
  readonly name: string
  /** Line of the column names. */
  readonly headerRow: number
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

const NO_COLUMNS: readonly Column[] = []
const NO_WORDS: readonly Words[] = []
const NOT_RENAMED: ReadonlyMap<string, string> = new Map()
/** Lines above the column names, such as a title. */
const MOST_ABOVE = 5

/** The sheet called so, whatever the case and the spaces around it. */
export function sheetCalled(workbook: Workbook, ...names: readonly string[]): Sheet | undefined {
  return workbook.sheets.find(({ name }) => names.includes(name.trim().toLowerCase()))
}

/**
 * @param wanted a column that must be there: the first line that has it is the line of column names
 * @param renamed what columns mean here, by what they are called
 */
export function tableOf(sheet: Sheet, kind: 'survey' | 'choices' | 'settings', wanted?: string, renamed: ReadonlyMap<string, string> = NOT_RENAMED): SheetTable | undefined {
  const heading = headingOf(sheet, kind, wanted, renamed)
  if (!heading) return undefined
  const { at: headerRow, columns } = heading
  const byKey = new Map<string, Column[]>()
  for (const column of columns) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column])
  const places = new Map([...byKey].map(([key, called]) => [key, called.filter(({ language }) => language === undefined).map(({ index }) => index)]))
  const rows: TableRow[] = []
  for (let at = headerRow + 1; at < sheet.rows.length; at++) {
    const texts = (sheet.rows[at] ?? []).map(textOf)
    if (texts.some(isFilled)) rows.push(new RowOfCells(at + 1, texts, { columns, byKey, places }))
  }
  return { name: sheet.name, headerRow: headerRow + 1, columns, rows }
}

/** The first of the upper lines that has the wanted column, or anything where none is wanted. */
function headingOf(sheet: Sheet, kind: Parameters<typeof headerOf>[1], wanted: string | undefined, renamed: ReadonlyMap<string, string>): { readonly at: number; readonly columns: readonly Column[] } | undefined {
  for (const [at, cells] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    const columns = cells.flatMap((cell, index): Column[] => {
      const written = textOf(cell)
      if (written === '') return []
      const header = headerOf(written, kind)
      return [{ ...header, key: renamed.get(header.key) ?? header.key, index, written }]
    })
    if (wanted === undefined ? columns.length > 0 : columns.some(({ key }) => key === wanted)) return { at, columns }
  }
  return undefined
}

function isFilled(text: string): boolean {
  return text !== ''
}

/** The columns of a sheet, known once for all its rows. */
interface Heading {
  readonly columns: readonly Column[]
  readonly byKey: ReadonlyMap<string, readonly Column[]>
  /** Of each key, the places of its columns that name no language. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

class RowOfCells implements TableRow {
  constructor(
    readonly row: number,
    private readonly texts: readonly string[],
    private readonly heading: Heading,
  ) {}

  at(key: string): string {
    const places = this.heading.places.get(key)
    if (!places) return ''
    for (let at = 0; at < places.length; at++) {
      const text = this.texts[places[at] ?? -1]
      if (text) return text
    }
    return ''
  }

  words(key: string): readonly Words[] {
    const columns = this.heading.byKey.get(key)
    if (!columns) return NO_WORDS
    let found: Words[] | undefined
    for (const { index, language = '' } of columns) {
      const text = this.texts[index]
      if (!text) continue
      if (!found) found = [{ language, text }]
      else if (!found.some((each) => each.language === language)) found.push({ language, text })
    }
    return found ?? NO_WORDS
  }

  firstWords(key: string): string {
    for (const { index } of this.heading.byKey.get(key) ?? NO_COLUMNS) if (this.texts[index]) return this.texts[index]
    return ''
  }

  filled(): readonly (readonly [Column, string])[] {
    const found: (readonly [Column, string])[] = []
    for (const column of this.heading.columns) if (this.texts[column.index]) found.push([column, this.texts[column.index] ?? ''])
    return found
  }
}

/** A cell as text; spaces around it mean nothing, and a space that does not break is one. */
function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return (cell.includes('\u00a0') || cell.includes('\r') ? cell.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n') : cell).trim()
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}
