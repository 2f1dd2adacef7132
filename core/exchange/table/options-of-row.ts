import { type Grid, optionsInGrid } from './grid.ts'
import { optionOf, optionsIn, rangeIn, type WrittenOption } from './options-in.ts'
import { leavePoints, pointOf } from './points.ts'
import type { TableRow } from './table-row.ts'

/** The options of a question: in one cell, in several beside each other, in rows of their own, or in the names of the columns. */
export function optionsOfRow(row: TableRow, optionRows: readonly TableRow[], grid: Grid | undefined): readonly WrittenOption[] {
  if (optionRows.length > 0) return [row, ...optionRows].flatMap(optionsWithPoints)
  const filled = row.options.filter((cell) => cell !== '')
  const ofGrid = grid && optionsInGrid(row, grid)
  if (ofGrid) return ofGrid
  if (filled.length > 1) return filled.map(optionOf)
  const [cell = ''] = filled
  return rangeIn(cell) ? [{ label: cell }] : optionsIn(cell)
}

function optionsWithPoints(row: TableRow): readonly WrittenOption[] {
  const options = row.options.filter((cell) => cell !== '').map(optionOf)
  const beside = pointOf(row.at('score'))
  const [only, ...others] = options
  if (row.at('score') === '' || only === undefined) return options
  const isClear = others.length === 0 && beside !== undefined && (only.points === undefined || only.points === beside)
  if (!isClear) leavePoints(row)
  return isClear ? [{ ...only, points: beside, isSaid: true }] : options
}
