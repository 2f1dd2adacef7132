import { spend } from './budget.ts'
import type { Run } from './budget.ts'
import { ANYTHING, isOpen, mayBeOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import type { Value } from './value.ts'

/** What an argument must be, in words and as far as its kind tells. */
export interface Want {
  readonly words: string
  readonly fits: (kind: Kind) => boolean
}

/** What arguments must be, the last for all further ones; and the kind of the result. */
export interface Signature {
  /** Fewest and most arguments. */
  readonly least: number
  readonly most: number
  readonly takes: readonly Want[]
  readonly gives: Kind | ((given: readonly Kind[]) => Kind)
}

/** A function expressions may call. Blanks give null unless said otherwise. */
export interface ExpressionFunction extends Signature {
  readonly run: (given: readonly Value[], run: Run) => Value
}

/** Most arguments of a function that takes any number of them. */
export const MANY = 100

function one(words: string, ...kinds: readonly Kind['is'][]): Want {
  return { words, fits: (kind) => kinds.some((is) => mayBeOf(kind, is)) }
}

function oneOrMany({ words, fits }: Want, many: string): Want {
  const fitsEither = (kind: Kind): boolean => (kind.is === 'list' ? fitsEither(kind.of) : fits(kind))
  return { words: `${words} or ${many}`, fits: fitsEither }
}

export const WANT_ANYTHING: Want = { words: 'anything', fits: () => true }
export const WANT_NUMBER = one('a number', 'number')
export const WANT_TEXT = one('a text', 'text')
export const WANT_YES_NO = one('yes or no', 'yes or no')
export const WANT_DATE = one('a date', 'date')
export const WANT_TIME = one('a time', 'time', 'date and time')
export const WANT_DATE_OR_TIME = one('a date or time', 'date', 'time')
export const WANT_NUMBERS = oneOrMany(WANT_NUMBER, 'a list of numbers')
export const WANT_ORDERED = oneOrMany(one('a number, a text or a date', 'number', 'text'), 'a list of them')
export const WANT_VALUE: Want = { words: 'one value', fits: ({ is }) => is !== 'list' && is !== 'parts' }
export const WANT_VALUES = oneOrMany(WANT_VALUE, 'a list of values')
export const WANT_LIST: Want = { words: 'a list', fits: (kind) => kind.is === 'list' || isOpen(kind) }
export const WANT_TEXT_OR_LIST: Want = { words: 'a text or a list', fits: (kind) => WANT_LIST.fits(kind) || WANT_TEXT.fits(kind) }

/** The kind of the items of a list; of anything else its own. */
export function kindOfItems(kind: Kind | undefined): Kind {
  return kind?.is === 'list' ? kindOfItems(kind.of) : (kind ?? ANYTHING)
}

type Give = Signature['gives']

export function taking(takes: readonly Want[], gives: Give, run: ExpressionFunction['run'], least = takes.length): ExpressionFunction {
  return { least, most: takes.length, takes, gives, run }
}

/** A function of any number of values, given one by one or as lists. */
export function takingAll(want: Want, gives: Give, run: ExpressionFunction['run']): ExpressionFunction {
  return { least: 1, most: MANY, takes: [want], gives, run }
}

export function takingText(gives: Give, work: (text: string, run: Run) => Value): ExpressionFunction {
  return taking([WANT_TEXT], gives, ([text], run) => (typeof text === 'string' ? work(text, run) : null))
}

/** The values given one by one or as lists, without blanks. */
export function answered(given: readonly Value[], run: Run): readonly Value[] {
  const all = given.flat()
  spend(run, all.length)
  return all.filter((value) => value !== null)
}
