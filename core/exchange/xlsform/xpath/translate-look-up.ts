import type { ChoiceList } from '../form-node.ts'
import { atLeast, BINDS, call, quoted, whole } from '../../draft/feel-text.ts'
import { NotTranslated } from './not-translated.ts'
import { asCondition, asText, oneOf, piece } from './piece.ts'
import type { Piece } from './piece.ts'
import type { Step, Xpath } from './syntax.ts'
import { translateXpath } from './translate-xpath.ts'
import type { Translator } from './translator.ts'

/** What codes have besides their own fields: no name inside a filter of choices can mean a question of that name. */
const OF_CODES = ['item', 'id', 'title', 'description', 'score']

/** A list by its name, which may be that of a file. */
export function listCalled(name: string, t: Translator): ChoiceList {
  const stem = name.trim().replace(/\.(?:csv|xml|geojson)$/i, '')
  const list = t.place.lists.get(name) ?? t.place.lists.get(stem) ?? [...t.place.lists.values()].find((each) => each.name.toLowerCase() === stem.toLowerCase())
  if (!list) throw new NotTranslated('list-not-here', { name })
  t.lists.add(list.id)
  return list
}

/** The field of a code that a column became. */
export function fieldOfColumn(list: ChoiceList, column: string): string {
  const name = column.trim()
  const own = name === 'name' ? 'id' : /^(?:label(?:::?.*)?|itextId)$/.test(name) ? 'title' : (list.fields.get(name) ?? list.fields.get(name.toLowerCase()))
  if (own === undefined) throw new NotTranslated('column-not-here', { list: list.name, name: column })
  return own
}

/** A column inside a filter of choices. */
export function fieldPiece(list: ChoiceList, column: string): Piece {
  const field = fieldOfColumn(list, column)
  if (field === 'id' && list.shared) return piece(whole(list.shared.field), 'text', 'empty', { isOneWord: true })
  return field === 'id' ? piece(whole('id'), 'choice', 'empty', { list }) : piece(whole(field), 'text', 'empty', { isOneWord: list.numeric.has(field) })
}

export function insideList(list: ChoiceList, t: Translator): Translator {
  return { ...t, list, taken: new Set([...t.taken, ...OF_CODES, ...list.fields.values()]) }
}

/** instance('list')/root/item[...]/column: the choices of a list for which something holds. */
export function translateLookUp(from: Xpath & { readonly is: 'call' }, steps: readonly Step[], t: Translator): Piece {
  const [named] = from.given
  if (named?.is !== 'text') throw new NotTranslated('argument-fixed', { name: 'instance' })
  if (named.value === '__last-saved') throw new NotTranslated('last-saved')
  const [root, item, column, ...further] = steps
  if (root?.to !== 'child' || item?.to !== 'child' || further.length > 0 || root.where.length > 0 || (column && (column.to !== 'child' || column.where.length > 0))) {
    throw new NotTranslated('path-not-read', { path: `instance('${named.value}')/...` })
  }
  return chosen(listCalled(named.value, t), item.where, column?.name, t)
}

/** The codes for which conditions hold, or a field of theirs: of one code, it is looked up. */
export function chosen(list: ChoiceList, where: readonly Xpath[], column: string | undefined, t: Translator): Piece {
  const field = column === undefined ? '' : fieldOfColumn(list, column)
  const inside = insideList(list, t)
  const wanted = where.length === 1 && where[0] && codeWanted(where[0], inside)
  const kind = field === 'id' ? 'choice' : field === '' ? 'rows' : 'text'
  const more = { ...(field === 'id' && { list }), isOneWord: list.numeric.has(field) }
  if (wanted && field !== '') return lookedUp(list, wanted, field)
  const filters = where.map((each) => {
    const asked = translateXpath(each, inside)
    return `[${asked.kind === 'number' ? asked.feel : atLeast(asCondition(asked), BINDS.weakest)}]`
  })
  const rows = `codes(${quoted(list.id)})${filters.join('')}`
  return piece(whole(field === '' ? rows : `${rows}.${field}`), kind, 'empty', { ...more, many: { rows, field } })
}

/** A field of a code. */
export function lookedUp(list: ChoiceList, code: Piece, field: string): Piece {
  const written = field === 'title' ? call('lookup', quoted(list.id), code) : call('lookup', quoted(list.id), code, quoted(field))
  return piece(written, field === 'id' ? 'choice' : 'text', 'empty', { ...(field === 'id' && { list }), isOneWord: list.numeric.has(field) })
}

/** The code of [name = ...], where nothing of the choice is on the other side. */
function codeWanted(where: Xpath, inside: Translator): Piece | undefined {
  if (where.is !== 'operator' || where.sign !== '=') return undefined
  const { left, right } = where
  const other = isCode(left, inside.list) ? right : isCode(right, inside.list) ? left : undefined
  if (!other || readsColumn(other)) return undefined
  const { list: _, ...outside } = inside
  return codeFor(inside.list, translateXpath(other, { ...outside, taken: new Set() }))
}

/** What a list is asked for: an answer that was chosen from it is its code as it is. */
export function codeFor(list: ChoiceList | undefined, of: Piece): Piece {
  const one = oneOf(of)
  return one.kind === 'choice' && one.list === list ? one : asText(one)
}

function isCode(tree: Xpath, list: ChoiceList | undefined): boolean {
  const [step, ...further] = tree.is === 'path' && tree.from === 'here' ? tree.steps : []
  return step?.to === 'child' && further.length === 0 && (step.name === 'name' || list?.fields.get(step.name) === 'id')
}

/** Whether a column of the choice is read. */
function readsColumn(tree: Xpath): boolean {
  switch (tree.is) {
    case 'path':
      return tree.from === 'here' || (typeof tree.from === 'object' && readsColumn(tree.from))
    case 'call':
      return tree.given.some(readsColumn)
    case 'operator':
      return readsColumn(tree.left) || readsColumn(tree.right)
    case 'minus':
      return readsColumn(tree.of)
    default:
      return false
  }
}
