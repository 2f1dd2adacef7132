import { paid, spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { refuse } from './expression-problem.ts'
import { rounded } from './numbers.ts'
import { ARITHMETIC, COMPARISONS, both, isAtLeast, isAtMost, same } from './operators.ts'
import type { Reading } from './reading.ts'
import { partAt, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'

/** What it costs to look whether two texts are dates or durations, and to work with them. */
const DATES = 10

/** a + b, a - b, a * b, a / b, a ** b and -a. Sums are rounded at each step; of the others only the outermost, unless whoever uses it rounds. */
export function compileArithmetic(node: SyntaxPart, reading: Reading, isExact: boolean): Evaluate {
  const isNegation = partAt(node, 0).name === 'ArithOp'
  const sign = partAt(node, isNegation ? 0 : 1)
  const first = isNegation ? (): number => 0 : compileNode(partAt(node, 0), reading, 'exact')
  const second = compileNode(partAt(node, -1), reading, 'exact')
  const { ofNumbers, ofTexts } = operatorFor(sign, ARITHMETIC, reading)
  const isSum = '+-'.includes(textOf(sign, reading.source))
  const finished = isExact && !isSum ? finite : rounded
  return (scope, run) => {
    spend(run, 1)
    const left = first(scope, run)
    const right = second(scope, run)
    if (typeof left === 'number' && typeof right === 'number') return finished(ofNumbers(left, right))
    if (!ofTexts || typeof left !== 'string' || typeof right !== 'string') return null
    spend(run, DATES)
    const made = ofTexts(left, right)
    return made === null ? null : paid(run, made)
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** a = b, a < b and the like, a between b and c, a in (b, c). */
export function compileComparison(node: SyntaxPart, reading: Reading): Evaluate {
  const [left, sign, ...rest] = node.parts as readonly [SyntaxPart, SyntaxPart, ...SyntaxPart[]]
  const use = [left, ...rest].some(({ name }) => name === 'null') ? 'asksBlank' : undefined
  const value = compileNode(left, reading, use)
  if (sign.name === 'in') return compileIn(value, rest, reading)
  const other = compileNode(partAt(node, 2), reading, use)
  if (sign.name === 'between') {
    const most = compileNode(partAt(node, 4), reading)
    return (scope, run) => {
      spend(run, 1)
      const found = value(scope, run)
      return both(isAtLeast(found, other(scope, run), run), () => isAtMost(found, most(scope, run), run))
    }
  }
  const compare = operatorFor(sign, COMPARISONS, reading)
  return (scope, run) => {
    spend(run, 1)
    return compare(value(scope, run), other(scope, run), run)
  }
}

/** x in ("a", "b"), x in ["a", "b"], x in list: one of them is the same as x. */
function compileIn(value: Evaluate, rest: readonly SyntaxPart[], reading: Reading): Evaluate {
  const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? part.parts : [part])).filter(({ name }) => name === 'PositiveUnaryTest')
  for (const test of tests) {
    const { name, from } = partAt(test, 0)
    // FEEL reads x in [1, 2] or y as x in ([1, 2] or y), which nobody means.
    if (name === 'Conjunction' || name === 'Disjunction') {
      refuse({ from, to: test.to }, '"in" would look for the value in all that comes after it.', 'Put it in brackets, such as (x in [1, 2]) and y, or write x in (1, 2) and y.')
    }
  }
  const allowed = tests.map((test) => compileNode(partAt(test, 0), reading))
  return (scope, run) => {
    const found = value(scope, run)
    for (const test of allowed) {
      const one = test(scope, run)
      spend(run, Array.isArray(one) ? one.length + 1 : 1)
      if (same(found, one, run) || (Array.isArray(one) && one.some((item) => same(found, item, run)))) return true
    }
    return false
  }
}

/** a and b, a or b. */
export function compileLogic(node: SyntaxPart, reading: Reading): Evaluate {
  const left = compileNode(partAt(node, 0), reading)
  const right = compileNode(partAt(node, 2), reading)
  // What ends it: false ends an and, true an or.
  const end = node.name === 'Disjunction'
  return (scope, run) => {
    spend(run, 1)
    const one = left(scope, run)
    if (one === end) return end
    const other = right(scope, run)
    if (other === end) return end
    return one === !end && other === !end ? !end : null
  }
}

/** if a then b else c; a blank condition takes the else. */
export function compileIf(node: SyntaxPart, reading: Reading): Evaluate {
  const condition = compileNode(partAt(node, 1), reading)
  const then = compileNode(partAt(node, 3), reading)
  const otherwise = compileNode(partAt(node, 5), reading)
  return (scope, run) => (condition(scope, run) === true ? then : otherwise)(scope, run)
}

function operatorFor<Operator>(sign: SyntaxPart, operators: ReadonlyMap<string, Operator>, { source }: Reading): Operator {
  return operators.get(textOf(sign, source)) ?? refuse(sign, `${textOf(sign, source)} is not known here.`)
}
