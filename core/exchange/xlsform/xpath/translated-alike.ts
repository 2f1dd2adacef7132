import { compileExpression } from '../../../expressions/compile-expression.ts'
import type { ChoiceList, FormNode } from '../form-node.ts'
import { foundFrom, namedFrom, rowsAround } from './names.ts'
import type { Translated } from './translate-expression.ts'
import type { ExpressionPlace } from './translator.ts'

/** What an expression becomes, and its pieces: texts, and between them the numbers of the answers that are read. */
interface Pattern {
  readonly made: Extract<Translated, { ok: true }>
  readonly pieces: readonly string[]
}

type Translate = (source: string, place: ExpressionPlace) => Translated

/** The patterns of a form by what makes expressions alike, and a number for each list that is chosen from. */
interface Patterns {
  readonly made: Map<string, Pattern | 'none'>
  readonly lists: Map<ChoiceList, number>
}

const known = new WeakMap<FormNode, Patterns>()

const REFERENCE = /\$\s*\{([^{}]*)\}/
/** Beyond this, how long the names are may decide whether an expression can be taken. */
const LONGEST = 400
/** Names that stand for others. No id has a capital letter. */
const STAND_IN = /\bQ(\d+)\b/
/** A path says something else from each place, as does the code "other". */
const OF_ITS_PLACE = /\/|\.\.|other|[‘’‚‛′`´“”„‟″«»]|\bQ\d/
/** No text is open where a reference stands. */
const WHOLE_TEXTS = /^(?:[^'"]|'[^']*'|"[^"]*")*$/

/**
 * Expressions that differ only in the names of answers of one kind differ only in these names when they are translated: the
 * first is, and the others are written like it. Undefined where an expression has to be translated by itself.
 */
export function translatedAlike(source: string, place: ExpressionPlace, translate: Translate): Translated | undefined {
  const { at, column } = place
  if (source.length > LONGEST || at.kind !== 'question' || column === 'choice_filter' || (at.answer === 'calculated' && column !== 'calculation') || rowsAround(at).length > 0) return undefined
  const nodes = [at]
  const pieces: string[] = []
  for (const piece of source.split(REFERENCE)) {
    const isName = pieces.length % 2 === 1
    const node = isName ? answerNamed(piece.trim(), at) : undefined
    if (isName && !node) return undefined
    if (node && !nodes.includes(node)) nodes.push(node)
    pieces.push(node ? String(nodes.indexOf(node)) : piece)
  }
  const pattern = patternKept(pieces, nodes, place, translate)
  if (pattern === 'none') return undefined
  const expression = pattern.pieces.map((piece, index) => (index % 2 === 0 ? piece : (nodes[Number(piece)]?.id ?? ''))).join('')
  return compileExpression(expression).ok ? { ...pattern.made, expression } : undefined
}

/** A question that is read by its id alone, and of which it is known without looking further what it gives. */
function answerNamed(name: string, at: FormNode): FormNode | undefined {
  const found = namedFrom(at, name)
  if (!found || found.isUnclear) return undefined
  const { node } = found
  if (node === at) return node
  const isPlain = node.kind === 'question' && node.answer !== 'calculated' && rowsAround(node).length === 0
  return isPlain && foundFrom(at, node.id) === node ? node : undefined
}

function patternKept(pieces: readonly string[], nodes: readonly FormNode[], place: ExpressionPlace, translate: Translate): Pattern | 'none' {
  const patterns = known.get(place.form) ?? { made: new Map<string, Pattern | 'none'>(), lists: new Map<ChoiceList, number>() }
  let key: string = place.column
  for (const node of nodes) key += `\u0000${kindOf(node, patterns)}`
  for (const piece of pieces) key += `\u0000${piece}`
  const kept = patterns.made.get(key)
  if (kept) return kept
  const pattern = patternOf(pieces, nodes, place, translate)
  patterns.made.set(key, pattern)
  known.set(place.form, patterns)
  return pattern
}

function kindOf({ answer, isWhole, list }: FormNode, { lists }: Patterns): string {
  if (list && !lists.has(list)) lists.set(list, lists.size)
  return `${answer} ${isWhole} ${list && lists.get(list)}`
}

/** Translates an expression in a form of answers that stand for those it reads. */
function patternOf(pieces: readonly string[], nodes: readonly FormNode[], place: ExpressionPlace, translate: Translate): Pattern | 'none' {
  if (pieces.some((piece, index) => index % 2 === 0 && (OF_ITS_PLACE.test(piece) || !WHOLE_TEXTS.test(piece)))) return 'none'
  const children: FormNode[] = []
  const form: FormNode = { name: '', id: '', kind: 'section', children }
  children.push(...nodes.map(({ kind, answer, isWhole, list }, index): FormNode => ({ name: `Q${index}`, id: `Q${index}`, kind, parent: form, children: [], answer, isWhole, list })))
  const [at] = children
  const source = pieces.map((piece, index) => (index % 2 === 0 ? piece : `\${Q${piece}}`)).join('')
  const made = at && translate(source, { ...place, form, at })
  return made?.ok && made.notes.length === 0 ? { made, pieces: made.expression.split(STAND_IN) } : 'none'
}
