import { ANYTHING, DATE, DURATION, NUMBER, TEXT, isOpen, isText, kindWords, mayBeOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { told } from './kind-mistake.ts'
import type { KindLook } from './kind-mistake.ts'
import { kindOfNode } from './kind-of-node.ts'
import { argumentWayOut, is, what } from './kind-sentences.ts'
import { WANT_NUMBER } from './expression-function.ts'
import { partAt, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'

/** The kind of a calculation; what cannot be calculated with is told. */
export function arithmeticKind(node: SyntaxPart, look: KindLook): Kind {
  const isNegation = partAt(node, 0).name === 'ArithOp'
  const sign = textOf(partAt(node, isNegation ? 0 : 1), look.source)
  const sides = (isNegation ? [partAt(node, 1)] : [partAt(node, 0), partAt(node, 2)]).map((side) => ({ side, kind: kindOfNode(side, look) }))
  const [left, right] = sides
  if (left && right && (sign === '+' || sign === '-')) {
    const gives = sum(sign, left.kind, right.kind)
    if (gives) return gives
    const [one, other] = [left, right].map(({ side, kind }) => `${what(side, look)} is ${kindWords(kind)}`)
    told(look, node, `${one} and ${other}, so "${sign}" cannot be worked out.`, wayOut(sign, left, right, look))
    return ANYTHING
  }
  for (const { side, kind } of sides) {
    if (!mayBeOf(kind, 'number')) told(look, side, `${is(side, kind, look)}, and "${sign}" is for numbers.`, argumentWayOut(side, kind, WANT_NUMBER, look))
  }
  return NUMBER
}

/** What a sum or difference gives; undefined where it gives nothing whatever the answers are. */
function sum(sign: '+' | '-', left: Kind, right: Kind): Kind | undefined {
  const may = (kind: Kind) => isOpen(kind) || kind.is === 'number' || isText(kind)
  if (!may(left) || !may(right)) return undefined
  if (isOpen(left) || isOpen(right)) return ANYTHING
  if (left.is === 'number' || right.is === 'number') return left.is === right.is ? NUMBER : undefined
  return sign === '+' ? added(left, right) : taken(left, right)
}

const isDay = ({ is: kind }: Kind) => kind === 'date' || kind === 'date and time'

function added(left: Kind, right: Kind): Kind | undefined {
  if (left.is === 'duration' && right.is === 'duration') return DURATION
  if (isDay(left) || isDay(right)) {
    const [day, other] = isDay(left) ? [left, right] : [right, left]
    return mayBeOf(other, 'duration') && !isDay(other) ? day : undefined
  }
  return left.is === 'time' || right.is === 'time' ? undefined : TEXT
}

function taken(left: Kind, right: Kind): Kind | undefined {
  if (left.is === 'time' || right.is === 'time') return undefined
  if (left.is === 'text' || right.is === 'text') {
    const fits = [left, right].every((kind) => mayBeOf(kind, 'date') || mayBeOf(kind, 'duration'))
    return fits ? ANYTHING : undefined
  }
  if (right.is === 'duration') return left.is === 'duration' ? DURATION : isDay(left) ? left : DATE
  return isDay(left) ? DURATION : undefined
}

interface Side {
  readonly side: SyntaxPart
  readonly kind: Kind
}

function wayOut(sign: string, left: Side, right: Side, { source }: KindLook): string {
  const [one, other] = [textOf(left.side, source), textOf(right.side, source)]
  if (isDay(left.kind) && right.kind.is === 'number') return `Write ${one} ${sign} days(${other}).`
  if (sign === '+' && [left.kind, right.kind].every(({ is: kind }) => kind === 'number' || kind === 'text')) return `Write concat(${one}, ${other}).`
  return 'Numbers go with numbers, dates with durations such as days(30), texts with texts.'
}
