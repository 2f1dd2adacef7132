import type { Want } from './expression-function.ts'
import { kindWords } from './kinds.ts'
import type { Kind } from './kinds.ts'
import type { KindLook, KindPart } from './kind-mistake.ts'

const LONGEST = 40

type Node = KindPart['node']

/** A part of an expression as it is quoted. */
export function what({ name, from, to }: Node, { source }: Pick<KindLook, 'source'>): string {
  const words = source.slice(from, to)
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
  return ['StringLiteral', 'NumericLiteral', 'BooleanLiteral'].includes(name) ? shown : `"${shown}"`
}

/** Such as: "age" is a number. */
export function is(node: Node, kind: Kind, look: Pick<KindLook, 'source'>): string {
  return `${what(node, look)} is ${kindWords(kind)}`
}

function written({ from, to }: Node, { source }: Pick<KindLook, 'source'>): string {
  return to - from > LONGEST ? 'it' : source.slice(from, to)
}

/** What to write where a condition is wanted. */
export function conditionWayOut(node: Node, kind: Kind, look: Pick<KindLook, 'source'>): string {
  const it = written(node, look)
  if (kind.is === 'list') return `Write for example count(${it}) > 0.`
  return `Write for example ${it} ${kind.is === 'number' ? '> 0' : '!= null'}.`
}

/** What to write where a function takes something else. */
export function argumentWayOut(node: Node, kind: Kind, { fits }: Want, look: Pick<KindLook, 'source'>): string {
  const it = written(node, look)
  if (kind.is === 'list') return fits(kind.of) ? `Write one of the list, such as ${it}[1].` : `count(${it}) counts a list.`
  if (fits({ is: 'number' })) {
    if (kind.is === 'text') return `number(${it}) is the number that is written in a text.`
    if (kind.is === 'yes or no') return `Write if ${it} then 1 else 0.`
    if (kind.is === 'date' || kind.is === 'date and time') return `Read a part of it, such as year(${it}).`
  }
  // What takes a duration takes any text; what takes dates does not.
  if (kind.is === 'number' && fits({ is: 'duration' })) return `string(${it}) makes a text of a number.`
  return fits({ is: 'yes or no' }) ? conditionWayOut(node, kind, look) : 'Read a question of that kind.'
}
