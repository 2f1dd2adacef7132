import { areCounted, coded } from './counted-options.ts'
import { latinDigits } from './latin-digits.ts'
import { note } from './messages.ts'
import { rangeIn, type WrittenOption } from './options-in.ts'
import type { TableRow } from './table-row.ts'
import { numberOf } from './written-number.ts'

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/

/** A number as people write it, with a point or a comma; undefined of anything else. */
export function pointOf(written: string): number | undefined {
  const plain = latinDigits(written.trim())
  return NUMBER.test(plain) ? numberOf(plain) : undefined
}

/** The points of a row one after the other; none where nothing is written or not all of it is numbers. */
export function pointsIn({ scores }: TableRow): readonly number[] {
  const filled = scores.filter((cell) => cell !== '')
  const [first = ''] = filled
  const parts = filled.length > 1 ? filled : first.split(/[;؛|/\n]/.test(first) ? /[;؛|/\n]+/ : /\s*,\s*|\s+/).filter((part) => part.trim() !== '')
  const points = parts.flatMap((part) => pointOf(part) ?? [])
  return points.length === parts.length ? points : []
}

/** Options with the points beside them: column by column where both stand in several, else one after the other; numbers that count the options are their codes then. What does not belong to them one by one is left out, and said. */
export function withPoints(row: TableRow, options: readonly WrittenOption[]): readonly WrittenOption[] {
  if (row.at('score') === '' || options.length < 2) return options
  const beside = pointsBeside(row, options)
  const differ = beside !== undefined && options.some(({ points }) => points !== undefined) && options.some(({ points }, index) => points !== beside[index])
  if (beside === undefined || (differ && !areCounted(options))) {
    leavePoints(row)
    return options
  }
  return (differ ? coded(options) : options).map((option, index) => ({ ...option, ...(beside[index] !== undefined && { points: beside[index], isSaid: true }) }))
}

/** Points that no option takes are left out, and said. */
export function leavePoints(row: TableRow): void {
  const written = row.at('score')
  if (written !== '') row.account.add(note('score-unclear', { written: written.slice(0, 60) }))
}

/** Whether the points of a scale are its numbers. */
export function pointsAre(row: TableRow, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): boolean {
  const range = rangeIn(row.at('score'))
  const points = pointsIn(row)
  return range ? range.minimum === minimum && range.maximum === maximum : points.length === maximum - minimum + 1 && points.every((point, index) => point === minimum + index)
}

function pointsBeside(row: TableRow, options: readonly WrittenOption[]): readonly (number | undefined)[] | undefined {
  const { scores } = row
  const columns = row.options.flatMap((cell, column) => (cell === '' ? [] : [column]))
  if (scores.length > 1 && scores.length === row.options.length && columns.length === options.length) {
    const isElsewhere = scores.some((cell, column) => cell !== '' && (!columns.includes(column) || pointOf(cell) === undefined))
    return isElsewhere ? undefined : columns.map((column) => pointOf(scores[column] ?? ''))
  }
  const points = pointsIn(row)
  return points.length === options.length ? points : undefined
}
