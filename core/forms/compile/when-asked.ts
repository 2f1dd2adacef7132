import { compileExpression } from '../../expressions/compile-expression.ts'
import type { CompiledExpression } from '../../expressions/compile-expression.ts'

/** An expression that is compiled when it is first asked for: a long form has hundreds that nobody needs before it is on screen. */
export function whenAsked(source: string): CompiledExpression {
  let known: CompiledExpression | undefined
  const compiled = () => (known ??= compiledOrBlank(source))
  return {
    source,
    get reads() { return compiled().reads },
    get calls() { return compiled().calls },
    get lists() { return compiled().lists },
    get tree() { return compiled().tree },
    evaluate: (scope, clock, kept) => compiled().evaluate(scope, clock, kept),
  }
}

function compiledOrBlank(source: string): CompiledExpression {
  const compiled = compileExpression(source)
  if (compiled.ok) return compiled.expression
  const blank = compileExpression('null')
  if (!blank.ok) throw new Error('null is an expression.')
  return blank.expression
}
