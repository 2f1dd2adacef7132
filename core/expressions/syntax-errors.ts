import type { SyntaxNode } from '@lezer/common'
import { refuse } from './expression-problem.ts'
import { parts, textOf } from './tree.ts'

const NOTHING_THERE = ['The expression is empty.', 'Write a condition, or leave the whole line out.'] as const

/** Refuses a tree in which the parser had to skip or invent something, at the first such place. */
export function refuseSyntaxErrors(tree: SyntaxNode, source: string): void {
  if (parts(tree).every(({ type, from, to }) => type.isError && from === to)) refuse({ from: 0, to: 0 }, ...NOTHING_THERE)
  tree.cursor().iterate((at) => {
    if (at.type.isError) refuseError(at.node, source)
  })
  const [, second] = parts(tree)
  if (second) refuse(second, 'There are two values where one is expected.', 'Join conditions with and or or.')
}

function refuseError(node: SyntaxNode, source: string): never {
  const parent = node.parent?.name
  const wrong = textOf(node, source).trim()
  const [first] = wrong.split(/\s/, 1)
  if (parent === 'IfExpression') refuse(node, 'This if is not complete.', 'Every if needs a then and an else, such as: if a then 1 else 0.')
  if (parent === 'PathExpression') refuse(node, 'A name is missing after the point.', 'Words such as in, if, then, for and between cannot be names.')
  if (parent === 'QuantifiedExpression') refuse(node, 'This some or every is not complete.', 'Write for example: some m in members satisfies m.age < 5.')
  if (wrong !== '') refuse(node, `"${first}" cannot stand here.`, 'Look at what stands before it: an operator, a bracket or a comma may be missing or too many.')
  if (node.from >= source.trimEnd().length) refuse(node, 'Something is missing at the end.', 'Write the value that the last sign needs.')
  return refuse(node, 'Something is missing here.', 'Write the value that the sign before needs.')
}
