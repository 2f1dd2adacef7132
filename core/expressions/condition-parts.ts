import { textLiteral } from './text-literal.ts'
import { argumentsOf, calleeOf, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Value } from './value.ts'

/** What the rows are called whose conditions are read: item, or the name that some and every give them. */
export type RowNames = readonly string[]

/** The path of a question, fact or field of a row, without the row's own name; also where it is only made a number or a text. */
export function pathOf(node: SyntaxPart, source: string, rows: RowNames): readonly string[] | undefined {
  if (node.name === 'FunctionInvocation') {
    const [first] = argumentsOf(node)
    const name = textOf(calleeOf(node), source)
    if (name === 'today' && !first) return ['today']
    return first && (name === 'number' || name === 'string') ? pathOf(first, source, rows) : undefined
  }
  if (node.name !== 'VariableName' && node.name !== 'PathExpression') return undefined
  const path = textOf(node, source).split('.').map((name) => name.trim())
  if (!path.every((name) => /^\w+$/.test(name))) return undefined
  return path[0] !== undefined && rows.includes(path[0]) ? path.slice(1) : path
}

/** Values of a list, however it is wrapped. */
export function leaves(node: SyntaxPart): SyntaxPart[] {
  if (['(', ')', '[', ']', ','].includes(node.name)) return []
  return ['PositiveUnaryTests', 'PositiveUnaryTest', 'List'].includes(node.name) ? node.parts.flatMap(leaves) : [node]
}

/** A value that is written out. */
export function fixed(node: SyntaxPart, source: string): Value | undefined {
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

export function known<Part>(values: readonly (Part | undefined)[]): values is readonly Part[] {
  return values.every((value) => value !== undefined)
}
