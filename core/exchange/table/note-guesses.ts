import { isYesNo } from './choice.ts'
import { letterOf } from './column-letter.ts'
import { note } from './messages.ts'
import type { WrittenOption } from './options-in.ts'
import type { TableKnown } from './table-known.ts'
import type { TableRow } from './table-row.ts'

/** Says of a row that its answers or its points stand in columns that were made out by their look; a yes and a no without points are known by their words. */
export function noteGuesses(row: TableRow, options: readonly WrittenOption[], { guessed, grid, rubric, numbersAre, header, columns: { at } }: TableKnown): void {
  const named = (columns: readonly number[] = []) => columns.map((column) => header[column] || letterOf(column)).join(', ').slice(0, 300)
  if (rubric && options.length > 1 && !rubric.isSaid && numbersAre !== 'points') row.account.add(note('rubric-guessed', { columns: named(at.options) }))
  else if (guessed.includes('options') && options.length > 0 && (!isYesNo(options) || options.some(({ points }) => points !== undefined))) row.account.add(note(grid ? 'grid-guessed' : 'options-guessed', { columns: named(at.options) }))
  if (guessed.includes('score') && row.at('score') !== '') row.account.add(note('score-guessed', { columns: named(at.score) }))
}
