import type { Sheet } from '../workbook.ts'
import { textOf } from './cell-text.ts'
import type { ColumnMeaning } from './columns.ts'
import { pointOf } from './points.ts'
import { isOneRun, stemOf } from './run-of-columns.ts'

/** Whether what a column means may stand in several. */
export function hasSeveral(meaning: ColumnMeaning): boolean {
  return meaning === 'options' || meaning === 'score'
}

/**
 * Columns of options and of points that are known by their shape: one name over several columns, or one name with numbers, in whatever
 * language. Gives the meanings of the latter, which are guesses.
 */
export function claimRuns(header: readonly string[], rows: Sheet['rows'], at: Partial<Record<ColumnMeaning, number[]>>): readonly ColumnMeaning[] {
  const cellsOf = (column: number) => rows.map((row) => textOf(row[column])).filter((cell) => cell !== '')
  const isOfPoints = (column: number) => cellsOf(column).every((cell) => pointOf(cell) !== undefined)
  const areMostlyPoints = (column: number) => cellsOf(column).filter((cell) => pointOf(cell) !== undefined).length * 2 > cellsOf(column).length
  const isTaken = (column: number) => Object.values(at).some((columns) => columns.includes(column))
  const guessed: ColumnMeaning[] = []
  // Of columns that are called the same, those of numbers beside words are their codes or points.
  const called = at.options ?? []
  const areSame = called.length > 1 && called.every((column) => header[column] === header[called[0] ?? 0])
  if (areSame && called.some((column) => !areMostlyPoints(column))) at.options = called.filter((column) => !areMostlyPoints(column))
  const width = Math.max(header.length, ...rows.map((row) => row.length))
  for (let column = 1; column < width; column++) {
    const meaning = (['options', 'score'] as const).find((each) => at[each]?.at(-1) === column - 1)
    if (!meaning || (header[column] ?? '') !== '' || cellsOf(column).length === 0 || isTaken(column)) continue
    if (areMostlyPoints(column) === (meaning === 'score')) at[meaning]?.push(column)
    else if (meaning === 'options' && at.score === undefined) {
      at.score = [column]
      guessed.push('score')
    }
  }
  const runs = new Map<string, number[]>()
  for (const [column, name] of header.entries()) if (name !== '' && !isTaken(column)) runs.set(stemOf(name), [...(runs.get(stemOf(name)) ?? []), column])
  for (const columns of runs.values()) {
    if (!isOneRun(columns.map((column) => header[column] ?? '')) || columns.every((column) => cellsOf(column).length === 0)) continue
    const meaning = columns.every(isOfPoints) ? 'score' : 'options'
    if (at[meaning] !== undefined || columns.some((column) => cellsOf(column).some((cell) => cell.length >= 80))) continue
    at[meaning] = columns
    guessed.push(meaning)
  }
  return guessed
}
