import type { ColumnMeaning } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'

/**
 * What the cells of the row right below the names of the columns mean, where it has names itself: "Response" over "Answer" and "Score".
 * None where it is a row like any other.
 */
export function namesBelow(header: readonly string[], cells: readonly string[]): ReadonlyMap<number, ColumnMeaning> {
  const found = new Map<number, ColumnMeaning>()
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue
    const meaning = meaningOfHeader(cell)
    if (meaning === undefined) return new Map()
    found.set(column, meaning)
  }
  const isBelowBlank = [...found.keys()].some((column) => (header[column] ?? '') === '')
  return isBelowBlank && header.some((name) => name !== '') ? found : new Map()
}
