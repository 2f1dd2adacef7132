import { parser } from 'lezer-feel'
import { STEPS } from './budget.ts'
import type { Purse } from './budget.ts'
import { checkSource } from './check-source.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { NotAnExpression } from './expression-problem.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import { refuseSyntaxErrors } from './syntax-errors.ts'
import type { Call, Read } from './reading.ts'
import { laidOut, partAt } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Scope, Value } from './value.ts'

/** The day expressions take for today, and the instant for now. */
export interface Clock {
  readonly today: string
  readonly now?: string
  /** What is left to all expressions that are evaluated together; each has its own budget besides. */
  readonly purse?: Purse
}

/** An expression made ready once, to be evaluated many times. */
export interface CompiledExpression {
  readonly source: string
  /** Every name or path it reads, in the order of the source. */
  readonly reads: readonly Read[]
  readonly calls: readonly Call[]
  /** Code lists it looks things up in. */
  readonly lists: readonly string[]
  /** Its syntax. */
  readonly tree: SyntaxPart
  /**
   * Throws ExpressionBudgetSpent when it would take too long; nothing else.
   * Rows that a filter kept, or that decided some and every, are added to `kept`: they explain the result.
   */
  evaluate(scope: Scope, clock: Clock, kept?: Value[]): Value
}

export type Compilation =
  | { readonly ok: true; readonly expression: CompiledExpression }
  | { readonly ok: false; readonly problem: ExpressionProblem }

const TOO_DEEP = { message: 'The expression is nested too deeply.', hint: 'Work parts of it out in calculated questions.' }

const feel = parser.configure({ top: 'Expression' })

/** What was compiled already: every rule about expressions asks again. */
const compiled = new Map<string, Compilation>()
const MOST_COMPILED = 10_000

/** Compiles an expression of the FEEL profile; says what is wrong, where and the way out when it is none. Never throws. */
export function compileExpression(source: string): Compilation {
  const known = compiled.get(source)
  if (known) return known
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const compilation = compile(source)
  compiled.set(source, compilation)
  return compilation
}

function compile(source: string): Compilation {
  try {
    checkSource(source)
    const whole = laidOut(feel.parse(source))
    refuseSyntaxErrors(whole, source)
    const tree = partAt(whole, 0)
    const reads: Read[] = []
    const calls: Call[] = []
    const lists: string[] = []
    const evaluate = compileNode(tree, { source, reads, calls, lists, bound: [], depth: 0 })
    return {
      ok: true,
      expression: {
        source,
        reads,
        calls,
        lists,
        tree,
        evaluate: (scope, clock, kept) => runWithin(evaluate, source, scope, clock, kept),
      },
    }
  } catch (error) {
    if (error instanceof NotAnExpression) return { ok: false, problem: error.problem }
    // The parser recurses: a run of thousands of signs can exhaust the stack before there is a tree to measure.
    if (error instanceof RangeError) return { ok: false, problem: { ...TOO_DEEP, from: 0, to: source.length } }
    throw error
  }
}

function runWithin(evaluate: Evaluate, source: string, scope: Scope, { today, now, purse }: Clock, kept: Value[] | undefined): Value {
  const granted = purse ? Math.min(STEPS, purse.left) : STEPS
  const run = { source, today, now: now ?? null, left: granted, kept }
  try {
    return evaluate(scope, run)
  } finally {
    if (purse) purse.left -= granted - run.left
  }
}
