import type { TableColumns } from './columns.ts'
import { pointOf } from './points.ts'
import type { TableRow } from './table-row.ts'

/** The row right below the names of the columns that has nothing but a number for each of the answers they are. */
export function pointsRow([first]: readonly TableRow[], { at: { options = [] } }: TableColumns): TableRow | undefined {
  const isOne = first && options.length > 1 && first.filled.size === options.length && first.options.every((cell) => pointOf(cell) !== undefined)
  return isOne ? first : undefined
}
