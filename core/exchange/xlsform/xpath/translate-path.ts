import type { FormNode } from '../form-node.ts'
import { atLeast, BINDS, whole } from '../../draft/feel-text.ts'
import { namedFrom, rowsAround, wayInside, wayTo } from './names.ts'
import { NotTranslated } from './not-translated.ts'
import { NOTHING, asCondition, piece } from './piece.ts'
import type { Piece } from './piece.ts'
import type { PathSyntax, Step, Xpath } from './syntax.ts'
import { translateXpath } from './translate-xpath.ts'
import { fieldPiece, translateLookUp } from './translate-look-up.ts'
import { tell } from './translator.ts'
import type { Known, Translator } from './translator.ts'

/** What stands in brackets after the rows it filters. */
type Wheres = ReadonlyMap<FormNode, { readonly where: readonly Xpath[]; readonly here: FormNode }>

const NO_WHERES: Wheres = new Map()

/** ${name}: one value, or those of all rows where the question stands in a repeat that is not around. */
export function translateReference(name: string, t: Translator): Piece {
  return valueAt(referred(name, t), NO_WHERES, t)
}

function referred(name: string, t: Translator): FormNode {
  if (name.startsWith('last-saved#')) throw new NotTranslated('last-saved')
  const { at, column } = t.place
  // What stands in a group is blank until the group is asked: of several, its own condition means one around it.
  const found = namedFrom(column === 'relevant' && at.kind !== 'question' ? (at.parent ?? at) : at, name)
  if (!found) throw new NotTranslated('reference-to-nothing', { name })
  if (found.isUnclear) tell(t, 'nearest-of-name', { name })
  return found.node
}

/** A path of steps through the form, or through the choices of a list. */
export function translatePath(path: PathSyntax, t: Translator): Piece {
  const { from, steps } = path
  if (typeof from === 'object' && from.is === 'call' && from.name === 'instance') return translateLookUp(from, steps, t)
  const [first] = steps
  if (from === 'here' && t.list && first && first.where.length === 0) {
    const [second] = steps.slice(1)
    if (steps.length === 1 && first.to === 'child') return fieldPiece(t.list, first.name)
    if (steps.length === 2 && first.to === 'self' && second?.to === 'child') return fieldPiece(t.list, second.name)
  }
  if (from === 'here' && steps.length === 1 && first?.to === 'child' && /^null$/i.test(first.name)) {
    tell(t, 'null-as-blank')
    return NOTHING
  }
  const { node, wheres, isOwnRow } = walked(path, t)
  return isOwnRow ? piece(whole('null'), 'rows', 'empty', { node }) : valueAt(node, wheres, isCurrent(from) ? outside(t) : t)
}

/** The part of the form a path leads to. Undefined for anything that is no path. */
export function nodeOf(tree: Xpath, t: Translator): FormNode | undefined {
  if (tree.is === 'reference') return referred(tree.name, t)
  return tree.is === 'path' && !(t.list && tree.from === 'here') ? walked(tree, t).node : undefined
}

function walked({ from, steps }: PathSyntax, t: Translator): { readonly node: FormNode; readonly wheres: Wheres; readonly isOwnRow: boolean } {
  const wheres = new Map<FormNode, { where: readonly Xpath[]; here: FormNode }>()
  let node = from === 'here' ? t.here : from === 'form' ? t.place.form : startOf(from, t)
  let rest: readonly Step[] = steps
  if (from === 'form') rest = steps[0]?.to === 'child' && !t.place.form.children.some(({ name }) => name === steps[0]?.name) ? steps.slice(1) : steps
  let isOwnRow = from === 'here' && node.kind === 'rows'
  for (const step of rest) {
    const next = step.to === 'self' ? node : step.to === 'parent' ? node.parent : step.to === 'child' ? childOf(node, step.name) : undefined
    if (!next) throw new NotTranslated('path-not-read', { path: shown(from, steps) })
    if (step.to !== 'self') isOwnRow = step.to === 'parent' && next.kind === 'rows'
    node = next
    if (step.where.length === 0) continue
    const rows = node.kind === 'rows' ? node : rowsAround(node).at(-1)
    if (!rows) throw new NotTranslated('path-not-read', { path: shown(from, steps) })
    wheres.set(rows, { where: [...(wheres.get(rows)?.where ?? []), ...step.where], here: node })
    isOwnRow = false
  }
  return { node, wheres, isOwnRow }
}

function startOf(from: Xpath, t: Translator): FormNode {
  if (from.is === 'reference') return referred(from.name, t)
  if (isCurrent(from)) return t.place.at
  throw new NotTranslated('path-not-read', { path: '(...)/...' })
}

/** current() is the row of the sheet itself, also within a filter of rows. */
function isCurrent(from: PathSyntax['from']): boolean {
  return typeof from === 'object' && from.is === 'call' && from.name === 'current' && from.given.length === 0
}

/** Seen from the row of the sheet; names that a filter has taken stay taken. */
function outside({ rows: _, ...t }: Translator): Translator {
  return t
}

