import type { SyntaxNode } from '@lezer/common'
import { paid, spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { refuse } from './expression-problem.ts'
import { ARITHMETIC, COMPARISONS, both, either, isAtLeast, isAtMost, same } from './operators.ts'
import type { Operator } from './operators.ts'
import type { Reading } from './reading.ts'
import { partAt, parts, textOf } from './tree.ts'

/** a + b, a - b, a * b, a / b, a ** b and -a. */
export function compileArithmetic(node: SyntaxNode, reading: Reading): Evaluate {
  const isNegation = partAt(node, 0).name === 'ArithOp'
  const sign = partAt(node, isNegation ? 0 : 1)
  const first = isNegation ? (): number => 0 : compileNode(partAt(node, 0), reading)
  const second = compileNode(partAt(node, -1), reading)
  const work = operatorFor(sign, ARITHMETIC, reading)
  return (scope, run) => {
    spend(run, 1)
    const result = work(first(scope, run), second(scope, run))
    return typeof result === 'string' ? paid(run, result) : result
  }
}

/** a = b, a < b and the like, a between b and c, a in (b, c). */
export function compileComparison(node: SyntaxNode, reading: Reading): Evaluate {
  const [left, sign, ...rest] = parts(node) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]]
  const withNull = [left, ...rest].some(({ name }) => name === 'null')
  const value = compileNode(left, reading, withNull)
  if (sign.name === 'in') return compileIn(value, rest, reading)
  const other = compileNode(partAt(node, 2), reading, withNull)
  if (sign.name === 'between') {
    const most = compileNode(partAt(node, 4), reading)
    return (scope, run) => {
      spend(run, 1)
      const found = value(scope, run)
      return both(isAtLeast(found, other(scope, run)), () => isAtMost(found, most(scope, run)))
    }
  }
  const compare = operatorFor(sign, COMPARISONS, reading)
  return (scope, run) => {
    const found = value(scope, run)
    spend(run, Array.isArray(found) ? found.length + 1 : 1)
    return compare(found, other(scope, run))
  }
}

/** x in ("a", "b"), x in ["a", "b"], x in list: one of them is the same as x. */
function compileIn(value: Evaluate, rest: readonly SyntaxNode[], reading: Reading): Evaluate {
  const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? parts(part) : [part])).filter(({ name }) => name === 'PositiveUnaryTest')
  const allowed = tests.map((test) => compileNode(partAt(test, 0), reading))
  return (scope, run) => {
    const found = value(scope, run)
    return allowed.some((test) => {
      const one = test(scope, run)
      spend(run, Array.isArray(one) ? one.length + 1 : 1)
      return same(found, one) || (Array.isArray(one) && one.some((item) => same(found, item)))
    })
  }
}

/** a and b, a or b. */
export function compileLogic(node: SyntaxNode, reading: Reading): Evaluate {
  const left = compileNode(partAt(node, 0), reading)
  const right = compileNode(partAt(node, 2), reading)
  const join = node.name === 'Conjunction' ? both : either
  return (scope, run) => {
    spend(run, 1)
    return join(left(scope, run), () => right(scope, run))
  }
}

/** if a then b else c; a blank condition takes the else. */
export function compileIf(node: SyntaxNode, reading: Reading): Evaluate {
  const condition = compileNode(partAt(node, 1), reading)
  const then = compileNode(partAt(node, 3), reading)
  const otherwise = compileNode(partAt(node, 5), reading)
  return (scope, run) => (condition(scope, run) === true ? then : otherwise)(scope, run)
}

function operatorFor(sign: SyntaxNode, operators: ReadonlyMap<string, Operator>, { source }: Reading): Operator {
  return operators.get(textOf(sign, source)) ?? refuse(sign, `${textOf(sign, source)} is not known here.`)
}
