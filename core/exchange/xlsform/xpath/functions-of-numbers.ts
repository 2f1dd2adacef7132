import { arithmetic, dateMeant, solid } from './arithmetic.ts'
import { pieceAt, taking, valueAt } from './function-given.ts'
import type { Given, Translation } from './function-given.ts'
import { BINDS, atLeast, call, ifThenElse, joined, numeral, whole } from '../../draft/feel-text.ts'
import type { Xpath } from './syntax.ts'
import { both } from './translate-xpath.ts'
import { NOTHING, asCondition, asNumber, asText, certain, conditionPiece, isNumeral, numberPiece, piece, truth } from './piece.ts'
import type { Piece } from './piece.ts'

const numberAt = (given: Given, at: number): Piece => solid(asNumber(valueAt(given, at)))

/** A function of one number. */
const ofNumber = (name: string, isWhole: boolean): Translation =>
  taking(1, 1, (given) => {
    const of = numberAt(given, 0)
    return piece(call(name, of), 'number', of.blank === 'never' ? 'never' : 'nan', isWhole || of.isWhole ? { isWhole: true } : {})
  })

/** A number without what is after its point: a date that is a number of days stays one. */
const toWhole = (name: string): Translation =>
  taking(1, 1, (given) => {
    const of = numberAt(given, 0)
    if (of.isWhole) return of
    const day = dateMeant(of)
    return piece(call(name, of), 'number', of.blank === 'never' ? 'never' : 'nan', { isWhole: true, ...(day?.kind === 'date' && { day: { ...day, isExact: true } }) })
  })

function rounded(given: Given): Piece {
  const of = numberAt(given, 0)
  const digits = given.trees.length > 1 ? numberAt(given, 1) : numberPiece(0)
  if (digits.literal === 0) return toWhole('round')({ ...given, trees: given.trees.slice(0, 1) })
  return piece(call('round', of, digits), 'number', of.blank === 'never' ? 'never' : 'nan')
}

function ifElse(given: Given): Piece {
  const condition = asCondition(valueAt(given, 0))
  const [then, otherwise] = [valueAt(given, 1), valueAt(given, 2)]
  if (typeof condition.literal === 'boolean') return condition.literal ? then : otherwise
  return either(condition, then, otherwise)
}

/** One of two, made of one kind. */
function either(condition: Piece, then: Piece, otherwise: Piece): Piece {
  const [one, other] = ofOneKind(then, otherwise)
  const kind = one.kind === 'nothing' ? other.kind : one.kind
  const [first, second] = [dateMeant(one), dateMeant(other)]
  const isDay = kind === 'number' && first && second
  return piece(ifThenElse(condition, one, other), kind, one.blank === 'never' && other.blank === 'never' ? 'never' : one.blank === 'never' ? other.blank : one.blank, {
    ...(one.isWhole && other.isWhole && { isWhole: true }),
    ...((one.isOneWord || one.kind === 'nothing') && (other.isOneWord || other.kind === 'nothing') && { isOneWord: true }),
    ...(one.list && one.list === other.list && { list: one.list }),
    ...(isDay && { day: { ...ifThenElse(condition, first, second), kind: first.kind === second.kind ? first.kind : 'date and time', isExact: first.isExact && second.isExact } }),
  })
}

/** Two values as values of one kind: a blank is of any, a number and its digits in quotes are both numbers, else both are texts. */
export function ofOneKind(one: Piece, other: Piece): readonly [Piece, Piece] {
  const [left, right] = [valued(one), valued(other)]
  if (left.kind === right.kind || left.kind === 'nothing' || right.kind === 'nothing') {
    return left.kind === 'choice' && left.list !== right.list ? [asText(left), asText(right)] : [left, right]
  }
  if (left.kind === 'number' && isNumber(right)) return [left, asNumber(right)]
  if (right.kind === 'number' && isNumber(left)) return [asNumber(left), right]
  if (isDate(left) && isDate(right)) return [left, right]
  return [asText(left), asText(right)]
}

function isNumber({ literal }: Piece): boolean {
  return typeof literal === 'string' && isNumeral(literal)
}

function isDate({ kind }: Piece): boolean {
  return kind === 'date' || kind === 'date and time'
}

/** A value that can be stored: a condition is true or false, a count 0. */
export function valued(of: Piece): Piece {
  return of.kind === 'yes or no' ? certain(of) : solid(of)
}

/** Forms put one into the other, since theirs takes two values. */
function inCoalesce(tree: Xpath): readonly Xpath[] {
  return tree.is === 'call' && tree.name === 'coalesce' ? tree.given.flatMap(inCoalesce) : [tree]
}

