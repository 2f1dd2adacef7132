import type { ImportColumns } from '../import-report.ts'
import type { Sheet } from '../workbook.ts'
import { letterOf } from './column-letter.ts'
import { COLUMN_MEANINGS, type TableColumns } from './columns.ts'
import { HEADER_WITHIN } from './suggest-columns.ts'
import { textOf } from './cell-text.ts'

/** Columns that a page offers, and characters by which one is recognised. */
const MOST_TOLD = 60
const LONGEST_WORDS = 60

/**
 * The columns of a sheet in which something stands, and what each was taken for.
 * @param sheets those of the file in which something stands
 */
export function columnsTold({ rows }: Sheet, { sheet, headerRow, at }: TableColumns, sheets: readonly string[]): ImportColumns {
  const width = Math.min(MOST_TOLD, Math.max(0, ...rows.map((row) => row.length)))
  const columns = Array.from({ length: width }, (_, column) => {
    const words = rows.slice(Math.max(0, headerRow - 1)).map((row) => textOf(row[column])).find((cell) => cell !== '') ?? ''
    const means = COLUMN_MEANINGS.filter((meaning) => at[meaning]?.includes(column))
    const first = rows.slice(0, HEADER_WITHIN).map((row) => textOf(row[column]).slice(0, LONGEST_WORDS))
    return { letter: letterOf(column), words: words.slice(0, LONGEST_WORDS), rows: first, means }
  })
  return { sheet, sheets, headerRow, columns: columns.filter(({ words }) => words !== '') }
}
