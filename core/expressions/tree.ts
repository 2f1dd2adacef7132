import type { SyntaxNode } from '@lezer/common'
import { refuse } from './expression-problem.ts'

const COMMENTS = ['BlockComment', 'LineComment']

/** The children of a node without comments. */
export function parts(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.includes(child.name)) children.push(child)
  }
  return children
}

/** A child by its place; from the end where that is negative. The syntax has been found whole before, so that it is there. */
export function partAt(node: SyntaxNode, index: number): SyntaxNode {
  let left = index < 0 ? -1 - index : index
  for (let child = index < 0 ? node.lastChild : node.firstChild; child; child = index < 0 ? child.prevSibling : child.nextSibling) {
    if (!COMMENTS.includes(child.name) && left-- === 0) return child
  }
  return refuse(node, 'Something is missing here.')
}

export function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to)
}

/** The name that a call calls. */
export function calleeOf(call: SyntaxNode): SyntaxNode {
  return partAt(call, 0)
}

/** The values a call is given. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  return parts(call).filter((part) => part.name === 'PositionalParameters').flatMap(parts).filter((part) => part.name !== ',')
}

/** item_at(rows, n), whose fields are read as those of the rows. */
export function isItemCall(node: SyntaxNode, source: string): boolean {
  return node.name === 'FunctionInvocation' && textOf(calleeOf(node), source) === 'item_at'
}
