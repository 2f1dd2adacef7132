import { argumentsOf, isItemCall, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'

/** A name or path an expression reads, and where it stands in the source. */
export interface Read {
  readonly path: readonly string[]
  readonly from: number
  readonly to: number
  /** Inside a filter, some or every: path of the list whose rows it is read from. In a filter the name may also be one from outside. */
  readonly within?: readonly string[]
  /** Only rows can have it: it is read as item.x in a filter, or as m.x in some and every. */
  readonly ofRow?: true
  /** The expression asks for blanks here: x = null, is_blank(x), coalesce(x, ...), count(x). */
  readonly asksBlank?: true
  /** Of a list of rows, only how many there are is asked: count(members). */
  readonly onlyCounts?: true
}

/** A function an expression calls. */
export interface Call {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A name that stands for rows: that of some and every, or item in a filter, whose rows' fields are names too. */
interface Bound {
  readonly name: string
  readonly fieldsAreNames: boolean
  /** Path of the list the rows come from; none where it is no list of the form. */
  readonly list: readonly string[]
}

/** What is known while an expression is compiled. */
export interface Reading {
  readonly source: string
  readonly reads: Read[]
  readonly calls: Call[]
  readonly lists: string[]
  readonly bound: readonly Bound[]
  readonly depth: number
}

/** What whoever uses a part of an expression asks of it: whether what it reads is blank; how many there are; a number that is not rounded yet. */
export type Use = 'asksBlank' | 'counts' | 'exact'

/** Notes what a name or path reads. */
export function noteRead(place: SyntaxPart, reading: Reading, use: Use | undefined): void {
  const path = pathOf(place, reading)
  if (!path) return
  const [first, ...rest] = path
  const variable = reading.bound.findLast(({ name }) => name === first)
  const rows = reading.bound.findLast(({ fieldsAreNames }) => fieldsAreNames)
  const whole = { from: place.from, to: place.to, ...((use === 'asksBlank' || use === 'counts') && { asksBlank: true as const }), ...(use === 'counts' && { onlyCounts: true as const }) }
  if (variable) {
    if (rest.length > 0) reading.reads.push({ path: rest, ...whole, within: variable.list, ofRow: true })
  } else if (rows) reading.reads.push({ path, ...whole, within: rows.list })
  else reading.reads.push({ path, ...whole })
}

/** Path of the list that rows are taken from, with the lists it is itself within. */
export function listPath(list: SyntaxPart, reading: Reading): readonly string[] {
  const path = pathOf(list, reading)
  if (!path) return []
  const variable = reading.bound.findLast(({ name }) => name === path[0])
  if (variable) return [...variable.list, ...path.slice(1)]
  const rows = reading.bound.findLast(({ fieldsAreNames }) => fieldsAreNames)
  return rows ? [...rows.list, ...path] : path
}

/** a, a.b, a[x > 1].b and (a).b as a path; undefined for anything worked out. */
function pathOf(node: SyntaxPart, reading: Reading): string[] | undefined {
  const [first, second] = node.parts
  switch (node.name) {
    case 'VariableName':
      return [textOf(node, reading.source)]
    case 'FilterExpression':
      return first && pathOf(first, reading)
    case 'FunctionInvocation': {
      const [rows] = isItemCall(node, reading.source) ? argumentsOf(node) : []
      return rows && pathOf(rows, reading)
    }
    case 'ParenthesizedExpression':
      return second && pathOf(second, reading)
    case 'PathExpression': {
      const before = first && pathOf(first, reading)
      const last = node.parts.at(-1)
      return before && last && [...before, textOf(last, reading.source)]
    }
    default:
      return undefined
  }
}
