import { ExpressionBudgetSpent } from '../expressions/budget.ts'
import { compileExpression, type CompiledExpression } from '../expressions/compile-expression.ts'
import type { Value } from '../expressions/value.ts'
import type { Standing } from './standing.ts'

/** Whether a condition is true of a case; a blank one is not. For moves and offers. */
export function isTrue(condition: string | undefined, standing: Standing): boolean {
  return condition === undefined || valueOf(condition, standing) === true
}

/** Whether a rule is kept: one that reads a blank keeps until the answer is there. For checks. */
export function isKept(rule: string, standing: Standing): boolean {
  return valueOf(rule, standing) !== false
}

/** What a condition gives; false where it would take too long with what is known of the case: nothing gets past it so. */
function valueOf(source: string, { facts }: Standing): Value {
  const scope = (name: string) => (Object.hasOwn(facts, name) ? facts[name] : undefined)
  try {
    return expressionOf(source).evaluate(scope, { today: String(facts.today) })
  } catch (error) {
    if (error instanceof ExpressionBudgetSpent) return false
    throw error
  }
}

// Conditions come from definitions, so there are few; the limit only bounds a day of live editing.
const MOST_REMEMBERED = 5000
const remembered = new Map<string, CompiledExpression>()

function expressionOf(source: string): CompiledExpression {
  const known = remembered.get(source)
  if (known) return known
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(`The condition "${source}" cannot be read: ${compiled.problem.message}`)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(source, compiled.expression)
  return compiled.expression
}
