import { argumentsOf, calleeOf, isItemCall, partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import type { ChoiceList, FormNode } from '../form-node.ts'
import { foundFrom, namedFrom, rowsAround } from './names.ts'
import { NotWritten, xpathOfNode } from './xpath-of.ts'
import type { Writer } from './xpath-of.ts'
import { bracketed, wholeXpath, XPATH_BINDS, xpathCall, xpathLiteral } from './xpath-text.ts'
import type { XpathText } from './xpath-text.ts'

/** A name, a field of something or a filtered list. */
export function xpathOfPlace(node: SyntaxPart, w: Writer): XpathText {
  const codes = codesRead(node, w)
  if (codes) return codes
  const target = nodeOf(node, w)
  if (!target) return fieldOrRow(node, w)
  const indexed = indexedRepeat(node, target, w)
  if (indexed) return indexed
  const filtered = filteredRows(node, target, w)
  return filtered ?? wholeXpath(referenceTo(target, w))
}

/** The part of the form that a place is. */
export function nodeOf(node: SyntaxPart, w: Writer): FormNode | undefined {
  switch (node.name) {
    case 'VariableName': {
      const name = textOf(node, w.source)
      if (w.list && fieldsOf(w.list).has(name)) return undefined
      if (w.rows && !w.bound) {
        const inside = w.rows.children.find(({ id }) => id === name)
        if (inside) return inside
      }
      return foundFrom(w.place.at, name)
    }
    case 'ParenthesizedExpression':
      return nodeOf(partAt(node, 1), w)
    case 'FilterExpression':
      return nodeOf(partAt(node, 0), w)
    case 'FunctionInvocation': {
      const [rows] = isItemCall(node, w.source) ? argumentsOf(node) : []
      return rows && nodeOf(rows, w)
    }
    case 'PathExpression': {
      const before = partAt(node, 0)
      const name = textOf(partAt(node, -1), w.source)
      const holder = w.rows && before.name === 'VariableName' && textOf(before, w.source) === (w.bound ?? 'item') ? w.rows : nodeOf(before, w)
      return holder?.children.find(({ id }) => id === name)
    }
    default:
      return undefined
  }
}

/** How an answer is called: by its name, where only one has it; else by the way to it. */
function referenceTo(target: FormNode, w: Writer): string {
  const { at } = w.place
  if (w.rows && isInside(target, w.rows)) return `./${wayFrom(w.rows, target).join('/')}`
  if (target === at && at.kind === 'question' && w.place.column !== 'calculation') return '.'
  const named = namedFrom(at, target.name)
  if (named?.node === target && !named.isUnclear) return `\${${target.name}}`
  const shared = sharedSection(at, target)
  const isOver = rowsAround(target).some((rows) => !rowsAround(at).includes(rows))
  return isOver || !shared ? `/data/${wayFrom(w.place.form, target).join('/')}` : `${stepsUp(at, shared)}/${wayFrom(shared, target).join('/')}`
}

function isInside(target: FormNode, section: FormNode): boolean {
  for (let node = target.parent; node; node = node.parent) if (node === section) return true
  return false
}

function wayFrom(section: FormNode, target: FormNode): string[] {
  return target === section || !target.parent ? [] : [...wayFrom(section, target.parent), target.name]
}

function sharedSection(at: FormNode, target: FormNode): FormNode | undefined {
  for (let section = at.parent; section; section = section.parent) if (isInside(target, section)) return section
  return undefined
}

function stepsUp(at: FormNode, section: FormNode): string {
  let steps = 0
  for (let node: FormNode | undefined = at; node && node !== section; node = node.parent) steps++
  return Array.from({ length: steps }, () => '..').join('/')
}

/** item: the row or value itself; a column of a choice. */
function fieldOrRow(node: SyntaxPart, w: Writer): XpathText {
  const name = textOf(node, w.source)
  if (name === 'item' && (w.rows || w.list)) return wholeXpath('.')
  const column = w.list && columnOf(w.list, name)
  if (column !== undefined) return wholeXpath(column)
  if (name === 'today') return xpathCall('today')
  throw new NotWritten(`"${name}" is no question of the form.`)
}

/** hh[2].name and item_at(hh, n).name: indexed-repeat(${name}, ${hh}, n). */
function indexedRepeat(node: SyntaxPart, target: FormNode, w: Writer): XpathText | undefined {
  const places: string[] = []
  for (let part: SyntaxPart | undefined = node; part; part = part.name === 'FunctionInvocation' ? argumentsOf(part)[0] : part.parts[0]) {
    const [list, at] = part.name === 'FunctionInvocation' && isItemCall(part, w.source) ? argumentsOf(part) : part.name === 'FilterExpression' ? [partAt(part, 0), partAt(part, 2)] : []
    if (!list || !at || (part.name === 'FilterExpression' && at.name !== 'NumericLiteral')) continue
    const rows = nodeOf(list, w)
    if (rows?.kind !== 'rows') return undefined
    places.unshift(`\${${rows.name}}, ${xpathOfNode(at, w).xpath}`)
  }
  return places.length === 0 || target.kind === 'rows' ? undefined : xpathCall('indexed-repeat', referenceTo(target, { ...w, place: { ...w.place, column: 'calculation' } }), ...places)
}

/** hh[age < 5].name as ${hh}[./age < 5]/name. */
function filteredRows(node: SyntaxPart, target: FormNode, w: Writer): XpathText | undefined {
  if (node.name === 'FilterExpression') {
    const rows = nodeOf(partAt(node, 0), w)
    if (!rows) return undefined
    const inside: Writer = { ...w, rows: rows.kind === 'rows' ? rows : (rowsAround(rows).at(-1) ?? rows) }
    return wholeXpath(`${xpathOfNode(partAt(node, 0), w).xpath}[${xpathOfNode(partAt(node, 2), inside).xpath}]`)
  }
  if (node.name !== 'PathExpression' || !hasFilter(node)) return undefined
  return wholeXpath(`${xpathOfNode(partAt(node, 0), w).xpath}/${target.name}`)
}

function hasFilter(node: SyntaxPart): boolean {
  return node.name === 'FilterExpression' || (node.name === 'PathExpression' && hasFilter(partAt(node, 0)))
}

/** codes("towns")[region = ...].title as instance('towns')/root/item[...]/label. */
function codesRead(node: SyntaxPart, w: Writer): XpathText | undefined {
  const list = listRead(node, w)
  if (!list) return undefined
  if (node.name === 'FunctionInvocation') return wholeXpath(`instance(${xpathLiteral(list.name)})/root/item`)
  const before = xpathOfCodes(partAt(node, 0), w)
  if (node.name === 'PathExpression') return wholeXpath(`${before}/${columnOf(list, textOf(partAt(node, -1), w.source)) ?? ''}`)
  const where = partAt(node, 2)
  // The first of them is what a text is made of in any case.
  if (where.name === 'NumericLiteral' && textOf(where, w.source) === '1') return wholeXpath(before)
  const { rows: _, ...outside } = w
  return wholeXpath(`${before}[${bracketed(xpathOfNode(where, { ...outside, list }), XPATH_BINDS.or)}]`)
}

function xpathOfCodes(node: SyntaxPart, w: Writer): string {
  return codesRead(node, w)?.xpath ?? xpathOfNode(node, w).xpath
}

/** The list whose codes a place reads. */
export function listRead(node: SyntaxPart, w: Writer): ChoiceList | undefined {
  if (node.name === 'PathExpression' || node.name === 'FilterExpression') return listRead(partAt(node, 0), w)
  if (node.name === 'ParenthesizedExpression') return listRead(partAt(node, 1), w)
  if (node.name !== 'FunctionInvocation' || textOf(calleeOf(node), w.source) !== 'codes') return undefined
  const [named] = argumentsOf(node)
  return named && listOfId(textLiteral(textOf(named, w.source)), w)
}

export function listOfId(id: string, { place }: Writer): ChoiceList {
  const list = [...place.lists.values()].find((each) => each.id === id)
  if (!list) throw new NotWritten(`The list "${id}" is not in the workbook.`)
  return list
}

/** The column that a field of a code was. */
export function columnOf(list: ChoiceList, field: string): string | undefined {
  return fieldsOf(list).get(field)
}

function fieldsOf(list: ChoiceList): ReadonlyMap<string, string> {
  return new Map([...[...list.fields].reverse().map(([column, field]) => [field, column] as const), ['id', 'name'], ['title', 'label']])
}
