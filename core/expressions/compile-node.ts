import { spend } from './budget.ts'
import type { Run } from './budget.ts'
import { compileCall } from './compile-call.ts'
import { compileArithmetic, compileComparison, compileIf, compileLogic } from './compile-operators.ts'
import { compileFilter, compileQuantified } from './compile-rows.ts'
import { refuse } from './expression-problem.ts'
import { noteRead } from './reading.ts'
import type { Reading, Use } from './reading.ts'
import { fieldOf, itemAt, listOf } from './rows.ts'
import { textLiteral } from './text-literal.ts'
import { argumentsOf, isItemCall, partAt, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Scope, Value } from './value.ts'
import { writtenAs } from './written-dates.ts'

/** A part of an expression made ready. */
export type Evaluate = (scope: Scope, run: Run) => Value

const DEEPEST = 400

/** What FEEL has and this profile does without. */
const LEFT_OUT: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ForExpression: ['for is not part of these expressions.', 'Filter a list, such as members[age < 5], or read a field of all rows, such as members.age.'],
  FunctionDefinition: ['Functions are not defined in expressions.', 'Work the value out in a calculated question and read that.'],
  Interval: ['Ranges are not part of these expressions.', 'Write x between 1 and 3, or x >= 1 and x <= 3.'],
  SimplePositiveUnaryTest: ['A comparison needs a value on its left.', 'Write the name again, such as x > 1 and x < 5.'],
  IterationContext: ['Ranges are not part of these expressions.', 'Write the list, such as [1, 2, 3].'],
  InstanceOfExpression: ['instance of is not part of these expressions.', 'The kind of an answer is fixed by its question.'],
  '?': ['? is not known here.', 'Write the name of the question.'],
}

/** Makes a part of an expression ready and notes what it reads. */
export function compileNode(node: SyntaxPart, outer: Reading, use?: Use): Evaluate {
  const reading = { ...outer, depth: outer.depth + 1 }
  if (reading.depth > DEEPEST) refuse(node, 'The expression is nested too deeply.', 'Work parts of it out in calculated questions.')
  switch (node.name) {
    case 'VariableName':
    case 'PathExpression':
    case 'FilterExpression':
      noteRead(node, reading, use)
      return compilePlace(node, reading)
    case 'ParenthesizedExpression':
      return compileNode(partAt(node, 1), reading, use)
    case 'NumericLiteral':
      return constant(Number(textOf(node, reading.source).replaceAll(/\s/g, '')))
    case 'StringLiteral':
      return constant(textLiteral(textOf(node, reading.source)))
    case 'BooleanLiteral':
      return constant(textOf(node, reading.source) === 'true')
    case 'null':
      return constant(null)
    case 'List':
      return compileList(node, reading)
    case 'ArithmeticExpression':
      return compileArithmetic(node, reading, use === 'exact')
    case 'Comparison':
      return compileComparison(node, reading)
    case 'Conjunction':
    case 'Disjunction':
      return compileLogic(node, reading)
    case 'IfExpression':
      return compileIf(node, reading)
    case 'QuantifiedExpression':
      return compileQuantified(node, reading)
    case 'FunctionInvocation':
      return compileCall(node, reading)
    case 'DateTimeLiteral':
      return compileDateTime(node, reading)
    default: {
      const [message, hint] = LEFT_OUT[node.parts[0]?.name === 'Interval' ? 'Interval' : node.name] ?? ['This is not part of these expressions.', undefined]
      return refuse(node, message, hint)
    }
  }
}

/** item_at(rows, n).name: the field is what is read, not the rows with all that is in them. */
function itemPlace(node: SyntaxPart, reading: Reading): readonly [rows: SyntaxPart, at: SyntaxPart] | undefined {
  const [rows, at, ...more] = isItemCall(node, reading.source) ? argumentsOf(node) : []
  return rows && at && more.length === 0 && isPlace(rows) ? [rows, at] : undefined
}

/** A name, a field or a filtered list, whose reading has been noted as one path. */
function compilePlace(node: SyntaxPart, reading: Reading): Evaluate {
  if (reading.depth > DEEPEST) refuse(node, 'The path is too long.')
  if (node.name === 'VariableName') return compileName(node, reading)
  if (node.name === 'ParenthesizedExpression') return compilePlace(partAt(node, 1), reading)
  const before = partAt(node, 0)
  const item = itemPlace(before, reading)
  if (item) {
    reading.calls.push({ name: 'item_at', from: before.from, to: before.from + 'item_at'.length })
    const [rows, at] = [compilePlace(item[0], { ...reading, depth: reading.depth + 1 }), compileNode(item[1], reading)]
    return afterPlace(node, (scope, run) => itemAt(listOf(rows(scope, run)), at(scope, run)), reading)
  }
  const inner = isPlace(before) ? compilePlace(before, { ...reading, depth: reading.depth + 1 }) : compileNode(before, reading)
  return afterPlace(node, inner, reading)
}

/** What a filter keeps of a place, or a field of it. */
function afterPlace(node: SyntaxPart, inner: Evaluate, reading: Reading): Evaluate {
  if (node.name === 'FilterExpression') return compileFilter(node, inner, reading)
  const name = textOf(partAt(node, -1), reading.source)
  return (scope, run) => {
    const value = inner(scope, run)
    spend(run, Array.isArray(value) ? value.length : 1)
    const field = fieldOf(value, name)
    if (Array.isArray(field)) spend(run, field.length)
    return field
  }
}

function isPlace(node: SyntaxPart): boolean {
  if (node.name === 'ParenthesizedExpression') return isPlace(partAt(node, 1))
  return node.name === 'VariableName' || node.name === 'PathExpression' || node.name === 'FilterExpression'
}

function compileName(node: SyntaxPart, { source }: Reading): Evaluate {
  const name = textOf(node, source)
  const words = name.split(/\s+/)
  if (words.length > 1) {
    const hint = words[0] === 'not' ? `Write not(${words.slice(1).join(' ')}).` : 'Names are one word; join conditions with and or or.'
    refuse(node, `There is nothing between "${words[0]}" and "${words[1]}".`, hint)
  }
  return (scope, run) => {
    const value = scope(name) ?? null
    // Answers of many rows are gathered when they are read.
    spend(run, Array.isArray(value) ? value.length + 1 : 1)
    return value
  }
}

function compileList(node: SyntaxPart, reading: Reading): Evaluate {
  const items = node.parts.filter(({ name }) => !'[],'.includes(name)).map((item) => compileNode(item, reading))
  return (scope, run) => {
    spend(run, items.length)
    return items.map((item) => item(scope, run))
  }
}

/** date(...), time(...), duration(...), and any of them as @"2026-05-01". */
function compileDateTime(node: SyntaxPart, reading: Reading): Evaluate {
  const first = partAt(node, 0)
  if (first.name !== 'AtLiteral') {
    if (['date', 'time', 'duration'].includes(textOf(first, reading.source))) return compileCall(node, reading)
    return refuse(first, 'A date and time is written out here.', 'Write it as @"2026-05-01T10:30".')
  }
  const written = writtenAs(textLiteral(textOf(first, reading.source).slice(1)))
  return written
    ? constant(written.value)
    : refuse(node, 'This is no date, time or duration.', 'Write a date as @"2026-05-01", a time as @"10:30", a duration as @"P30D", @"P3M" or @"P1Y".')
}

function constant(value: Value): Evaluate {
  return () => value
}
