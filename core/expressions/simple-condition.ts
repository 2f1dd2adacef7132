import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { textLiteral } from './text-literal.ts'
import { parts, textOf } from './tree.ts'
import type { Value } from './value.ts'

/** A condition that can be said in a sentence: answers compared with fixed values, joined by and or by or. */
export type SimpleCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SimpleCondition[] }
  | { readonly kind: 'is' | 'isNot'; readonly path: readonly string[]; readonly values: readonly Value[] }
  | { readonly kind: '<' | '<=' | '>' | '>='; readonly path: readonly string[]; readonly value: Value }
  | { readonly kind: 'answered' | 'blank'; readonly path: readonly string[] }

const feel = parser.configure({ top: 'Expression' })

/** What a condition says, where it is simple; undefined for anything worked out. The source has been compiled before. */
export function simpleCondition(source: string): SimpleCondition | undefined {
  const [whole] = parts(feel.parse(source).topNode)
  return whole && read(whole, source)
}

function read(node: SyntaxNode, source: string): SimpleCondition | undefined {
  const inside = parts(node)
  switch (node.name) {
    case 'ParenthesizedExpression':
      return inside[1] && read(inside[1], source)
    case 'Conjunction':
    case 'Disjunction':
      return joined(node.name === 'Conjunction' ? 'all' : 'any', inside.filter(({ name }) => name !== 'and' && name !== 'or'), source)
    case 'Comparison':
      return compared(inside, source)
    case 'FunctionInvocation':
      return called(inside, source)
    case 'VariableName':
    case 'PathExpression':
      return { kind: 'is', path: textOf(node, source).split('.'), values: [true] }
    default:
      return undefined
  }
}

function joined(kind: 'all' | 'any', nodes: readonly SyntaxNode[], source: string): SimpleCondition | undefined {
  const conditions = nodes.flatMap((node): SimpleCondition[] => {
    const condition = read(node, source)
    if (!condition) return []
    return condition.kind === kind ? [...condition.parts] : [condition]
  })
  return nodes.every((node) => read(node, source)) ? { kind, parts: conditions } : undefined
}

function compared([left, sign, ...right]: readonly SyntaxNode[], source: string): SimpleCondition | undefined {
  const path = left && pathOf(left, source)
  const written = sign && textOf(sign, source)
  if (!path) return undefined
  if (written === 'in') {
    const values = right.flatMap(leaves).map((node) => fixed(node, source))
    return known(values) && values.length > 0 ? { kind: 'is', path, values } : undefined
  }
  const value = right[0] && right.length === 1 ? fixed(right[0], source) : undefined
  if (value === undefined) return undefined
  if (written === '=') return value === null ? { kind: 'blank', path } : { kind: 'is', path, values: [value] }
  if (written === '!=') return value === null ? { kind: 'answered', path } : { kind: 'isNot', path, values: [value] }
  return written === '<' || written === '<=' || written === '>' || written === '>=' ? { kind: written, path, value } : undefined
}

function called([name, ...rest]: readonly SyntaxNode[], source: string): SimpleCondition | undefined {
  const given = rest.filter((node) => node.name === 'PositionalParameters').flatMap(parts).filter((node) => node.name !== ',')
  const [first, second] = given
  const path = first && pathOf(first, source)
  const called = name && textOf(name, source)
  if (called === 'selected' && path && second) {
    const value = fixed(second, source)
    return value === undefined ? undefined : { kind: 'is', path, values: [value] }
  }
  if (called === 'is_blank' && path) return { kind: 'blank', path }
  return called === 'not' && first ? opposite(read(first, source)) : undefined
}

const OPPOSITES = { 'is': 'isNot', 'isNot': 'is', 'answered': 'blank', 'blank': 'answered' } as const

function opposite(condition: SimpleCondition | undefined): SimpleCondition | undefined {
  if (!condition) return undefined
  switch (condition.kind) {
    case 'is':
    case 'isNot':
      return { ...condition, kind: OPPOSITES[condition.kind] }
    case 'answered':
    case 'blank':
      return { ...condition, kind: OPPOSITES[condition.kind] }
    default:
      return undefined
  }
}

function pathOf(node: SyntaxNode, source: string): readonly string[] | undefined {
  return node.name === 'VariableName' || node.name === 'PathExpression' ? textOf(node, source).split('.').map((name) => name.trim()) : undefined
}

/** Values of a list, however it is wrapped. */
function leaves(node: SyntaxNode): SyntaxNode[] {
  if (['(', ')', '[', ']', ','].includes(node.name)) return []
  return ['PositiveUnaryTests', 'PositiveUnaryTest', 'List'].includes(node.name) ? parts(node).flatMap(leaves) : [node]
}

function fixed(node: SyntaxNode, source: string): Value | undefined {
  switch (node.name) {
    case 'StringLiteral':
      return textLiteral(textOf(node, source))
    case 'NumericLiteral':
      return Number(textOf(node, source))
    case 'BooleanLiteral':
      return textOf(node, source) === 'true'
    case 'null':
      return null
    default:
      return undefined
  }
}

function known(values: readonly (Value | undefined)[]): values is readonly Value[] {
  return values.every((value) => value !== undefined)
}
