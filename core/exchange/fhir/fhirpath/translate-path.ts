import { call, numeral, whole } from '../../draft/feel-text.ts'
import { rowsAround, rowsId, type ItemNode } from '../item-node.ts'
import { ofOptions } from './points-of-options.ts'
import { answerFrom, oneRow, rowsOf } from './rows-read.ts'
import type { FhirPath } from './syntax.ts'
import { NotTranslated, ReadsOutside, type Translator } from './translator.ts'
import { firstOf, listOf, NOTHING, value, type Places, type Result, type Value } from './value.ts'

/** Elements of a value that are the value itself here. */
const ITSELF: ReadonlySet<string> = new Set(['value', 'code', 'reference', 'resolve'])
const ITSELF_TYPED = /^value[A-Z]\w*$/

/** The item where an expression stands. */
export function placesAt({ place }: Translator): Places {
  return place.at ? { is: 'places', nodes: [place.at], of: 'items' } : { is: 'places', nodes: place.roots, of: 'items', isForm: true }
}

/** Goes one step on from a result. */
export function element(of: Result | undefined, name: string, t: Translator): Result {
  if (!of) return begun(name, t)
  return of.is === 'places' ? fromPlaces(of, name, t) : ofValue(of, name)
}

/** A path without a beginning. */
function begun(name: string, t: Translator): Result {
  if (t.here) return element(t.here, name, t)
  if (name === 'QuestionnaireResponse' || name === 'Questionnaire') return { is: 'places', nodes: t.place.roots, of: 'items', isForm: true }
  // Forms write the path from the item as well as from the whole form.
  if (name === 'item') return t.place.at ? fromPlaces(placesAt(t), 'item', t) : { is: 'places', nodes: t.place.roots, of: 'items' }
  if (name === 'answer') return fromPlaces(placesAt(t), 'answer', t)
  if (/^[A-Z]/.test(name)) throw new ReadsOutside(`${name} is known only to another system`)
  throw new NotTranslated(`"${name}" is nothing that can be read here`)
}

function fromPlaces(of: Places, name: string, t: Translator): Result {
  if (name === 'item') return childrenOf(of)
  if (of.of !== 'items' && of.of !== 'answers') return ofOptions(of, name, t)
  if (of.isForm) throw new NotTranslated(`"${name}" of the answers as a whole is not known here`)
  if (name === 'answer') return { ...of, of: 'answers' }
  if (of.of === 'answers' && (name === 'value' || ITSELF_TYPED.test(name))) return valueIn(of, t)
  throw new NotTranslated(`"${name}" of an item is not known here`)
}

function ofValue(of: Value, name: string): Result {
  if (of.kind === 'nothing' || ITSELF.has(name) || ITSELF_TYPED.test(name)) return of
  if (name === 'display' && of.options && !of.node) throw new NotTranslated('it reads the words of some of several answers')
  if (name === 'display' && of.node) return of.options ? value(call('label', of), 'text') : of
  if (name === 'display' || name === 'text') return of
  throw new NotTranslated(`"${name}" of an answer is not known here`)
}

/** The items right inside. */
export function childrenOf({ isForm, nodes, of, from }: Places): Places {
  return { is: 'places', nodes: isForm ? nodes : nodes.flatMap(({ children }) => children), of: of === 'definitions' ? 'definitions' : 'items', ...(from && { from }) }
}

/** All items inside. */
export function descendants(of: Places): Places {
  const inside = (nodes: readonly ItemNode[]): ItemNode[] => nodes.flatMap((node) => [node, ...inside(node.children)])
  return { is: 'places', of: of.of === 'definitions' ? 'definitions' : 'items', nodes: of.isForm ? inside(of.nodes) : of.nodes.flatMap(({ children }) => inside(children)), ...(of.from && { from: of.from }) }
}

/** The answers, as values. */
export function valueIn(of: Result, t: Translator): Value {
  if (of.is === 'value') return of
  if (of.isForm || (of.of !== 'items' && of.of !== 'answers')) throw new NotTranslated(of.isForm ? 'it reads all answers at once' : 'it reads the form itself')
  const answer = (node: ItemNode) => (of.from ? answerFrom(of.from, node) : answerOf(node, t))
  const answered = of.nodes.filter(({ kind }) => kind === 'question' || kind === 'row')
  const groups = of.nodes.filter(({ kind }) => kind === 'section' || kind === 'rows')
  if (of.of === 'answers') return listOf(answered.map(answer))
  const [only, ...others] = groups
  if (only?.kind === 'rows' && others.length === 0 && answered.length === 0) {
    const rows = of.from ? rowsOf(of, t) : { as: only.id, isMany: true }
    if (!rows) throw new NotTranslated('it reads a row as a whole')
    return value(whole(rows.as), 'text', { isMany: rows.isMany })
  }
  if (only) return listOf(descendants(of).nodes.filter(({ kind }) => kind === 'question' || kind === 'row').map(answer))
  return listOf(answered.map(answer))
}

/** An answer as it is read from where the expression stands: from outside its rows, those of all rows. */
function answerOf(node: ItemNode, { place, within }: Translator): Value {
  if (rowsAround(node).some((rows) => within.includes(rows))) throw new NotTranslated('it reads all rows where it looks at one')
  const around = place.at ? rowsAround(place.at) : []
  const isOutside = rowsAround(node).some((rows) => !around.includes(rows) && rows !== place.at)
  const kind = node.answer === 'choices' ? 'choice' : node.answer
  return value(whole(node.id), kind, { isMany: isOutside || node.answer === 'choices', node, ...(node.options && { options: node.options }) })
}

/** [0]: one of several. */
export function indexed(of: Result, at: FhirPath, t: Translator): Result {
  if (at.is !== 'number') throw new NotTranslated('which of several it reads is worked out')
  if (of.is === 'places' && of.of === 'items') {
    const [only] = of.nodes
    const rows = rowsOf(of, t)
    if (rows) return oneRow(rows, at.value + 1)
    // The first of all rows is read by its answers; of items, there is each only once.
    if (only && of.nodes.length === 1 && only.kind !== 'rows') return at.value === 0 ? of : NOTHING
    if (of.nodes.length > 1) return { ...of, nodes: of.nodes.slice(at.value, at.value + 1) }
    throw new NotTranslated('it reads one row of several')
  }
  const several = valueIn(of, t)
  if (several.kind === 'nothing') return several
  if (!several.isMany) return at.value === 0 ? several : NOTHING
  if (at.value === 0) return firstOf(several)
  return { ...several, ...call('item_at', several, numeral(at.value + 1)), isMany: false }
}

/** How many rows or answers there are. */
export function counted(of: Result, t: Translator): Value {
  if (of.is === 'places' && of.of === 'items' && of.nodes.length > 1) throw new NotTranslated('it counts items')
  if (of.is === 'places' && !of.from && of.nodes[0]?.kind === 'row' && !rowsAround(t.place.at ?? of.nodes[0]).includes(of.nodes[0])) return value(call('count', rowsId(of.nodes[0])), 'number')
  const several = valueIn(of, t)
  if (several.kind === 'nothing') return value(whole('0'), 'number', { literal: 0 })
  return value(call('count', several), 'number')
}
