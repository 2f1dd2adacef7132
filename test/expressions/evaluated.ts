import { compileExpression } from '../../core/expressions/compile-expression.ts'
import type { CompiledExpression } from '../../core/expressions/compile-expression.ts'
import type { ExpressionProblem } from '../../core/expressions/expression-problem.ts'
import type { Value } from '../../core/expressions/value.ts'

export const TODAY = '2026-11-23'

/** Compiles what must be good. */
export function compiled(source: string): CompiledExpression {
  const compilation = compileExpression(source)
  if (!compilation.ok) throw new Error(`${source}: ${compilation.problem.message} ${compilation.problem.hint ?? ''}`)
  return compilation.expression
}

export function evaluated(source: string, names: Readonly<Record<string, Value>> = {}): Value {
  return compiled(source).evaluate((name) => (Object.hasOwn(names, name) ? names[name] : undefined), { today: TODAY })
}

/** The problem of what must not compile. */
export function problemOf(source: string): ExpressionProblem {
  const compilation = compileExpression(source)
  if (compilation.ok) throw new Error(`${source} was taken for an expression`)
  return compilation.problem
}
