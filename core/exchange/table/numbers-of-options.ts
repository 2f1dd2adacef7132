import { isYesNo } from './choice.ts'
import { areCounted, coded } from './counted-options.ts'
import { note } from './messages.ts'
import type { WrittenOption } from './options-in.ts'
import type { TableRow } from './table-row.ts'

/** What a table says of the numbers at its options. */
export type NumbersAre = 'points' | 'codes' | undefined

/**
 * What the numbers are that stand at options: codes where they only count them, points where they do anything else. Which, is a
 * guess unless the table says it, or points stand beside them.
 */
export function withNumbers({ account }: TableRow, written: readonly WrittenOption[], numbersAre: NumbersAre): readonly WrittenOption[] {
  const options = numbered(written, numbersAre)
  const unclear = options.filter(({ points, isSaid }) => points !== undefined && !isSaid)
  if (unclear.length === 0 || options.length < 2) return options
  const areCodes = unclear.length === options.length && (numbersAre === 'codes' || (numbersAre === undefined && areCounted(options)))
  if (numbersAre === undefined) account.add(note(!areCodes ? 'numbers-as-points' : isYesNo(options) ? 'codes-of-yes-no' : 'numbers-as-codes'))
  else if (!areCodes && numbersAre === 'codes') account.add(note('numbers-as-points'))
  return areCodes ? coded(options) : options
}

/** "1. Own, 2. Rent" is a list and its numbers say nothing, unless they begin elsewhere: "0. never, 1. often". */
function numbered(options: readonly WrittenOption[], numbersAre: NumbersAre): readonly WrittenOption[] {
  const numbers = options.map(({ number = '' }) => (/^\d+$/.test(number) ? Number(number) : undefined))
  const isList = numbers.some((number) => number === undefined) || (numbersAre === undefined && numbers.every((number, index) => number === index + 1))
  return isList ? options : options.map(({ number: _, ...option }, index) => ({ ...option, points: numbers[index] ?? 0 }))
}
