import { whole } from '../../draft/feel-text.ts'
import { rowsAround, wayOf, type ItemNode } from '../item-node.ts'
import { conditionOf } from './conditions.ts'
import type { FhirPath } from './syntax.ts'
import { NotTranslated, type Translator } from './translator.ts'
import { NOTHING, value, type Places, type Result, type RowsRead, type Value } from './value.ts'

/** Rows that a path has come to, as an expression; undefined: it has come to anything else. */
export function rowsOf({ of, isForm, nodes, from }: Places, { place }: Translator): RowsRead | undefined {
  const [rows, ...others] = nodes
  // Where an expression stands at the rows, each row asks for itself.
  if (of !== 'items' || isForm || rows?.kind !== 'rows' || others.length > 0 || place.at === rows) return undefined
  if (!from) return { rows, as: rows.id, isMany: true }
  if (from.rows === rows) return from.as === '' ? undefined : from
  // Rows inside several others would be lists of lists.
  return from.isMany || !areNearest(from.rows, rows) ? undefined : { rows, as: wayWithin(from, rows), isMany: true }
}

/** rows.where(…): those for which something holds. */
export function rowsWhere(read: RowsRead, tree: FhirPath, t: Translator): Result {
  const holds = conditionOf(tree, { ...t, here: placesOf({ rows: read.rows, as: '', isMany: false }), within: [...t.within, read.rows] })
  if (holds.literal === false) return NOTHING
  return placesOf(holds.literal === true ? read : { ...read, as: `${read.as}[${holds.feel}]` })
}

/** One of several rows, counted from 1, or from the last as -1. */
export function oneRow(read: RowsRead, number: number): Places {
  return placesOf(read.isMany ? { ...read, as: `${read.as}[${number}]`, isMany: false } : read)
}

/** The rows, or the row, as places from which a path goes on. */
export function placesOf(from: RowsRead): Places {
  return { is: 'places', of: 'items', nodes: [from.rows], from }
}

/** An answer as it is read from rows. */
export function answerFrom(from: RowsRead, node: ItemNode): Value {
  if (node.kind !== 'question' || !areNearest(from.rows, node)) throw new NotTranslated('it reads rows inside rows')
  const kind = node.answer === 'choices' ? 'choice' : node.answer
  return value(whole(wayWithin(from, node)), kind, { isMany: from.isMany || node.answer === 'choices', ...(node.options && { options: node.options }) })
}

/** Whether a part stands in these rows and in none inside them. */
function areNearest(rows: ItemNode, node: ItemNode): boolean {
  return rowsAround(node).at(-1) === rows
}

function wayWithin({ rows, as }: RowsRead, node: ItemNode): string {
  const way = wayOf(node).slice(wayOf(rows).length).join('.')
  return as === '' ? way : `${as}.${way}`
}
