import type { ImportColumns } from '../import-report.ts'
import type { Sheet } from '../workbook.ts'
import { COLUMN_MEANINGS, type TableColumns } from './columns.ts'
import { textOf } from './suggest-columns.ts'

/** Columns that a page offers, and characters by which one is recognised. */
const MOST_TOLD = 60
const LONGEST_WORDS = 60

/** The columns of a sheet in which something stands, and what each was taken for. */
export function columnsTold({ rows }: Sheet, { headerRow, at }: TableColumns): ImportColumns {
  const width = Math.min(MOST_TOLD, Math.max(0, ...rows.map((row) => row.length)))
  const columns = Array.from({ length: width }, (_, column) => {
    const words = rows.slice(Math.max(0, headerRow - 1)).map((row) => textOf(row[column])).find((cell) => cell !== '') ?? ''
    const means = COLUMN_MEANINGS.filter((meaning) => at[meaning]?.includes(column))
    return { letter: letterOf(column), words: words.slice(0, LONGEST_WORDS), means }
  })
  return { headerRow, columns: columns.filter(({ words }) => words !== '') }
}

/** A, B, ... Z, AA: how spreadsheets call a column that is counted from 0. */
function letterOf(column: number): string {
  return (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
}
