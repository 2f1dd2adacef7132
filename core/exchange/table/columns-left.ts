import type { Sheet } from '../workbook.ts'
import { textOf } from './cell-text.ts'
import { letterOf } from './column-letter.ts'
import type { TableColumns } from './columns.ts'

/** Columns below whose name something stands and that mean nothing here, counted from 0. */
export function columnsLeft({ rows }: Sheet, { headerRow, at }: TableColumns): readonly number[] {
  const used = new Set(Object.values(at).flat())
  const left = new Set<number>()
  for (const row of rows.slice(headerRow)) for (const [column, cell] of row.entries()) if (!used.has(column) && textOf(cell) !== '') left.add(column)
  return [...left].sort((one, other) => one - other)
}

/** Columns whose meaning was made out by their look, counted from 0. */
export function columnsGuessed({ at, guessed = [] }: TableColumns): readonly number[] {
  return [...new Set(guessed.flatMap((meaning) => at[meaning] ?? []))].sort((one, other) => one - other)
}

/** Columns by their letters, those beside each other as one: "C:H, K". */
export function lettersOf(columns: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const column of columns) {
    const last = runs.at(-1)
    if (last?.to === column - 1) last.to = column
    else runs.push({ from: column, to: column })
  }
  return runs.map(({ from, to }) => (from === to ? letterOf(from) : `${letterOf(from)}:${letterOf(to)}`)).join(', ')
}
