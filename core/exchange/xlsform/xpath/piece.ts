import type { ChoiceList, FormNode } from '../form-node.ts'
import { BINDS, atLeast, call, ifThenElse, joined, numeral, quoted, whole } from '../../draft/feel-text.ts'
import type { Written } from '../../draft/feel-text.ts'

/** The kind of what a part of an expression gives; nothing: it is always blank. */
export type PieceKind = 'text' | 'number' | 'yes or no' | 'date' | 'date and time' | 'time' | 'choice' | 'choices' | 'nothing' | 'rows'

/**
 * What XPath has where this gives null. An answer that is not there is an empty text; a sum with it is no number (NaN); a
 * comparison with it is false. "never": this is never null.
 */
export type Blank = 'never' | 'empty' | 'nan' | 'zero' | 'false'

/** A part of an expression that has been translated. */
export interface Piece extends Written {
  readonly kind: PieceKind
  readonly blank: Blank
  readonly literal?: string | number | boolean
  /** It is the answer of this question. */
  readonly node?: FormNode
  /** What it was chosen from. */
  readonly list?: ChoiceList
  /** A number without digits after the point. */
  readonly isWhole?: boolean
  /** A number of days since 1970: the date it stands for. Exact: it has no part of a day. */
  readonly day?: Written & { readonly kind: 'date' | 'date and time'; readonly isExact: boolean }
  /** A list of values over rows, the rows and the way to the value in each; empty: the rows themselves. */
  readonly many?: { readonly rows: string; readonly field: string }
  /** Texts it can be, where they are known. */
  readonly isOneWord?: boolean
}

export function piece(written: Written, kind: PieceKind, blank: Blank, more: Partial<Piece> = {}): Piece {
  return { feel: written.feel, binds: written.binds, kind, blank, ...more }
}

export const NOTHING: Piece = piece(whole('null'), 'nothing', 'empty')

export function textPiece(text: string): Piece {
  return text === '' ? { ...NOTHING, literal: '' } : piece(whole(quoted(text)), 'text', 'never', { literal: text, isOneWord: !/\s/.test(text) })
}

export function numberPiece(value: number): Piece {
  return piece(numeral(value), 'number', 'never', { literal: value, isWhole: Number.isInteger(value) })
}

export function conditionPiece(written: Written, isNeverBlank: boolean): Piece {
  return piece(written, 'yes or no', isNeverBlank ? 'never' : 'false')
}

export function truth(value: boolean): Piece {
  return piece(whole(String(value)), 'yes or no', 'never', { literal: value })
}

/** One value: of many, that of the first row. */
export function oneOf(of: Piece): Piece {
  if (!of.many) return of
  const { rows, field } = of.many
  const { many: _, ...rest } = of
  return { ...rest, ...whole(field === '' ? `${rows}[1]` : `${rows}[1].${field}`), kind: field === '' ? 'nothing' : of.kind }
}

/** As a number; a text that is none is blank. */
export function asNumber(given: Piece): Piece {
  const of = oneOf(given)
  switch (of.kind) {
    case 'number':
      return of
    case 'date':
    case 'date and time':
      return piece(call('days_since_epoch', of), 'number', 'nan', { day: { feel: of.feel, binds: of.binds, kind: of.kind, isExact: true }, isWhole: of.kind === 'date' })
    case 'time':
      return piece(call('decimal_time', of), 'number', 'nan')
    case 'yes or no':
      return typeof of.literal === 'boolean' ? numberPiece(of.literal ? 1 : 0) : piece(ifThenElse(of, numeral(1), numeral(0)), 'number', 'never', { isWhole: true })
    case 'choices':
      return piece(call('number', asText(of)), 'number', 'nan')
    case 'nothing':
    case 'rows':
      return piece(whole('null'), 'number', 'nan')
    default: {
      const { literal } = of
      if (typeof literal !== 'string') return piece(call('number', asText(of)), 'number', 'nan')
      const day = dayIn(literal)
      if (day) return asNumber(day)
      return isNumeral(literal) ? numberPiece(Number(literal)) : piece(whole('null'), 'number', 'nan')
    }
  }
}

