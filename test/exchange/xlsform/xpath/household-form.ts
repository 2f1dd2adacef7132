import type { AnswerKind, ChoiceList, FormNode } from '../../../../core/exchange/xlsform/form-node.ts'
import { translateExpression } from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import type { ExpressionPlace, Translated } from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import { xpathOf } from '../../../../core/exchange/xlsform/xpath/xpath-of.ts'
import type { XpathOf } from '../../../../core/exchange/xlsform/xpath/xpath-of.ts'

type Column = ExpressionPlace['column']
type Made = { -readonly [Key in keyof FormNode]: FormNode[Key] } & { children: FormNode[] }

function list(name: string, codes: readonly string[], fields: Readonly<Record<string, string>> = {}, numeric: readonly string[] = []): ChoiceList {
  return { name, id: name, codes: new Set(codes), fields: new Map(Object.entries(fields)), numeric: new Set(numeric) }
}

const LISTS = [
  list('tenure', ['owned', 'rented', '9']),
  list('needs', ['food', 'rent', 'none']),
  list('rank', ['1', '2', '3'], { filter: 'filter', weight: 'weight' }, ['filter', 'weight']),
  list('towns', ['to', 'mi'], { region: 'region_2', People: 'people' }, ['people']),
]
const lists: ReadonlyMap<string, ChoiceList> = new Map(LISTS.map((each) => [each.name, each]))

/** A form: a line for each part, further in for what is inside; [name id] where they differ, then what it is. */
const FORM = `
  age number
  rooms integer
  income number
  name text
  note text
  code choice rank
  tenure choice tenure
  needs choices needs
  born date
  met dateTime
  from time
  agreed acknowledge
  region text
  town choice towns
  twice = \${age} * 2
  grown = \${age} >= 18
  sum calculated
  word = if(\${grown}, 'yes', 'no')
  until = \${born} + 30
  all = \${needs}
  picked = \${code}
  remark note
  work section
    salary number
    name text
    region text
  hh rows
    who text
    years number
    child = \${years} < 18
    skills choices needs
    place section
      town_of choice towns
    job rows
      pay number
      hours number
  cars rows
    price number
    who text
`

const KINDS: Readonly<Record<string, AnswerKind>> = { integer: 'number', dateTime: 'date and time', acknowledge: 'yes or no' }

function formOf(text: string): FormNode {
  const form: Made = { name: 'data', id: 'data', kind: 'section', children: [] }
  const open: Made[] = [form]
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const depth = line.search(/\S/) / 2
    const [name = '', is = '', listName = ''] = line.trim().split(' ')
    const parent = open[depth - 1]
    if (!parent) throw new Error(`${line} stands too far in.`)
    const chosen = lists.get(listName)
    const node: Made = {
      name,
      id: name,
      kind: is === 'section' || is === 'rows' || is === 'note' ? is : 'question',
      parent,
      children: [],
      ...(is === '=' ? { answer: 'calculated' as const, calculation: line.slice(line.indexOf('=') + 2) } : {}),
      ...(!['=', 'section', 'rows', 'note'].includes(is) && { answer: KINDS[is] ?? (is as AnswerKind) }),
      ...(is === 'integer' && { isWhole: true as const }),
      ...(chosen && { list: chosen }),
    }
    parent.children.push(node)
    open.length = depth
    open.push(node)
  }
  return form
}

export const HOUSEHOLD = formOf(FORM)

export function partCalled(way: string): FormNode {
  let node: FormNode = HOUSEHOLD
  for (const id of way.split('.')) {
    const next = node.children.find((child) => child.id === id)
    if (!next) throw new Error(`There is no ${way}.`)
    node = next
  }
  return node
}

/** An expression in a column at a part of the household form. */
export function translatedAt(way: string, column: Column, source: string): Translated {
  return translateExpression(source, { form: HOUSEHOLD, at: partCalled(way), column, lists })
}

/** The expression, or the codes of why there is none. */
export function outcomeAt(way: string, column: Column, source: string): string {
  const translated = translatedAt(way, column, source)
  return translated.ok ? translated.expression : translated.notes.map(({ code }) => code).join(' ')
}

/** An expression of a definition at a part of the household form, as XLSForm has it. */
export function backAt(way: string, column: Column, feel: string): XpathOf {
  return xpathOf(feel, { form: HOUSEHOLD, at: partCalled(way), column, lists })
}
