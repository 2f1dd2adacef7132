import type { WrittenOption } from './options-in.ts'

/** Codes that questionnaires keep for "other", "does not know", "refused" and the like. */
const OUT_OF_ORDER: ReadonlySet<number> = new Set([66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 996, 997, 998, 999, 7, 8, 9])

/** Whether the numbers at options only count them: 1, 2, 3, and those that stand outside of any order. */
export function areCounted(options: readonly WrittenOption[]): boolean {
  const numbers = options.map(({ points }) => points)
  const ordered = numbers.findIndex((number, index) => number !== index + 1)
  const others = ordered === -1 ? [] : numbers.slice(ordered)
  return ordered !== 0 && new Set(numbers).size === numbers.length && others.every((number) => number !== undefined && OUT_OF_ORDER.has(number))
}

/** The same options with their numbers as codes. */
export function coded(options: readonly WrittenOption[]): readonly WrittenOption[] {
  return options.map(({ points, ...option }) => ({ ...option, code: String(points) }))
}
