import type { TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { note } from './messages.ts'
import { optionOf, type WrittenOption } from './options-in.ts'
import { pointOf } from './points.ts'
import { isOneRun } from './run-of-columns.ts'
import { isMark } from './cell-text.ts'
import type { TableRow } from './table-row.ts'

/** Options that the names of columns are, with points or ticks in the cells below them. */
export interface Grid {
  readonly options: readonly WrittenOption[]
  /** Whether any row has points or ticks: one that has none then has no answer of this kind. */
  readonly isMarked: boolean
}

/** The grid that the columns of options are; undefined where their cells hold the options themselves. */
/** @param numbers the row that has a number for each of them */
export function gridOf({ at }: TableColumns, header: readonly string[], rows: readonly TableRow[], numbers?: TableRow): Grid | undefined {
  const names = (at.options ?? []).map((column) => header[column] ?? '')
  const areAnswers = names.length > 1 && new Set(names).size === names.length && names.every((name) => name !== '' && meaningOfHeader(name) !== 'options') && !isOneRun(names)
  const filled = rows.map(({ options }) => options.filter((cell, index) => cell !== '' && cell !== names[index])).filter((cells) => cells.length > 0)
  const marked = filled.filter((cells) => cells.some(isMark))
  return areAnswers && marked.length * 2 >= filled.length ? { options: names.map((name, index) => withNumber(optionOf(name), pointOf(numbers?.options[index] ?? ''))), isMarked: marked.length > 0 } : undefined
}

function withNumber(option: WrittenOption, points: number | undefined): WrittenOption {
  return points === undefined ? option : { ...option, points }
}

/** The options of one row of a grid: none where it has no marks and others do; undefined where it has options of its own. */
export function optionsInGrid(row: TableRow, { options, isMarked }: Grid): readonly WrittenOption[] | undefined {
  const filled = row.options.filter((cell) => cell !== '')
  if (filled.length === 0 && isMarked) return []
  const unclear = filled.filter((cell) => !isMark(cell))
  if (filled.length > 0 && unclear.length === filled.length) return undefined
  if (unclear.length > 0) row.account.add(note('score-unclear', { written: unclear.join(' ').slice(0, 60) }))
  const hasPoints = filled.some((cell) => pointOf(cell) !== undefined)
  if (!hasPoints && filled.length < options.length) row.account.add(note('grid-of-ticks'))
  return options.map((option, index) => {
    const points = pointOf(row.options[index] ?? '')
    return points === undefined ? option : { ...option, points, isSaid: true }
  })
}
