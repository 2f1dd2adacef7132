import { dateIn } from './dates.ts'
import { durationIn } from './durations.ts'
import { timeIn } from './times.ts'

/** A code that can be chosen, or a literal. */
export type Code = string | number | boolean

/** What is known of a value before anybody answers. Nothing: it is always blank. */
export type Kind = PlainKind | ListKind | PartsKind

export interface PlainKind {
  readonly is: 'anything' | 'nothing' | 'number' | 'text' | 'yes or no' | 'date' | 'date and time' | 'time' | 'duration'
  /** Written out in the expression: these and no others. */
  readonly literals?: readonly Code[]
  /** What can be chosen, where that is known. */
  readonly options?: () => ReadonlySet<Code>
  readonly ofQuestion?: QuestionTraits
}

export interface ListKind {
  readonly is: 'list'
  readonly of: Kind
  readonly ofQuestion?: QuestionTraits
}

export interface PartsKind {
  readonly is: 'parts'
  readonly parts: () => ReadonlyMap<string, Kind>
  readonly ofQuestion?: undefined
}

/** What expressions can ask of a question besides its answer. */
export interface QuestionTraits {
  readonly hasLabels: boolean
  readonly nonResponse: readonly string[]
}

export const ANYTHING: PlainKind = { is: 'anything' }
export const NOTHING: PlainKind = { is: 'nothing' }
export const NUMBER: PlainKind = { is: 'number' }
export const TEXT: PlainKind = { is: 'text' }
export const YES_NO: PlainKind = { is: 'yes or no' }
export const DATE: PlainKind = { is: 'date' }
export const DATE_TIME: PlainKind = { is: 'date and time' }
export const TIME: PlainKind = { is: 'time' }
export const DURATION: PlainKind = { is: 'duration' }

export function listOfKind(of: Kind): Kind {
  return { is: 'list', of }
}

/** Kinds that are ISO texts while the program runs: a text may turn out to be one. */
const WRITTEN_AS_TEXT: readonly Kind['is'][] = ['text', 'date', 'date and time', 'time', 'duration']

export function isText({ is }: Kind): boolean {
  return WRITTEN_AS_TEXT.includes(is)
}

export function isOpen({ is }: Kind): boolean {
  return is === 'anything' || is === 'nothing'
}

/** Whether two values may be the same, as far as their kinds tell. */
export function mayBeSame(one: Kind, other: Kind): boolean {
  if (isOpen(one) || isOpen(other)) return true
  if (one.is === 'list' && other.is === 'list') return mayBeSame(one.of, other.of)
  if (isText(one) && isText(other)) return mayBeOf(one, other.is) && mayBeOf(other, one.is)
  return one.is === other.is
}

/** Whether a value may be of a kind: a text may turn out to be a date, a number never. */
export function mayBeOf(kind: Kind, wanted: Kind['is']): boolean {
  if (isOpen(kind) || kind.is === wanted || wanted === 'anything') return true
  if (wanted === 'text') return isText(kind)
  if (kind.is === 'date' || kind.is === 'date and time') return wanted === 'date' || wanted === 'date and time'
  if (kind.is !== 'text' || !WRITTEN_AS_TEXT.includes(wanted)) return false
  return kind.literals === undefined || kind.literals.some((literal) => isWrittenAs(literal, wanted))
}

function isWrittenAs(literal: Code, wanted: Kind['is']): boolean {
  if (wanted === 'time') return timeIn(String(literal)) !== null
  return wanted === 'duration' ? durationIn(String(literal)) !== undefined : dateIn(String(literal)) !== null
}

/** The kind of a value that is of either kind. */
export function eitherKind(one: Kind, other: Kind): Kind {
  if (one.is === 'nothing' || one === other) return other
  if (other.is === 'nothing') return one
  if (one.is === 'list' && other.is === 'list') return listOfKind(eitherKind(one.of, other.of))
  if (one.is === 'parts' && other.is === 'parts') return { is: 'parts', parts: () => new Map([...one.parts(), ...other.parts()]) }
  if (one.is !== other.is || one.is === 'list' || other.is === 'list' || one.is === 'parts' || other.is === 'parts') return ANYTHING
  const literals = one.literals && other.literals && [...one.literals, ...other.literals]
  return { is: one.is, ...(literals && { literals }) }
}

const LIST_OF: Partial<Record<Kind['is'], string>> = { parts: ' of rows', number: ' of numbers', text: ' of texts', date: ' of dates' }

/** A kind in words, such as: a number. */
export function kindWords(kind: Kind): string {
  switch (kind.is) {
    case 'yes or no':
      return 'yes or no'
    case 'list':
      return `a list${LIST_OF[kind.of.is] ?? ''}`
    case 'parts':
      return 'a section'
    case 'anything':
    case 'nothing':
      return kind.is
    default:
      return `a ${kind.is}`
  }
}
