import type { FormNode } from '../form-node.ts'
import { solid } from './arithmetic.ts'
import { BINDS, atLeast, call, whole } from '../../draft/feel-text.ts'
import { pieceAt, taking, valueAt } from './function-given.ts'
import type { Given, Translation } from './function-given.ts'
import { rowsAround, wayInside } from './names.ts'
import { NotTranslated } from './not-translated.ts'
import { asCondition, asNumber, asText, numberPiece, oneOf, piece } from './piece.ts'
import type { Piece, PieceKind } from './piece.ts'
import type { Xpath } from './syntax.ts'
import { nodeOf } from './translate-path.ts'
import { translateXpath } from './translate-xpath.ts'
import type { Translator } from './translator.ts'

/** Of numbers given one by one or over rows. */
const ofNumbers = (name: string): Translation =>
  taking(1, 100, (given) => {
    const parts = given.trees.map((_, at) => numbers(pieceAt(given, at)))
    const isDates = parts.every(({ kind }) => kind === 'date' || kind === 'date and time')
    return piece(call(name, ...parts), isDates ? 'date' : 'number', name === 'sum' ? 'never' : 'nan', parts.every(({ isWhole }) => isWhole) ? { isWhole: true } : {})
  })

/** Numbers stay, texts over rows become numbers one by one. */
function numbers(of: Piece): Piece {
  if (!of.many) return of.kind === 'date' ? of : solid(asNumber(of))
  if (of.kind === 'number' || of.kind === 'date') return of
  return piece(call('numbers', of), 'number', 'nan')
}

/** How many rows there are, or of what is read in them. */
function counted(given: Given): Piece {
  const of = pieceAt(given, 0)
  const { many } = of
  return piece(call('count', many ? whole(many.rows) : of), 'number', 'never', { isWhole: true })
}

/** position(..): the number of the row that is around. */
function position(given: Given): Piece {
  const { trees, t } = given
  const [of] = trees
  const node = of && nodeOf(of, t)
  const rows = t.rows ? [...rowsAround(t.rows), t.rows] : rowsAround(t.place.at)
  if (!node || node === rows.at(-1)) return piece(whole('position()'), 'number', rows.length > 0 ? 'never' : 'nan', { isWhole: true })
  if (rows.includes(node)) throw new NotTranslated('path-not-read', { path: `position(${node.name})` })
  return numberPiece(1)
}

/** indexed-repeat(${question}, ${repeat}, n, ...): of the row n. */
function indexed(given: Given): Piece {
  const { trees, t } = given
  const asked = trees[0] && nodeOf(trees[0], t)
  if (!asked || trees.length % 2 === 0) throw new NotTranslated('argument-count', { name: given.name, count: trees.length })
  let written = ''
  let last: FormNode | undefined
  for (let at = 1; at + 1 < trees.length; at += 2) {
    const tree = trees[at]
    const rows = tree && nodeOf(tree, t)
    if (!rows) throw new NotTranslated('path-not-read', { path: given.name })
    const inside = last ? wayInside(last, rows) : undefined
    if (rows.kind !== 'rows' || (last && !inside)) throw new NotTranslated('path-not-read', { path: rows.name })
    const list = last && inside ? `${written}.${inside.join('.')}` : oneRowOf(rows, t)
    const place = asNumber(valueAt(given, at + 1))
    written = typeof place.literal === 'number' ? `${list}[${place.feel}]` : `item_at(${list}, ${place.feel})`
    last = rows
  }
  const way = last && wayInside(last, asked)
  if (!way || way.length === 0) return valueOfAnyRow(trees[0], t)
  return piece(whole(`${written}.${way.join('.')}`), kindOf(asked, t), 'empty', { node: asked, ...(asked.list && { list: asked.list }), ...(asked.isWhole && { isWhole: true }) })
}

/** The rows of a repeat, also where they stand around. */
function oneRowOf(rows: FormNode, t: Translator): string {
  const [reference] = [translateXpath({ is: 'reference', name: rows.name, at: 0 }, t)]
  return reference.many?.rows ?? reference.feel
}

function valueOfAnyRow(tree: Xpath | undefined, t: Translator): Piece {
  if (!tree) throw new NotTranslated('argument-count', { name: 'indexed-repeat', count: 0 })
  return oneOf(translateXpath(tree, t))
}

function kindOf(node: FormNode, t: Translator): PieceKind {
  if (node.kind !== 'question') throw new NotTranslated('reference-to-text', { name: node.name })
  return t.known(node).kind
}

/** count-if(${question}, condition) and the like: over the rows for which it holds. */
const whereHolds = (work: (values: Piece, given: Given) => Piece): Translation => (given) => {
  const isJoin = given.name === 'join-if'
  const [asked, condition] = isJoin ? given.trees.slice(1) : given.trees
  const node = asked && nodeOf(asked, given.t)
  const rows = node && (node.kind === 'rows' ? node : rowsAround(node).at(-1))
  if (!node || !rows || !condition) throw new NotTranslated('argument-count', { name: given.name, count: given.trees.length })
  const list = oneRowOf(rows, given.t)
  const inside: Translator = { ...given.t, rows, here: node, taken: new Set([...given.t.taken, 'item', ...rows.children.map(({ id }) => id)]) }
  const filtered = `${list}[${atLeast(asCondition(translateXpath(condition, inside)), BINDS.weakest)}]`
  const field = (wayInside(rows, node) ?? []).join('.')
  const kind = node.kind === 'rows' ? 'rows' : kindOf(node, given.t)
  return work(piece(whole(field === '' ? filtered : `${filtered}.${field}`), kind, 'empty', { node, many: { rows: filtered, field } }), given)
}

const totalIf = (name: string): Translation => whereHolds((values) => piece(call(name, numbers(values)), 'number', name === 'sum' ? 'never' : 'nan'))

export const ROW_FUNCTIONS: Readonly<Record<string, Translation>> = {
  sum: ofNumbers('sum'),
  min: ofNumbers('min'),
  max: ofNumbers('max'),
  count: taking(1, 1, counted),
  'count-non-empty': taking(1, 100, (given) => piece(call('count', ...given.trees.map((_, at) => pieceAt(given, at))), 'number', 'never', { isWhole: true })),
  position: taking(0, 1, position),
  index: taking(0, 1, position),
  'indexed-repeat': taking(3, 7, indexed),
  'count-if': whereHolds((values) => piece(call('count', whole(values.many?.rows ?? values.feel)), 'number', 'never', { isWhole: true })),
  'sum-if': totalIf('sum'),
  'min-if': totalIf('min'),
  'max-if': totalIf('max'),
  'join-if': whereHolds((values, given) => piece(call('join', values, asText(valueAt(given, 0))), 'text', 'empty')),
}
