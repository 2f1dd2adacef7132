import type { SyntaxNode } from '@lezer/common'

const COMMENTS = ['BlockComment', 'LineComment']

/** The children of a node without comments. */
export function parts(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.includes(child.name)) children.push(child)
  }
  return children
}

export function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to)
}
