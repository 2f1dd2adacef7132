import type { TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { latinDigits } from './latin-digits.ts'

/** The points that the names of the columns of options give to what stands below them: "0", "1", "2" or "Score 1", "Score 2". */
export interface Rubric {
  readonly points: readonly number[]
  /** Whether the names say that they are points. */
  readonly isSaid: boolean
}

/** Undefined where the names are others than numbers. */
export function rubricOf({ at: { options = [] } }: TableColumns, header: readonly string[]): Rubric | undefined {
  const names = options.map((column) => numberInName(header[column] ?? ''))
  const known = names.filter((name) => name !== undefined)
  const points = known.map(({ number }) => number)
  if (points.length < 2 || points.length < names.length || new Set(points).size < points.length) return undefined
  return { points, isSaid: known.every(({ isOfPoints }) => isOfPoints) }
}

/** The number that the name of a column is, or that it gives to points. */
export function numberInName(name: string): { readonly number: number; readonly isOfPoints: boolean } | undefined {
  const plain = latinDigits(name).trim()
  const [number, ...others] = plain.match(/[-+]?\d{1,4}(?:[.,]\d{1,3})?/g) ?? []
  if (number === undefined || others.length > 0) return undefined
  const words = plain.replace(number, '').trim()
  const isOfPoints = meaningOfHeader(words) === 'score'
  return words === '' || isOfPoints ? { number: Number(number.replace(',', '.')), isOfPoints } : undefined
}
