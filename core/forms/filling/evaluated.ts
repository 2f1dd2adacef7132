import { ExpressionBudgetSpent } from '../../expressions/budget.ts'
import type { Clock, CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Scope, Value } from '../../expressions/value.ts'

/** What an expression gives; null when it would take too long, so that no answers can stop a form. */
export function evaluated(expression: CompiledExpression, scope: Scope, clock: Clock, kept?: Value[]): Value {
  return evaluatedOr(null, expression, scope, clock, kept)
}

/** What an expression gives, and what else when it would take too long. */
export function evaluatedOr<Else>(otherwise: Else, expression: CompiledExpression, scope: Scope, clock: Clock, kept?: Value[]): Value | Else {
  try {
    return expression.evaluate(scope, clock, kept)
  } catch (error) {
    if (error instanceof ExpressionBudgetSpent) return otherwise
    throw error
  }
}
