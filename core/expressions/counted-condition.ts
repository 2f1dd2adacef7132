import { fixed, known, leaves, pathOf, type RowNames } from './condition-parts.ts'
import { opposite } from './opposite-condition.ts'
import { isOrder, readCondition, type CountedRows, type Measure, type SimpleCondition } from './simple-condition.ts'
import { argumentsOf, calleeOf, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'

interface Comparison {
  readonly left: SyntaxPart
  readonly sign: string
  readonly right: SyntaxPart
}

/** How many rows there are, how many answers were chosen, how old somebody is or which row this is, compared with a number. */
export function countedRows({ left, sign, right }: Comparison, source: string, rows: RowNames): SimpleCondition | undefined {
  const measure = measureOf(left, source, rows)
  const value = fixed(right, source)
  if (!measure || typeof value !== 'number') return undefined
  if (measure.of === 'rows') {
    if ((value === 0 && (sign === '>' || sign === '!=')) || (value === 1 && sign === '>=')) return { kind: 'some', rows: measure.rows }
    if ((value === 0 && (sign === '=' || sign === '<=')) || (value === 1 && sign === '<')) return { kind: 'none', rows: measure.rows }
  }
  const kind = sign === '=' ? 'is' : sign === '!=' ? 'isNot' : isOrder(sign) ? sign : undefined
  return kind && { kind, measure, value }
}

/** some m in members satisfies m.age < 5, and every: there are none that do not. */
export function quantified([which, rows, , satisfied]: readonly SyntaxPart[], source: string, around: RowNames): SimpleCondition | undefined {
  const [row, ...more] = rows ? rows.parts.filter(({ name }) => name === 'InExpression') : []
  const [name, , context] = row ? row.parts : []
  const [from] = context ? context.parts : []
  const list = from && pathOf(from, source, around)
  if (!which || !name || !list || !satisfied || more.length > 0) return undefined
  const where = readCondition(satisfied, source, [...around, textOf(name, source)])
  if (textOf(which, source) === 'some') return where && { kind: 'some', rows: { list, where } }
  const failing = opposite(where)
  return failing && { kind: 'none', rows: { list, where: failing } }
}

function measureOf(node: SyntaxPart, source: string, rows: RowNames): Measure | undefined {
  if (node.name !== 'FunctionInvocation') return undefined
  const [first, second] = argumentsOf(node)
  const name = textOf(calleeOf(node), source)
  if (name === 'position' && !first) return { of: 'position' }
  if (!first) return undefined
  const path = pathOf(first, source, rows)
  if (name === 'count_selected' && path) return { of: 'chosen', path }
  if (name === 'age_on' && path && second && pathOf(second, source, rows)?.join() === 'today') return { of: 'age', path }
  const counted = name === 'count' ? rowsOf(first, source, rows) : undefined
  return counted && { of: 'rows', rows: counted }
}

function rowsOf(node: SyntaxPart, source: string, rows: RowNames): CountedRows | undefined {
  if (node.name !== 'FilterExpression') {
    const list = listOf(node, source, rows)
    return list && { list }
  }
  const [from, , condition] = node.parts
  const list = from && listOf(from, source, rows)
  const where = condition && readCondition(condition, source, [...rows, 'item'])
  return list && where && { list, where }
}

function listOf(node: SyntaxPart, source: string, rows: RowNames): CountedRows['list'] | undefined {
  if (node.name !== 'List') return pathOf(node, source, rows)
  const among = leaves(node).map((each) => pathOf(each, source, rows))
  return known(among) && among.length > 0 ? { among } : undefined
}
