import { optionsInGrid } from './grid.ts'
import { optionOf, optionsIn, rangeIn, type WrittenOption } from './options-in.ts'
import { leavePoints, pointOf } from './points.ts'
import type { TableKnown } from './table-known.ts'
import type { TableRow } from './table-row.ts'

/** The options of a question: in one cell, in several beside each other, in rows of their own, or in the names of the columns. */
export function optionsOfRow(row: TableRow, optionRows: readonly TableRow[], { grid, rubric }: Pick<TableKnown, 'grid' | 'rubric'>): readonly WrittenOption[] {
  if (optionRows.length > 0) return [row, ...optionRows].flatMap(optionsWithPoints)
  const filled = row.options.filter((cell) => cell !== '')
  const ofGrid = grid && optionsInGrid(row, grid)
  if (ofGrid) return ofGrid
  if (filled.length > 1) return row.options.flatMap((cell, column) => (cell === '' ? [] : [{ ...inRubric(rubric?.points[column]), ...optionOf(cell) }]))
  const [cell = ''] = filled
  return rangeIn(cell) ? [{ label: cell }] : optionsIn(cell)
}

function inRubric(points: number | undefined): Pick<WrittenOption, 'points' | 'isSaid'> {
  return points === undefined ? {} : { points, isSaid: true }
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
