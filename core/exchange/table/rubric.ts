import { meaningOfHeader } from './header-words.ts'
import { latinDigits } from './latin-digits.ts'
import { NUMBER, numberOf } from './written-number.ts'

/** The points that the names of the columns of options give to what stands below them: "0", "1", "2" or "Score 1", "Score 2". */
export interface Rubric {
  readonly points: readonly number[]
  /** Whether the names say that they are points. */
  readonly isSaid: boolean
}

/** Undefined where the names are others than numbers. */
export function rubricOf(names: readonly string[]): Rubric | undefined {
  const known = names.map(numberInName).filter((name) => name !== undefined)
  const points = known.map(({ number }) => number)
  if (points.length < 2 || points.length < names.length || new Set(points).size < points.length) return undefined
  return { points, isSaid: known.every(({ isOfPoints }) => isOfPoints) }
}

const NUMBERS = new RegExp(NUMBER, 'g')

/** The number that the name of a column is, or that it gives to points. */
export function numberInName(name: string): { readonly number: number; readonly isOfPoints: boolean } | undefined {
  const plain = latinDigits(name).trim()
  const [number, ...others] = plain.match(NUMBERS) ?? []
  if (number === undefined || others.length > 0) return undefined
  const words = plain.replace(number, '').trim()
  const isOfPoints = meaningOfHeader(words) === 'score'
  return words === '' || isOfPoints ? { number: numberOf(number), isOfPoints } : undefined
}
