import type { SyntaxNode } from '@lezer/common'
import { nearestName } from '../definitions/did-you-mean.ts'
import { spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { refuse } from './expression-problem.ts'
import { FUNCTIONS } from './functions.ts'
import { compilePattern } from './linear-pattern.ts'
import type { Reading } from './reading.ts'
import { POSITION } from './rows.ts'
import { textLiteral } from './text-literal.ts'
import { parts, textOf } from './tree.ts'

const ASK_FOR_BLANKS = ['is_blank', 'coalesce', 'count']

/** The names of all functions, for suggestions and for editors. */
export const FUNCTION_NAMES: readonly string[] = [...Object.keys(FUNCTIONS), 'matches', 'position'].sort()

/** A call such as count(members): checked for its name and the number of its arguments. */
export function compileCall(node: SyntaxNode, reading: Reading): Evaluate {
  const [callee, ...rest] = parts(node) as [SyntaxNode, ...SyntaxNode[]]
  const name = textOf(callee, reading.source)
  if (rest.some((part) => part.name === 'NamedParameters')) refuse(node, 'Arguments are not named here.', `Write the values alone, such as ${name}(a, b).`)
  const given = rest.filter((part) => part.name === 'PositionalParameters').flatMap(parts).filter((part) => part.name !== ',')
  reading.calls.push({ name, from: callee.from, to: callee.to })
  if (name === 'matches') return compileMatches(node, given, reading)
  if (name === 'position') {
    checkCount(node, name, given.length, 0, 0)
    return (scope) => scope(POSITION) ?? null
  }
  const called = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (!called) return refuseUnknown(callee, name)
  checkCount(node, name, given.length, called.least, called.most)
  const values = given.map((part) => compileNode(part, reading, ASK_FOR_BLANKS.includes(name)))
  return (scope, run) => {
    spend(run, 1)
    return called.run(values.map((value) => value(scope, run)), run)
  }
}

/** matches(text, "pattern"): the pattern is fixed, so that it is checked and compiled once. */
function compileMatches(node: SyntaxNode, given: readonly SyntaxNode[], reading: Reading): Evaluate {
  checkCount(node, 'matches', given.length, 2, 2)
  const [text, pattern] = given as [SyntaxNode, SyntaxNode]
  if (pattern.name !== 'StringLiteral') refuse(pattern, 'The pattern of matches is a text in quotes.', 'Write it out, such as matches(code, "^[A-Z]{3}$").')
  const compiled = compilePattern(textLiteral(textOf(pattern, reading.source)))
  if (!compiled.ok) return refuse(pattern, `This pattern cannot be used: ${compiled.reason}.`, 'Patterns know no look-around and no back-references.')
  const value = compileNode(text, reading)
  return (scope, run) => {
    const found = value(scope, run)
    if (typeof found !== 'string') return null
    spend(run, 1 + found.length)
    return compiled.matches(found)
  }
}

function checkCount(node: SyntaxNode, name: string, count: number, least: number, most: number): void {
  if (count >= least && count <= most) return
  const wanted = least === most ? `${least}` : `${least} to ${most}`
  refuse(node, `${name} takes ${wanted} ${most === 1 ? 'value' : 'values'}, not ${count}.`, 'Values stand in the brackets, with commas between them.')
}

function refuseUnknown(callee: SyntaxNode, name: string): never {
  const near = nearestName(name, FUNCTION_NAMES) ?? nearestName(name.split(/\s+/).at(-1) ?? name, FUNCTION_NAMES)
  return refuse(callee, `There is no function "${name}".`, near ? `Did you mean "${near}"?` : `The functions are: ${FUNCTION_NAMES.join(', ')}.`)
}