export function isNumeral(text: string): boolean {
  return /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text)
}

/** A date written out. */
export function dayIn(text: string): Piece | undefined {
  const trimmed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return piece(whole(`@"${trimmed}"`), 'date', 'never')
  const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(trimmed)
  return instant ? piece(whole(`@"${instant[1]}${instant[2] ?? ''}"`), 'date and time', 'never') : undefined
}

/** As XPath writes it out. */
export function asText(given: Piece): Piece {
  const of = oneOf(given)
  switch (of.kind) {
    case 'number':
      return typeof of.literal === 'number' ? textPiece(String(of.literal)) : piece(call('string', of), 'text', of.blank === 'never' ? 'never' : 'empty', { isOneWord: true })
    case 'yes or no':
      return typeof of.literal === 'boolean' ? textPiece(String(of.literal)) : piece(call('string', certain(of)), 'text', 'never', { isOneWord: true })
    case 'choices':
      return piece(call('join', of, '" "'), 'text', 'empty')
    case 'choice':
      return asWritten(of)
    case 'rows':
      return NOTHING
    default:
      return of
  }
}

/** The code of a choice as the workbook writes it, where several choices have the same. */
function asWritten(of: Piece): Piece {
  const { list } = of
  return list?.shared && of.literal === undefined ? piece(call('lookup', quoted(list.id), of, quoted(list.shared.field)), 'text', 'empty', { isOneWord: true }) : of
}

/** A condition that is true or false and never blank. */
export function certain(of: Piece): Piece {
  return of.blank === 'never' ? of : conditionPiece({ feel: `${atLeast(of, BINDS.comparison + 1)} = true`, binds: BINDS.comparison }, true)
}

/** Whether something is there, or holds. */
export function asCondition(of: Piece): Piece {
  if (of.many) return conditionPiece({ feel: `count(${of.many.rows}) > 0`, binds: BINDS.comparison }, true)
  if (of.literal !== undefined && of.kind !== 'yes or no') return truth(of.literal !== '' && of.literal !== 0)
  switch (of.kind) {
    case 'yes or no':
      return of
    case 'number': {
      const isNotZero = joined(of, '!=', numeral(0), BINDS.comparison)
      return conditionPiece(of.blank === 'never' ? isNotZero : joined(isNotZero, 'and', joined(of, '!=', whole('null'), BINDS.comparison), BINDS.and), true)
    }
    case 'choices':
      return conditionPiece({ feel: `count_selected(${of.feel}) > 0`, binds: BINDS.comparison }, true)
    case 'nothing':
      return truth(false)
    default:
      return isBlank(of, false)
  }
}

/** Whether nothing is there, or something. */
export function isBlank(of: Piece, wanted: boolean): Piece {
  if (of.many) return conditionPiece({ feel: `count(${of.many.rows}) ${wanted ? '=' : '>'} 0`, binds: BINDS.comparison }, true)
  if (of.literal === '' || of.kind === 'nothing') return truth(wanted)
  if (of.blank === 'never' || of.literal !== undefined) return truth(!wanted)
  const mayBeEmpty = of.kind === 'choices' || (of.kind === 'text' && (of.node === undefined || of.node.answer === 'calculated'))
  if (mayBeEmpty) return conditionPiece(wanted ? call('is_blank', of) : call('not', call('is_blank', of)), true)
  return conditionPiece(joined(of, wanted ? '=' : '!=', whole('null'), BINDS.comparison), true)
}

/** As a date: a number is days since 1970. */
export function asDay(given: Piece): Piece {
  const of = oneOf(given)
  if (of.kind === 'date' || of.kind === 'date and time') return of
  if (of.day) return piece(of.day, of.day.kind, 'empty')
  if (typeof of.literal === 'string') {
    const day = dayIn(of.literal)
    if (day) return day
  }
  if (of.kind === 'nothing') return NOTHING
  if (of.kind === 'number') return piece({ feel: `@"1970-01-01" + days(${of.isWhole ? of.feel : call('floor', of).feel})`, binds: BINDS.sum }, 'date', 'empty')
  return piece(call('date', asText(of)), 'date', 'empty')
}
