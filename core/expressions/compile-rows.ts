import { spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { both, either } from './operators.ts'
import { listPath } from './reading.ts'
import type { Reading } from './reading.ts'
import { boundScope, itemAt, itemScope, listOf } from './rows.ts'
import { textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Value } from './value.ts'

/** members[age < 5]: the items for which it holds; members[1]: that item, counted from 1, or from the end when negative. */
export function compileFilter(node: SyntaxPart, list: Evaluate, reading: Reading): Evaluate {
  const [source, , condition] = node.parts as readonly [SyntaxPart, SyntaxPart, SyntaxPart]
  const rows = { name: 'item', fieldsAreNames: true, list: listPath(source, reading) }
  const keep = compileNode(condition, { ...reading, bound: [...reading.bound, rows] })
  const isIndex = condition.name === 'NumericLiteral'
  return (scope, run) => {
    const items = listOf(list(scope, run))
    if (isIndex) return itemAt(items, keep(scope, run))
    const kept: Value[] = []
    let position = 0
    for (const item of items) {
      position++
      spend(run, 1)
      const verdict = keep(itemScope(item, position, scope), run)
      if (typeof verdict === 'number') return itemAt(items, verdict)
      if (verdict === true) kept.push(item)
    }
    run.kept?.push(...kept)
    return kept
  }
}

/** some m in members satisfies ..., every m in members satisfies ...; of nothing, some is false and every is true. */
export function compileQuantified(node: SyntaxPart, reading: Reading): Evaluate {
  const [word, ins, , condition] = node.parts as readonly [SyntaxPart, SyntaxPart, SyntaxPart, SyntaxPart]
  const isSome = word.name === 'some'
  return compileNext(ins.parts.filter(({ name }) => name === 'InExpression'), reading)

  function compileNext([first, ...others]: SyntaxPart[], known: Reading): Evaluate {
    if (!first) return compileNode(condition, known)
    const [variable, , range] = first.parts as readonly [SyntaxPart, SyntaxPart, SyntaxPart]
    const name = textOf(variable, known.source)
    const [only, ...more] = range.name === 'IterationContext' ? range.parts : []
    const source = only && more.length === 0 ? only : range
    const list = compileNode(source, known)
    const bound = { name, fieldsAreNames: false, list: listPath(source, known) }
    const next = compileNext(others, { ...known, bound: [...known.bound, bound] })
    return (scope, run) => {
      let verdict: Value = !isSome
      for (const item of listOf(list(scope, run))) {
        spend(run, 1)
        const evaluate = (): Value => next(boundScope(name, item, scope), run)
        verdict = isSome ? either(verdict, evaluate) : both(verdict, evaluate)
        if (verdict === isSome) {
          run.kept?.push(item)
          return verdict
        }
      }
      return verdict
    }
  }
}
