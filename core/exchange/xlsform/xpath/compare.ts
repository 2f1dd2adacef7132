import { specifyId } from '../../../definitions/expand-specify.ts'
import { timeIn } from '../../../expressions/times.ts'
import { dateMeant, solid } from './arithmetic.ts'
import { BINDS, call, joined, quoted, whole } from '../../draft/feel-text.ts'
import { asCondition, asDay, asNumber, asText, certain, conditionPiece, dayIn, isBlank, isNumeral, oneOf, piece, textPiece, truth } from './piece.ts'
import type { Piece } from './piece.ts'
import { tell } from './translator.ts'
import type { Translator } from './translator.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

const TURNED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** One compared with another, as XPath turns them into each other's kind. */
export function compared(sign: Comparison, left: Piece, right: Piece, t: Translator): Piece {
  if (left.many) return overMany(sign, left, right, t)
  if (right.many) return overMany(TURNED[sign], right, left, t)
  if (sign !== '=' && sign !== '!=') return ordered(sign, left, right)
  if (isEmpty(right)) return isBlank(left, sign === '=')
  if (isEmpty(left)) return isBlank(right, sign === '=')
  if (left.literal !== undefined && right.literal === undefined) return equal(sign, right, left, t)
  return equal(sign, left, right, t)
}

function isEmpty({ kind, literal }: Piece): boolean {
  return kind === 'nothing' && (literal === undefined || literal === '')
}

/** Of values over rows, one for which it holds is enough. */
function overMany(sign: Comparison, many: Piece, other: Piece, t: Translator): Piece {
  if (many.many?.field === '') return compared(sign, { ...oneOf(many), kind: 'nothing' }, other, t)
  const { many: over, ...rest } = many
  if (sign === '=' && !isEmpty(other) && !other.many && many.kind !== 'choices') {
    const one = compared('=', { ...rest, ...whole('item') }, other, t)
    const value = /^item = (.+)$/s.exec(one.feel)?.[1]
    if (value !== undefined && one.literal === undefined) return conditionPiece(call('contains', many, value), false)
  }
  const item = compared(sign, { ...rest, ...whole(`row.${over?.field ?? ''}`) }, oneOf(other), t)
  if (item.literal !== undefined) return item
  return conditionPiece({ feel: `(some row in ${over?.rows ?? ''} satisfies ${item.feel}) = true`, binds: BINDS.comparison }, true)
}

function ordered(sign: Comparison, one: Piece, other: Piece): Piece {
  const [left, right] = [oneOf(one), oneOf(other)]
  if (isEmpty(left) || isEmpty(right)) return truth(false)
  const times = comparedTimes(left, right)
  if (times) return conditionPiece(joined(times[0], sign, times[1], BINDS.comparison), false)
  const days = comparedDays(left, right)
  if (days) return conditionPiece(joined(days[0], sign, days[1], BINDS.comparison), days.every(({ blank }) => blank === 'never'))
  const [first, second] = [asNumber(left), asNumber(right)]
  if (typeof first.literal === 'number' && typeof second.literal === 'number') return truth(holds(sign, first.literal, second.literal))
  if (first.feel === 'null' || second.feel === 'null') return truth(false)
  const [low, high] = [needsSolid(sign, first, second) ? solid(first) : first, needsSolid(TURNED[sign], second, first) ? solid(second) : second]
  return conditionPiece(joined(low, sign, high, BINDS.comparison), low.blank === 'never' && high.blank === 'never')
}

/** Whether nothing, which counts as 0, would hold: then it has to be written so. */
function needsSolid(sign: Comparison, of: Piece, other: Piece): boolean {
  return of.blank === 'zero' && (typeof other.literal !== 'number' || holds(sign, 0, other.literal))
}

