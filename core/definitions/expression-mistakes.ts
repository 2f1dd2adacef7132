import { compileExpression } from '../expressions/compile-expression.ts'
import type { Read } from '../expressions/reading.ts'
import { suggestion } from './did-you-mean.ts'
import type { Names } from './form-names.ts'
import { shapeAt, wrongStep } from './reading-shape.ts'
import type { Path } from './source-place.ts'
import type { LocalMistake } from './workflow-sites.ts'

/** An expression, where it stands, and what it may read there. */
export interface PlacedExpression {
  readonly source: string
  readonly path: Path
  readonly names: Names
  /** Characters of the text before the expression begins. */
  readonly skip?: number
}

/** Why an expression cannot be read at all. */
export function* unreadable({ source, path, skip = 0 }: PlacedExpression): Generator<LocalMistake> {
  const compiled = compileExpression(source)
  if (!compiled.ok) yield { path, character: compiled.problem.from + skip, message: compiled.problem.message, hint: compiled.problem.hint }
}

/** Names an expression reads that nothing is called by. */
export function* unknownReads({ source, path, names, skip = 0 }: PlacedExpression): Generator<LocalMistake> {
  const compiled = compileExpression(source)
  if (!compiled.ok) return
  for (const read of compiled.expression.reads) {
    const wrong = isFieldOfRows(read, names) ? undefined : wrongRead(read, names)
    if (wrong) yield { path, character: read.from + skip, ...wrong }
  }
}

function wrongRead(
  { path: [name = '', ...rest], within, ofRow }: Read,
  names: Names,
): Pick<LocalMistake, 'message' | 'hint'> | undefined {
  if (within && ofRow) return wrongStep(listShape(within, names) ?? 'open', [name, ...rest], within.join('.'))
  const found = names.find(name)
  if (found === undefined)
    return { message: `"${name}" is no question, fact or form that can be read here.`, hint: () => suggestionFor(name, names) }
  if (typeof found === 'object' && 'several' in found) {
    return {
      message: `"${name}" stands in several sections of this form.`,
      hint: `Write one of ${found.several.map((way) => `"${way}"`).join(', ')}.`,
    }
  }
  return wrongStep(found, rest, name)
}

function isFieldOfRows({ path, within }: Read, names: Names): boolean {
  if (!within) return false
  const list = listShape(within, names)
  return list === undefined || shapeAt(list, path) !== undefined
}

function listShape([name, ...rest]: readonly string[], names: Names) {
  const list = name === undefined ? undefined : names.find(name)
  return typeof list === 'object' && 'several' in list ? undefined : shapeAt(list, rest)
}

// All names of a case would be too many to list.
function suggestionFor(name: string, names: Names): string | undefined {
  const hint = suggestion(name, new Set(names.all()))
  return hint?.startsWith('Did')
    ? hint
    : 'The facts of a case are listed in form-definitions/README.md; answers to other forms are read as form.question.'
}