/** The first that is there. */
function coalesced(given: Given): Piece {
  const trees = given.trees.flatMap(inCoalesce)
  const all = trees.map((_, at) => valued(valueAt({ ...given, trees }, at))).filter(({ kind }) => kind !== 'nothing')
  const [first, ...rest] = all
  if (!first) return NOTHING
  const alike = rest.reduce<readonly Piece[]>((done, next) => {
    const [, last] = ofOneKind(done[0] ?? first, next)
    return [...done.map((each) => ofOneKind(each, next)[0]), last]
  }, [first])
  const [one = first] = alike
  return alike.length === 1 ? one : piece(call('coalesce', ...alike), one.kind, alike.some(({ blank }) => blank === 'never') ? 'never' : 'empty', {
    ...(alike.every(({ isOneWord }) => isOneWord) && { isOneWord: true }),
    ...(alike.every(({ isWhole }) => isWhole) && { isWhole: true }),
    ...(one.list && alike.every(({ list }) => list === one.list) && { list: one.list }),
  })
}

function negated(given: Given): Piece {
  const of = asCondition(pieceAt(given, 0))
  if (typeof of.literal === 'boolean') return truth(!of.literal)
  return conditionPiece(of.blank === 'never' ? call('not', of) : joined(of, '!=', whole('true'), BINDS.comparison), true)
}

/** checklist(least, most, condition, ...): how many hold. */
function checklist(given: Given): Piece {
  const conditions = given.trees.slice(2).map((_, at) => ifThenElse(asCondition(valueAt(given, at + 2)), numeral(1), numeral(0)))
  return between(given, call('sum', ...conditions))
}

/** weighted-checklist(least, most, condition, weight, ...): what those that hold weigh. */
function weighted(given: Given): Piece {
  const weights = []
  for (let at = 2; at + 1 < given.trees.length; at += 2) weights.push(ifThenElse(asCondition(valueAt(given, at)), numberAt(given, at + 1), numeral(0)))
  return between(given, call('sum', ...weights))
}

function between(given: Given, total: ReturnType<typeof call>): Piece {
  const [least, most] = [numberAt(given, 0), numberAt(given, 1)]
  const atMost = most.literal === -1 ? truth(true) : conditionPiece(joined(total, '<=', most, BINDS.comparison), true)
  const enough = least.literal === -1 ? truth(true) : conditionPiece(joined(total, '>=', least, BINDS.comparison), true)
  return both('and', enough, atMost)
}

export const NUMBER_FUNCTIONS: Readonly<Record<string, Translation>> = {
  true: taking(0, 0, () => truth(true)),
  false: taking(0, 0, () => truth(false)),
  boolean: taking(1, 1, (given) => asCondition(pieceAt(given, 0))),
  'boolean-from-string': taking(1, 1, (given) => {
    const of = valueAt(given, 0)
    return of.kind === 'yes or no' ? of : conditionPiece({ feel: `${atLeast(asText(of), BINDS.sum)} in ("true", "1")`, binds: BINDS.comparison }, true)
  }),
  not: taking(1, 1, negated),
  if: taking(3, 3, ifElse),
  coalesce: taking(1, 100, coalesced),
  empty: taking(1, 1, (given) => {
    const of = valueAt(given, 0)
    return conditionPiece(call('is_blank', of), true)
  }),
  once: taking(1, 1, (given) => pieceAt(given, 0)),
  number: taking(1, 1, (given) => numberAt(given, 0)),
  int: toWhole('trunc'),
  floor: toWhole('floor'),
  ceiling: toWhole('ceiling'),
  round: taking(1, 2, rounded),
  abs: ofNumber('abs', false),
  pow: taking(2, 2, (given) => piece(joined(numberAt(given, 0), '**', numberAt(given, 1), BINDS.power), 'number', 'nan')),
  sqrt: taking(1, 1, (given) => piece(joined(numberAt(given, 0), '**', numeral(0.5), BINDS.power), 'number', 'nan')),
  exp: taking(1, 1, (given) => piece(joined(numeral(Math.E), '**', numberAt(given, 0), BINDS.power), 'number', 'nan')),
  exp10: taking(1, 1, (given) => piece(joined(numeral(10), '**', numberAt(given, 0), BINDS.power), 'number', 'nan')),
  pi: taking(0, 0, () => numberPiece(Math.PI)),
  mod: taking(2, 2, (given) => arithmetic('mod', valueAt(given, 0), valueAt(given, 1))),
  checklist: taking(3, 100, checklist),
  'weighted-checklist': taking(4, 100, weighted),
}
