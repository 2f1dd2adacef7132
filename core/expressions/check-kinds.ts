import type { CompiledExpression } from './compile-expression.ts'
import type { Kind } from './kinds.ts'
import type { KindMistake, KindScope } from './kind-mistake.ts'
import { kindOfNode } from './kind-of-node.ts'

/** What an expression gives, as far as the kinds of what it reads tell, and what in it can never fit. */
export function checkKinds({ source, tree }: CompiledExpression, names: KindScope): { readonly kind: Kind; readonly mistakes: readonly KindMistake[] } {
  const mistakes: KindMistake[] = []
  const kind = kindOfNode(tree, { source, names, mistakes })
  return { kind, mistakes }
}
