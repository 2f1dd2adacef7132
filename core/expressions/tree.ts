import type { Tree } from '@lezer/common'
import { refuse } from './expression-problem.ts'

/** A part of an expression by its name in the grammar, and where it stands in the source. */
export interface SyntaxPart {
  readonly name: string
  readonly from: number
  readonly to: number
  /** The parser had to skip or invent something here. */
  readonly isError: boolean
  /** What it is made of, signs and words among them, without comments. */
  readonly parts: readonly SyntaxPart[]
}

type Laid = SyntaxPart & { readonly parts: SyntaxPart[] }

const COMMENTS = ['BlockComment', 'LineComment']

/** A parsed expression laid out once: whoever looks at it later finds its parts at hand. */
export function laidOut(tree: Tree): SyntaxPart {
  const whole: Laid = { name: tree.type.name, from: 0, to: tree.length, isError: false, parts: [] }
  const open: Laid[] = []
  tree.iterate({
    enter({ name, from, to, type }) {
      if (COMMENTS.includes(name)) return false
      const around = open.at(-1)
      const part: Laid = around ? { name, from, to, isError: type.isError, parts: [] } : whole
      around?.parts.push(part)
      open.push(part)
      return true
    },
    leave() {
      open.pop()
    },
  })
  return whole
}

/** A part by its place; from the end where that is negative. The syntax has been found whole before, so that it is there. */
export function partAt(part: SyntaxPart, index: number): SyntaxPart {
  return part.parts.at(index) ?? refuse(part, 'Something is missing here.')
}

export function textOf(part: SyntaxPart, source: string): string {
  return source.slice(part.from, part.to)
}

/** The name that a call calls. */
export function calleeOf(call: SyntaxPart): SyntaxPart {
  return partAt(call, 0)
}

/** The values a call is given. */
export function argumentsOf(call: SyntaxPart): SyntaxPart[] {
  return call.parts.filter(({ name }) => name === 'PositionalParameters').flatMap(({ parts }) => parts).filter(({ name }) => name !== ',')
}

/** item_at(rows, n), whose fields are read as those of the rows. */
export function isItemCall(part: SyntaxPart, source: string): boolean {
  return part.name === 'FunctionInvocation' && textOf(calleeOf(part), source) === 'item_at'
}
