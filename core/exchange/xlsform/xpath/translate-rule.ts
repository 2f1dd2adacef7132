import { compileExpression } from '../../../expressions/compile-expression.ts'
import { BINDS, joined, whole } from '../../draft/feel-text.ts'
import type { FormNode } from '../form-node.ts'
import { foundFrom, rowsAround } from './names.ts'
import { asCondition, certain, conditionPiece, isBlank, piece } from './piece.ts'
import type { Piece } from './piece.ts'
import type { Xpath } from './syntax.ts'
import { both, translateXpath } from './translate-xpath.ts'
import type { Known, Translator } from './translator.ts'

/** Answers that a condition reads. */
interface Reads {
  readonly count: number
  /** Those of other questions, and of them those that it asks for being blank. */
  readonly ofOthers: readonly string[]
  readonly asked: ReadonlySet<string>
}

/**
 * The constraint of a question. A rule here waits for every answer it reads, in XForms only for its own: what another answer is
 * compared with is asked for as well, and a rule that does not read its own answer holds as long as there is none.
 */
export function translateRule(tree: Xpath, t: Translator): Piece {
  const { at } = t.place
  const condition = asCondition(translateXpath(tree, t))
  const reads = at.kind === 'question' && condition.literal === undefined ? readsOf(condition, at) : undefined
  if (!reads) return condition
  const rule = reads.ofOthers.length === 0 ? condition : withOthersThere(tree, reads.asked, t)
  return reads.ofOthers.length < reads.count ? rule : both('or', conditionPiece(joined(whole(at.id), '=', whole('null'), BINDS.comparison), true), rule)
}

/** A condition that does not hold where it compares with an answer that is not there. */
function withOthersThere(tree: Xpath, asked: ReadonlySet<string>, t: Translator): Piece {
  const awaited = new Set<string>()
  const all = joinedBy(tree, 'and').map((part) => {
    const ways = joinedBy(part, 'or')
    if (ways.length > 1) return ways.map((way) => withOthersThere(way, asked, t)).reduce((one, other) => both('or', one, other))
    const condition = asCondition(translateXpath(part, t))
    const names = awaitedBy(condition, part, t).filter((name) => !asked.has(name))
    // Of many rows nobody can ask for the one answer that is read.
    const single = names.filter((name) => !isInOtherRows(name, t))
    for (const name of single) awaited.add(name)
    return single.length < names.length ? certain(condition) : condition
  })
  return [...awaited].reduce<Piece>((rule, name) => both('and', rule, isBlank(answerAt(name, t), false)), all.reduce((one, other) => both('and', one, other)))
}

/** What one condition is made of: conditions that must all hold, or of which any is enough. */
function joinedBy(tree: Xpath, sign: 'and' | 'or'): readonly Xpath[] {
  return tree.is === 'operator' && tree.sign === sign ? [...joinedBy(tree.left, sign), ...joinedBy(tree.right, sign)] : [tree]
}

/** Without these answers a condition does not hold. */
function awaitedBy(condition: Piece, tree: Xpath, { place: { at } }: Translator): readonly string[] {
  const isEquation = tree.is === 'operator' && tree.sign === '='
  if (condition.literal !== undefined || (condition.blank === 'never' && !isEquation) || hasOtherWays(condition)) return []
  const { ofOthers, asked } = readsOf(condition, at) ?? NO_READS
  return ofOthers.filter((name) => !asked.has(name))
}

const NO_READS: Reads = { count: 0, ofOthers: [], asked: new Set() }

function readsOf({ feel }: Piece, at: FormNode): Reads | undefined {
  const compilation = compileExpression(feel)
  if (!compilation.ok) return undefined
  const reads = compilation.expression.reads.filter(({ within }) => !within)
  const names = (some: typeof reads) => some.map(({ path }) => path.join('.'))
  return { count: reads.length, ofOthers: names(reads.filter(({ path }) => path.length !== 1 || path[0] !== at.id)), asked: new Set(names(reads.filter(({ asksBlank }) => asksBlank))) }
}

/** Where one of several conditions within it is enough, a blank in one of them need not be the end of it. */
function hasOtherWays({ feel }: Piece): boolean {
  return /\b(?:or|if|not|some)\b/.test(feel.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''))
}

const ANY: Known = { kind: 'text' }

function nodeCalled(name: string, { place: { at } }: Translator): FormNode | undefined {
  const [first = '', ...rest] = name.split('.')
  return rest.reduce<FormNode | undefined>((found, id) => found?.children.find((child) => child.id === id), foundFrom(at, first))
}

function isInOtherRows(name: string, t: Translator): boolean {
  const node = nodeCalled(name, t)
  return node !== undefined && (name.includes('.') || node.kind === 'rows') && [node, ...rowsAround(node)].some((rows) => rows.kind === 'rows' && name.split('.').includes(rows.id))
}

function answerAt(name: string, t: Translator): Piece {
  const node = nodeCalled(name, t)
  const { kind } = node ? t.known(node) : ANY
  return piece(whole(name), kind, 'empty', node ? { node } : {})
}
