import { BINDS, atLeast, call, joined, numeral, remainder } from '../../draft/feel-text.ts'
import type { Written } from '../../draft/feel-text.ts'
import { asNumber, oneOf, piece } from './piece.ts'
import type { Piece } from './piece.ts'

type ArithmeticSign = '+' | '-' | '*' | 'div' | 'mod'

/** Arithmetic; dates are days since 1970 in XPath, and dates here where they can stay so. */
export function arithmetic(sign: ArithmeticSign, one: Piece, other: Piece): Piece {
  const [left, right] = [solid(asNumber(one)), solid(asNumber(other))]
  if (typeof left.literal === 'number' && typeof right.literal === 'number') {
    const value = calculated(sign, left.literal, right.literal)
    if (Number.isFinite(value)) return piece(numeral(value), 'number', 'never', { literal: value, isWhole: Number.isInteger(value) })
  }
  const between = sign === '-' ? daysBetween(oneOf(one), oneOf(other)) : undefined
  if (between) return between
  const day = sign === '+' ? (shifted(left, '+', right) ?? shifted(right, '+', left)) : sign === '-' ? shifted(left, '-', right) : undefined
  return piece(written(sign, left, right), 'number', 'nan', {
    ...(left.isWhole && right.isWhole && sign !== 'div' && { isWhole: true }),
    ...(day && { day }),
  })
}

function calculated(sign: ArithmeticSign, left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case 'div':
      return NaN
    case 'mod':
      return left % right
  }
}

function written(sign: ArithmeticSign, left: Piece, right: Piece): Written {
  switch (sign) {
    case '+':
    case '-':
      return joined(left, sign, right, BINDS.sum)
    case '*':
      return joined(left, sign, right, BINDS.product)
    case 'div':
      return joined(left, '/', right, BINDS.product)
    case 'mod':
      return remainder(left, right)
  }
}

/** The date a piece is, or stands for as a number of days. */
export function dateMeant(of: Piece): Piece['day'] {
  return of.kind === 'date' || of.kind === 'date and time' ? { feel: of.feel, binds: of.binds, kind: of.kind, isExact: true } : of.day
}

/** One date less another: whole days where both have no time. */
function daysBetween(one: Piece, other: Piece): Piece | undefined {
  const [end, start] = [dateMeant(one), dateMeant(other)]
  if (!end || !start || !end.isExact || !start.isExact || end.kind !== 'date' || start.kind !== 'date') return undefined
  return piece(call('days_between', start, end), 'number', 'nan', { isWhole: true })
}

/** A date so many days later or earlier. */
function shifted(from: Piece, sign: '+' | '-', by: Piece): Piece['day'] {
  const day = dateMeant(from)
  if (!day || dateMeant(by)) return undefined
  const isExact = day.isExact && by.isWhole === true
  const count = by.isWhole ? by : sign === '+' ? call('floor', by) : call('ceiling', by)
  return { feel: `${atLeast(day, BINDS.sum)} ${sign} days(${count.feel})`, binds: BINDS.sum, kind: day.kind, isExact }
}

/** A number that is 0 and not blank where there is nothing to count. */
export function solid(of: Piece): Piece {
  return of.blank === 'zero' ? { ...of, ...call('coalesce', of, '0'), blank: 'never' } : of
}
