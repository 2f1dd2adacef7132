import type { CompiledExpression } from '../expressions/compile-expression.ts'
import type { Kind } from '../expressions/kinds.ts'
import type { SyntaxPart } from '../expressions/tree.ts'
import type { Names } from './form-names.ts'

/** An expression without the names it reads: what is left of its text, and the names in the order of the source. */
interface Pattern {
  readonly text: string
  readonly names: readonly string[]
}

const patterns = new WeakMap<CompiledExpression, Pattern | 'none'>()

/** Parts in which a name is one of a row, or is followed by those of its parts. */
const WITH_OWN_NAMES: ReadonlySet<string> = new Set(['FilterExpression', 'QuantifiedExpression', 'PathExpression'])
/** A character that no expression has in it. */
const NAME = '\u0000'

/**
 * What an expression has in common with all others that say the same of other names of the same kinds: nothing can be wrong
 * with one that is not wrong with the others. Undefined where that cannot be told by its names.
 */
export function likenessOf(expression: CompiledExpression, names: Names): string | undefined {
  const pattern = patterns.get(expression) ?? patternKept(expression)
  if (pattern === 'none') return undefined
  let likeness = pattern.text
  for (const name of pattern.names) {
    const kind = names.find(name)
    if (!kind || 'several' in kind) return undefined
    likeness += `${NAME}${kindShown(kind)}`
  }
  return likeness
}

/** Kinds that are shown alike are alike. */
function kindShown(kind: Kind): string {
  if (kind.is === 'parts') return numberOf(kind)
  const { is, ofQuestion } = kind
  const shown = is === 'list' ? `list of ${kindShown(kind.of)}` : kind.options || kind.literals ? `${is} ${numberOf(kind.options ?? kind)}` : is
  return ofQuestion ? `${shown} ${ofQuestion.hasLabels} ${ofQuestion.nonResponse.join(' ')}` : shown
}

const numbers = new WeakMap<object, string>()
let last = 0

function numberOf(object: object): string {
  const known = numbers.get(object)
  if (known !== undefined) return known
  const number = `#${++last}`
  numbers.set(object, number)
  return number
}

function patternKept(expression: CompiledExpression): Pattern | 'none' {
  const pattern = patternOf(expression)
  patterns.set(expression, pattern)
  return pattern
}

function patternOf({ source, tree, lists }: CompiledExpression): Pattern | 'none' {
  const read: SyntaxPart[] = []
  if (lists.length > 0 || !gathered(tree, read)) return 'none'
  let text = ''
  let from = 0
  for (const name of read) {
    text += source.slice(from, name.from) + NAME
    from = name.to
  }
  return { text: text + source.slice(from), names: read.map(({ from: start, to }) => source.slice(start, to)) }
}

/** Gathers the names that are read; false where some are not names of the form. */
function gathered(part: SyntaxPart, read: SyntaxPart[]): boolean {
  if (WITH_OWN_NAMES.has(part.name)) return false
  if (part.name === 'VariableName') read.push(part)
  const [first, ...others] = part.parts
  const inside = part.name === 'FunctionInvocation' ? others : part.parts
  return first === undefined || inside.every((each) => gathered(each, read))
}
