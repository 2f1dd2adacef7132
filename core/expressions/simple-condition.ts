import { parser } from 'lezer-feel'
import { countedRows, quantified } from './counted-condition.ts'
import { fixed, known, leaves, pathOf, type RowNames } from './condition-parts.ts'
import { opposite } from './opposite-condition.ts'
import { argumentsOf, calleeOf, laidOut, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Value } from './value.ts'

/**
 * A condition that can be said in a sentence: answers compared with fixed values or with each other, and rows counted, joined by and or by or.
 * A path within the condition of rows leads from the row, which itself has the empty path, or else from outside.
 */
export type SimpleCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SimpleCondition[] }
  | { readonly kind: 'is' | 'isNot' | 'only'; readonly path: readonly string[]; readonly values: readonly Value[] }
  | { readonly kind: Order; readonly path: readonly string[]; readonly value: Value }
  | { readonly kind: 'contains'; readonly path: readonly string[]; readonly value: string }
  | { readonly kind: 'answered' | 'blank'; readonly path: readonly string[] }
  | { readonly kind: 'same' | 'differs' | Order; readonly path: readonly string[]; readonly other: readonly string[] }
  | { readonly kind: 'some' | 'none'; readonly rows: CountedRows }
  | { readonly kind: 'is' | 'isNot' | Order; readonly measure: Measure; readonly value: number }
  | { readonly kind: 'never' }

export type Order = '<' | '<=' | '>' | '>='

/** A number that is worked out of answers. */
export type Measure =
  | { readonly of: 'rows'; readonly rows: CountedRows }
  | { readonly of: 'chosen' | 'age'; readonly path: readonly string[] }
  | { readonly of: 'position' }

/** Rows of a list, or answers to several questions, that hold a condition. */
export interface CountedRows {
  readonly list: readonly string[] | { readonly among: readonly (readonly string[])[] }
  readonly where?: SimpleCondition
}

const feel = parser.configure({ top: 'Expression' })

/** What a condition says, where it is simple; undefined for anything worked out. The source has been compiled before. */
export function simpleCondition(source: string): SimpleCondition | undefined {
  const [whole] = laidOut(feel.parse(source)).parts
  return whole && readCondition(whole, source, [])
}

/** @param rows what a row is called within the conditions around this one */
export function readCondition(node: SyntaxPart, source: string, rows: RowNames): SimpleCondition | undefined {
  const inside = node.parts
  switch (node.name) {
    case 'ParenthesizedExpression':
      return inside[1] && readCondition(inside[1], source, rows)
    case 'Conjunction':
    case 'Disjunction':
      return joined(node.name === 'Conjunction' ? 'all' : 'any', inside.filter(({ name }) => name !== 'and' && name !== 'or'), source, rows)
    case 'Comparison':
      return compared(inside, source, rows)
    case 'FunctionInvocation':
      return called(node, source, rows)
    case 'QuantifiedExpression':
      return quantified(inside, source, rows)
    case 'BooleanLiteral':
      return textOf(node, source) === 'false' ? { kind: 'never' } : undefined
    case 'VariableName':
    case 'PathExpression': {
      const path = pathOf(node, source, rows)
      return path && { kind: 'is', path, values: [true] }
    }
    default:
      return undefined
  }
}

function joined(kind: 'all' | 'any', nodes: readonly SyntaxPart[], source: string, rows: RowNames): SimpleCondition | undefined {
  const conditions = nodes.map((node) => readCondition(node, source, rows))
  if (!conditions.every((condition) => condition !== undefined)) return undefined
  return { kind, parts: conditions.flatMap((condition) => ('parts' in condition && condition.kind === kind ? condition.parts : [condition])) }
}

function compared([left, sign, ...right]: readonly SyntaxPart[], source: string, rows: RowNames): SimpleCondition | undefined {
  const written = sign && textOf(sign, source)
  const [only] = right
  if (!left || !only || written === undefined) return undefined
  const counted = right.length === 1 ? countedRows({ left, sign: written, right: only }, source, rows) : undefined
  if (counted) return counted
  const path = pathOf(left, source, rows)
  if (!path) return undefined
  if (written === 'in') {
    const values = right.flatMap(leaves).map((node) => fixed(node, source))
    return known(values) && values.length > 0 ? { kind: 'is', path, values } : undefined
  }
  return right.length === 1 ? comparedWith(path, written, only, source, rows) : undefined
}

function comparedWith(path: readonly string[], sign: string, right: SyntaxPart, source: string, rows: RowNames): SimpleCondition | undefined {
  if (right.name === 'List' && sign === '=') {
    const values = leaves(right).map((node) => fixed(node, source))
    return known(values) && values.length > 0 ? { kind: 'only', path, values } : undefined
  }
  const other = pathOf(right, source, rows)
  if (other) return sign === '=' ? { kind: 'same', path, other } : sign === '!=' ? { kind: 'differs', path, other } : isOrder(sign) ? { kind: sign, path, other } : undefined
  const value = fixed(right, source)
  if (value === undefined) return undefined
  if (sign === '=') return value === null ? { kind: 'blank', path } : { kind: 'is', path, values: [value] }
  if (sign === '!=') return value === null ? { kind: 'answered', path } : { kind: 'isNot', path, values: [value] }
  return isOrder(sign) ? { kind: sign, path, value } : undefined
}

export function isOrder(sign: string): sign is Order {
  return sign === '<' || sign === '<=' || sign === '>' || sign === '>='
}

function called(call: SyntaxPart, source: string, rows: RowNames): SimpleCondition | undefined {
  const [first, second] = argumentsOf(call)
  const name = textOf(calleeOf(call), source)
  const path = first && pathOf(first, source, rows)
  const value = second && fixed(second, source)
  if (name === 'not' && first) return opposite(readCondition(first, source, rows))
  if (!path) return undefined
  if (name === 'is_blank') return { kind: 'blank', path }
  if (name === 'selected' && value !== undefined) return { kind: 'is', path, values: [value] }
  return name === 'contains' && typeof value === 'string' ? { kind: 'contains', path, value } : undefined
}
