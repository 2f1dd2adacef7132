import { refuse } from './expression-problem.ts'
import { textOf, type SyntaxPart } from './tree.ts'

const NOTHING_THERE = ['The expression is empty.', 'Write a condition, or leave the whole line out.'] as const

/** Refuses an expression in which the parser had to skip or invent something, at the first such place. */
export function refuseSyntaxErrors(whole: SyntaxPart, source: string): void {
  if (whole.parts.every(({ isError, from, to }) => isError && from === to)) refuse({ from: 0, to: 0 }, ...NOTHING_THERE)
  refuseErrorsIn(whole, source)
  const [, second] = whole.parts
  if (second) refuse(second, 'There are two values where one is expected.', 'Join conditions with and or or.')
}

function refuseErrorsIn(part: SyntaxPart, source: string): void {
  for (const each of part.parts) {
    if (each.isError) refuseError(each, part.name, source)
    refuseErrorsIn(each, source)
  }
}

function refuseError(part: SyntaxPart, around: string, source: string): never {
  const wrong = textOf(part, source).trim()
  const [first] = wrong.split(/\s/, 1)
  if (around === 'IfExpression') refuse(part, 'This if is not complete.', 'Every if needs a then and an else, such as: if a then 1 else 0.')
  if (around === 'PathExpression') refuse(part, 'A name is missing after the point.', 'Words such as in, if, then, for and between cannot be names.')
  if (around === 'QuantifiedExpression') refuse(part, 'This some or every is not complete.', 'Write for example: some m in members satisfies m.age < 5.')
  if (wrong !== '') refuse(part, `"${first}" cannot stand here.`, 'Look at what stands before it: an operator, a bracket or a comma may be missing or too many.')
  if (part.from >= source.trimEnd().length) refuse(part, 'Something is missing at the end.', 'Write the value that the last sign needs.')
  return refuse(part, 'Something is missing here.', 'Write the value that the sign before needs.')
}