function childOf(node: FormNode, name: string): FormNode | undefined {
  return node.children.find((child) => child.name === name)
}

function shown(from: PathSyntax['from'], steps: readonly Step[]): string {
  const start = from === 'form' ? '/' : from === 'here' ? '' : from.is === 'reference' ? `\${${from.name}}/` : '.../'
  return start + steps.map(({ to, name }) => (to === 'parent' ? '..' : to === 'self' ? '.' : to === 'children' ? '*' : name)).join('/')
}

/** The value of a question as it is seen from here. */
function valueAt(node: FormNode, wheres: Wheres, t: Translator): Piece {
  const known = knownAt(node, t)
  const { kind } = known
  const { at, column } = t.place
  const more = node.list ? { ...known, node, list: node.list } : { ...known, node }
  if (t.rows && node === t.here && node !== t.rows && wheres.size === 0) return piece(whole(wayInside(t.rows, node)?.join('.') ?? ''), kind, 'empty', more)
  if (column === 'relevant' && at.kind !== 'question' && node !== at && wayInside(at, node)) {
    tell(t, 'blank-while-hidden', { name: node.name })
    return NOTHING
  }
  if (node === at && wheres.size === 0 && !t.rows) {
    if (column === 'calculation') throw new NotTranslated('reads-itself')
    return piece(whole(node.id), kind, column === 'constraint' ? 'never' : 'empty', more)
  }
  const inside = t.rows && wheres.size === 0 ? wayInside(t.rows, node) : undefined
  if (inside && inside.length > 0 && rowsAround(node).at(-1) === t.rows && node.kind !== 'rows') return piece(whole(inside.join('.')), kind, 'empty', more)
  const around = node.kind === 'rows' ? [...rowsAround(node), node] : rowsAround(node)
  const shared = around.length === 0 ? around : [...rowsAround(at), ...(t.rows ? [...rowsAround(t.rows), t.rows] : [])]
  const between = around.filter((rows) => !shared.includes(rows) || rows === node || wheres.has(rows))
  const below = around.filter((rows) => !between.includes(rows)).at(-1)
  const [outermost] = between
  if (!outermost) {
    const way = wayTo(node, at, below, node, (name) => t.taken.has(name))
    if (!way) throw new NotTranslated('name-hidden', { name: node.name })
    return piece(whole(way.join('.')), kind, 'empty', more)
  }
  return overRows(node, between, below, wheres, t, more)
}

/** Values over rows: those of the rows for which what stands in brackets holds. */
function overRows(node: FormNode, between: readonly FormNode[], below: FormNode | undefined, wheres: Wheres, t: Translator, more: Partial<Piece> & Known): Piece {
  const [outermost] = between
  const way = outermost && (t.rows && wayInside(t.rows, outermost)?.length ? wayInside(t.rows, outermost) : wayTo(outermost, t.place.at, below, outermost, (name) => t.taken.has(name)))
  if (!outermost || !way) throw new NotTranslated('name-hidden', { name: node.name })
  let rows = way.join('.')
  let isOne = true
  let last = outermost
  for (const each of between) {
    if (each !== outermost) rows = `${rows}.${(wayInside(last, each) ?? []).join('.')}`
    last = each
    const filter = wheres.get(each)
    if (!filter) isOne = false
    for (const where of filter?.where ?? []) {
      const condition = rowCondition(where, each, filter?.here ?? each, t)
      isOne &&= condition.isPlace
      rows = `${rows}[${condition.feel}]`
    }
  }
  const field = (wayInside(last, node) ?? []).join('.')
  const feel = whole(field === '' ? rows : `${rows}.${field}`)
  return isOne && field !== '' ? piece(feel, more.kind, 'empty', more) : piece(feel, more.kind, 'empty', { ...more, many: { rows, field } })
}

/** What stands in brackets after rows: a condition on a row, or its number. */
function rowCondition(where: Xpath, rows: FormNode, here: FormNode, t: Translator): { readonly feel: string; readonly isPlace: boolean } {
  const place = placeAsked(where)
  const inside: Translator = { ...t, rows, here, taken: new Set([...t.taken, 'item', ...rows.children.map(({ id }) => id)]) }
  const asked = translateXpath(place ?? where, inside)
  if (place || asked.kind === 'number') return { feel: asked.feel, isPlace: true }
  return { feel: atLeast(asCondition(asked), BINDS.weakest), isPlace: false }
}

/** The n of [position() = n]. */
function placeAsked(where: Xpath): Xpath | undefined {
  if (where.is === 'number') return where
  const isPlace = where.is === 'operator' && where.sign === '=' && where.left.is === 'call' && where.left.name === 'position' && where.left.given.length === 0
  return isPlace ? where.right : undefined
}

function knownAt(node: FormNode, t: Translator): Known {
  if (node.kind === 'rows') return { kind: 'rows' }
  if (node.kind !== 'question') throw new NotTranslated('reference-to-text', { name: node.name })
  return t.known(node)
}