function holds(sign: Comparison, left: number, right: number): boolean {
  switch (sign) {
    case '=':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

/** Both as times, where one is a time and the other is one or is written as one. */
function comparedTimes(left: Piece, right: Piece): readonly [Piece, Piece] | undefined {
  if (left.kind !== 'time' && right.kind !== 'time') return undefined
  const [one, other] = [asTime(left), asTime(right)]
  return one && other && [one, other]
}

function asTime(of: Piece): Piece | undefined {
  if (of.kind === 'time') return of
  const time = typeof of.literal === 'string' ? timeIn(of.literal.trim()) : null
  return time === null ? undefined : piece(whole(`@"${time}"`), 'time', 'never')
}

/** Both as dates, where one is a date and the other can be one. */
function comparedDays(left: Piece, right: Piece): readonly [Piece, Piece] | undefined {
  const [one, other] = [dateMeant(left), dateMeant(right)]
  if (one?.isExact && other?.isExact) return [asDay(left), asDay(right)]
  return (isDate(left) && mayBeDate(right)) || (isDate(right) && mayBeDate(left)) ? [asDay(left), asDay(right)] : undefined
}

function isDate({ kind }: Piece): boolean {
  return kind === 'date' || kind === 'date and time'
}

function mayBeDate({ kind, literal }: Piece): boolean {
  return (kind === 'text' || kind === 'choice') && (typeof literal !== 'string' || dayIn(literal) !== undefined)
}

function same(sign: '=' | '!=', left: Piece, right: Piece): Piece {
  return conditionPiece(joined(left, sign, right, BINDS.comparison), true)
}

function equal(sign: '=' | '!=', left: Piece, right: Piece, t: Translator): Piece {
  if (left.literal !== undefined && right.literal !== undefined) return truth((sameLiteral(left.literal, right.literal)) === (sign === '='))
  if (left.kind === 'yes or no' || right.kind === 'yes or no') return equalConditions(sign, left, right)
  if (left.kind === 'choice' && right.literal !== undefined && (left.list || typeof right.literal !== 'number')) return equalChoice(sign, left, right.literal, t)
  if (left.kind === 'choices') return equalChoices(sign, left, right)
  if (right.kind === 'choices') return equalChoices(sign, right, left)
  const days = comparedDays(left, right)
  if (days) return same(sign, days[0], days[1])
  const times = comparedTimes(left, right)
  if (times) return same(sign, times[0], times[1])
  if (left.kind === 'number' || right.kind === 'number') return equalNumbers(sign, left, right)
  if (isDate(left)) return truth(sign === '!=')
  return same(sign, asText(left), asText(right))
}

function sameLiteral(left: string | number | boolean, right: string | number | boolean): boolean {
  return typeof left === typeof right ? left === right : Number(left) === Number(right)
}

function equalNumbers(sign: '=' | '!=', left: Piece, right: Piece): Piece {
  if (typeof right.literal === 'string' && left.kind === 'number' && !isNumeral(right.literal)) return truth(sign === '!=')
  const [one, other] = [asNumber(left), asNumber(right)]
  if (one.feel === 'null' || other.feel === 'null') return truth(sign === '!=')
  const [first, second] = [needsSolid(sign, one, other) ? solid(one) : one, needsSolid(sign, other, one) ? solid(other) : other]
  const plain = same(sign, first, second)
  const isWorkedOut = (of: Piece) => of.blank === 'nan' && of.node === undefined
  if (first.blank === 'never' || second.blank === 'never' || !(isWorkedOut(first) || isWorkedOut(second))) return plain
  // No number is not even the same as no number.
  const told = isWorkedOut(first) ? second : first
  const guard = joined(told, sign === '=' ? '!=' : '=', whole('null'), BINDS.comparison)
  return conditionPiece(sign === '=' ? joined(plain, 'and', guard, BINDS.and) : joined(plain, 'or', guard, BINDS.or), true)
}

function equalConditions(sign: '=' | '!=', left: Piece, right: Piece): Piece {
  const [yes, other] = left.kind === 'yes or no' ? [left, right] : [right, left]
  const wanted = typeof other.literal === 'boolean' ? other.literal : typeof other.literal === 'string' ? /^(?:true|false)$/.exec(other.literal)?.[0] === 'true' : undefined
  if (typeof other.literal === 'string' && !/^(?:true|false)$/.test(other.literal)) return truth(sign === '!=')
  if (wanted !== undefined && yes.literal === undefined) {
    // As a condition a blank is false; as a text it is neither true nor false.
    return typeof other.literal === 'boolean' && !wanted ? same(sign === '=' ? '!=' : '=', yes, truth(true)) : same(sign, yes, truth(wanted))
  }
  if (typeof yes.literal === 'boolean') {
    const condition = asCondition(other)
    return (sign === '=') === yes.literal ? certain(condition) : conditionPiece({ feel: `${joined(condition, '!=', truth(true), BINDS.comparison).feel}`, binds: BINDS.comparison }, true)
  }
  if (other.kind === 'number') return equalNumbers(sign, asNumber(yes), other)
  return same(sign, certain(yes), certain(asCondition(other)))
}

/** A choice compared with a code. */
function equalChoice(sign: '=' | '!=', choice: Piece, literal: string | number | boolean, t: Translator): Piece {
  const code = codeMeant(choice, literal)
  if (code !== undefined) return same(sign, choice.list?.shared?.codes.has(code) ? asText(choice) : choice, textPiece(code))
  tell(t, 'never-offered', { code: String(literal) })
  return truth(sign === '!=')
}

/** The code of a list that a literal means: 1 is also the code "01". Undefined: there is none. */
export function codeMeant({ list, node }: Piece, literal: string | number | boolean): string | undefined {
  const text = String(literal).trim()
  if (!list || list.codes.has(text) || (text === 'other' && node?.parent?.children.some(({ id }) => id === specifyId(node.id)))) return text
  return typeof literal === 'number' ? [...list.codes].find((code) => isNumeral(code) && Number(code) === literal) : undefined
}

/** Several choices are one text of their codes in XPath. */
function equalChoices(sign: '=' | '!=', choices: Piece, other: Piece): Piece {
  if (other.kind === 'choices') return same(sign, choices, other)
  if (typeof other.literal === 'string' || typeof other.literal === 'number') {
    const codes = String(other.literal).trim().split(/\s+/).map((code) => codeMeant(choices, typeof other.literal === 'number' ? other.literal : code))
    if (codes.some((code) => code === undefined)) return truth(sign === '!=')
    return same(sign, choices, piece(whole(`[${codes.map((code) => quoted(code ?? '')).join(', ')}]`), 'choices', 'never'))
  }
  return same(sign, asText(choices), asText(other))
}
