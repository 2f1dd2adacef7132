import { LineAccount } from '../line-account.ts'
import type { Sheet } from '../workbook.ts'
import { textOf } from './cell-text.ts'
import { letterOf } from './column-letter.ts'
import { columnsLeft } from './columns-left.ts'
import type { ColumnMeaning, TableColumns } from './columns.ts'
import { outcomeOf } from './messages.ts'

/** A row of a table by what its columns mean. */
export interface TableRow {
  /** Counted from 1. */
  readonly row: number
  readonly account: LineAccount
  /** Names, or else letters, of the columns in which the row says something that is not taken. */
  readonly left: readonly string[]
  at(meaning: ColumnMeaning): string
  /** Cells of the columns of options, the blank ones too. */
  readonly options: readonly string[]
  /** Cells of the columns of points, the blank ones too. */
  readonly scores: readonly string[]
  /** Everything that is filled in, by column. */
  readonly filled: ReadonlyMap<number, string>
}

/** The rows below the names of the columns that have anything in them. */
export function tableRows(sheet: Sheet, columns: TableColumns): readonly TableRow[] {
  const { name, rows } = sheet
  const { headerRow, at } = columns
  const header = headerRow === 0 ? [] : (rows[headerRow - 1] ?? [])
  const left = columnsLeft(sheet, columns)
  return rows.slice(headerRow).flatMap((cells, index): TableRow[] => {
    const filled = new Map(cells.map(textOf).flatMap((cell, column) => (cell === '' ? [] : [[column, cell] as const])))
    if (filled.size === 0) return []
    const read = (meaning: ColumnMeaning) => (at[meaning] ?? []).flatMap((column) => filled.get(column) ?? []).join(' ')
    const cellsOf = (meaning: ColumnMeaning) => (at[meaning] ?? []).map((column) => filled.get(column) ?? '')
    const row = headerRow + index + 1
    return [{
      row,
      filled,
      left: left.filter((column) => filled.has(column)).map((column) => textOf(header[column]) || letterOf(column)),
      at: read,
      options: cellsOf('options'),
      scores: cellsOf('score'),
      account: new LineAccount({ sheet: name, row, name: read('code').slice(0, 64), label: (read('question') || (read('section') || [...filled.values()][0]) || '').slice(0, 200), type: read('type').slice(0, 80) }, outcomeOf),
    }]
  })
}
