import { nearestName } from '../definitions/did-you-mean.ts'
import { spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { refuse } from './expression-problem.ts'
import type { ExpressionFunction, Signature } from './expression-function.ts'
import { FUNCTIONS } from './functions.ts'
import type { Reading, Use } from './reading.ts'
import { SPECIAL_FUNCTIONS } from './special-functions.ts'
import { argumentsOf, calleeOf, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'

/** Functions that ask for something of what they read: whether it is blank, or a number they round themselves. */
const USES: ReadonlyMap<string, Use> = new Map([
  ['count', 'counts'],
  ...['is_blank', 'coalesce', 'count_selected'].map((name) => [name, 'asksBlank'] as const),
  ...['round', 'floor', 'ceiling', 'trunc'].map((name) => [name, 'exact'] as const),
])

/** The names of all functions, for suggestions and for editors. */
export const FUNCTION_NAMES: readonly string[] = [...Object.keys(FUNCTIONS), ...Object.keys(SPECIAL_FUNCTIONS)].sort()

/** What a function takes and gives; undefined where there is none of that name. */
export function signatureOf(name: string): Signature | undefined {
  return ownOf(SPECIAL_FUNCTIONS, name) ?? ownOf(FUNCTIONS, name)
}

/** A call such as count(members): checked for its name and the number of its arguments. */
export function compileCall(node: SyntaxPart, reading: Reading): Evaluate {
  const callee = calleeOf(node)
  const name = textOf(callee, reading.source)
  if (node.parts.some((part) => part.name === 'NamedParameters')) refuse(node, 'Arguments are not named here.', `Write the values alone, such as ${name}(a, b).`)
  const given = argumentsOf(node)
  reading.calls.push({ name, from: callee.from, to: callee.to })
  const signature = signatureOf(name)
  if (!signature) return refuseUnknown(callee, name)
  checkCount(node, name, given.length, signature.least, signature.most)
  const special = ownOf(SPECIAL_FUNCTIONS, name)
  if (special) return special.compile(given, reading)
  const called = ownOf(FUNCTIONS, name)
  return called ? calling(called, given.map((part) => compileNode(part, reading, USES.get(name)))) : refuseUnknown(callee, name)
}

/** The most common numbers of arguments are spared a loop. */
function calling({ run: work }: ExpressionFunction, values: readonly Evaluate[]): Evaluate {
  const [one, two] = values
  if (one && values.length === 1) {
    return (scope, run) => {
      spend(run, 1)
      return work([one(scope, run)], run)
    }
  }
  if (one && two && values.length === 2) {
    return (scope, run) => {
      spend(run, 1)
      return work([one(scope, run), two(scope, run)], run)
    }
  }
  return (scope, run) => {
    spend(run, 1)
    const given = []
    for (const value of values) given.push(value(scope, run))
    return work(given, run)
  }
}

function ownOf<Item>(functions: Readonly<Record<string, Item>>, name: string): Item | undefined {
  return Object.hasOwn(functions, name) ? functions[name] : undefined
}

function checkCount(node: SyntaxPart, name: string, count: number, least: number, most: number): void {
  if (count >= least && count <= most) return
  const wanted = least === most ? `${least}` : `${least} to ${most}`
  refuse(node, `${name} takes ${wanted} ${most === 1 ? 'value' : 'values'}, not ${count}.`, 'Values stand in the brackets, with commas between them.')
}

function refuseUnknown(callee: SyntaxPart, name: string): never {
  const near = nearestName(name, FUNCTION_NAMES) ?? nearestName(name.split(/\s+/).at(-1) ?? name, FUNCTION_NAMES)
  return refuse(callee, `There is no function "${name}".`, near ? `Did you mean "${near}"?` : `The functions are: ${FUNCTION_NAMES.join(', ')}.`)
}
