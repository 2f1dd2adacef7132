import type { Sheet } from '../workbook.ts'
import { answerShape } from './answer-shape.ts'
import { optionsIn } from './options-in.ts'
import { isMark, textOf } from './cell-text.ts'

const LONGEST_NAME = 60
/** Rows below by which a row is judged to stand above them. */
const MOST_JUDGED = 100

/** The first row that looks like the names of columns, counted from 1; undefined where none does. */
export function namesByShape(rows: Sheet['rows'], within: number): number | undefined {
  const index = rows.slice(0, within).findIndex((_, each) => looksLikeNames(rows, each))
  return index === -1 ? undefined : index + 1
}

/** Whether a row looks like the names of columns, in whatever language: short words in every column, and something about it that the rows below do not have. */
function looksLikeNames(rows: Sheet['rows'], index: number): boolean {
  const names = (rows[index] ?? []).map(textOf)
  const filled = names.filter((name) => name !== '')
  const below = rows.slice(index + 1, index + 1 + MOST_JUDGED).map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== ''))
  const width = new Set(below.flatMap((row) => row.flatMap((cell, column) => (cell === '' ? [] : [column])))).size
  const areNames = filled.length > 1 && new Set(filled).size === filled.length && filled.every((name) => name.length <= LONGEST_NAME && isName(name))
  if (!areNames || below.length < 2 || filled.length * 4 < width * 3 || (filled.length < 3 && width > 2)) return false
  const above = rows.slice(0, index).map((row) => row.map(textOf).filter((cell) => cell !== '')).filter((cells) => cells.length > 0)
  const isBelowTitle = above.length > 0 && above.every((cells) => cells.length === 1)
  const cellsBelow = (column: number) => below.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  const differs = names.some((name, column) => name !== '' && cellsBelow(column).length > 1 && (cellsBelow(column).every((cell) => /^[-+]?[\d.,]+$/.test(cell)) || cellsBelow(column).filter((cell) => /[?؟՞]/.test(cell)).length * 2 > cellsBelow(column).length))
  return differs || (isBelowTitle && above.length === 1 && filled.length > 2)
}

/** Words that are neither asked, nor a point, nor answers. */
function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !/[?؟՞]/.test(words) && !isMark(words) && optionsIn(words).length < 2 && answerShape(words)?.isExact !== true
}
