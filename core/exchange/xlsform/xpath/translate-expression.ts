import { compileExpression } from '../../../expressions/compile-expression.ts'
import type { ImportNote } from '../../import-report.ts'
import type { AnswerKind, FormNode } from '../form-node.ts'
import { note } from '../messages.ts'
import { insideList } from './translate-look-up.ts'
import { NotTranslated } from './not-translated.ts'
import { parseXpath } from './parse-xpath.ts'
import { asCondition, asDay, asNumber, asText, certain, oneOf, piece } from './piece.ts'
import type { Piece, PieceKind } from './piece.ts'
import { valued } from './functions-of-numbers.ts'
import { call } from './feel-text.ts'
import { NotXpath } from './syntax.ts'
import type { Xpath } from './syntax.ts'
import { translateXpath } from './translate-xpath.ts'
import { tell } from './translator.ts'
import type { ExpressionColumn, ExpressionPlace, Translator } from './translator.ts'

export type { ExpressionPlace } from './translator.ts'

export type Translated =
  | {
      readonly ok: true
      readonly expression: string
      /** What it gives. */
      readonly kind: PieceKind
      readonly notes: readonly ImportNote[]
      /** Ids of code lists that it looks things up in. */
      readonly lists: readonly string[]
      /** It is worked out when there is no answer yet, and then stays. */
      readonly isOnce?: true
    }
  | { readonly ok: false; readonly notes: readonly ImportNote[]; readonly at?: number }

const CONDITIONS: readonly ExpressionColumn[] = ['relevant', 'constraint', 'required', 'choice_filter']

/** Turns an expression of an XLSForm into one of definitions; says what was mended, and why it could not be. Never throws. */
export function translateExpression(source: string, place: ExpressionPlace): Translated {
  const t = translatorAt(place)
  try {
    const { tree, mended } = parseXpath(source)
    for (const code of mended) tell(t, code)
    const { tree: asked, isOnce } = onceAsked(tree, t)
    if (place.column === 'calculation' && isSelf(asked)) {
      tell(t, 'keeps-its-answer')
      return { ok: true, expression: 'null', kind: 'nothing', notes: t.notes, lists: [], isOnce: true }
    }
    const made = finished(translateXpath(asked, t), place, t)
    const compilation = compileExpression(made.feel)
    if (!compilation.ok) return { ok: false, notes: [...t.notes, note('too-long-here', { problem: compilation.problem.message })] }
    return { ok: true, expression: made.feel, kind: made.kind, notes: t.notes, lists: [...t.lists], ...(isOnce && { isOnce }) }
  } catch (error) {
    if (error instanceof NotTranslated) return { ok: false, notes: [...t.notes, note(error.code, error.params)] }
    if (error instanceof NotXpath) return { ok: false, at: error.at, notes: [...t.notes, note('not-an-expression', { problem: error.message })] }
    if (error instanceof RangeError) return { ok: false, notes: [...t.notes, note('too-long-here', { problem: 'It is nested too deeply.' })] }
    throw error
  }
}

function translatorAt(place: ExpressionPlace): Translator {
  const plain: Translator = { place, here: place.at, taken: new Set(), notes: [], lists: new Set(), kindOf: (node) => kindOfNode(node, place) }
  return place.column === 'choice_filter' && place.at.list ? insideList(place.at.list, plain) : plain
}

/** What an expression in this column must give. */
function finished(made: Piece, place: ExpressionPlace, t: Translator): Piece {
  if (CONDITIONS.includes(place.column)) return place.column === 'constraint' ? whole(asCondition(made), place) : asCondition(made)
  const of = valued(oneOf(made))
  const { answer } = place.at
  if (place.column === 'repeat_count') return asNumber(of)
  if (of.kind === 'rows') throw new NotTranslated('reference-to-text', { name: of.node?.name ?? '' })
  if (answer === undefined || answer === 'calculated' || of.kind === 'nothing') return of
  return asAnswer(of, answer, t)
}

/** A rule that reads blanks has to say so, else it waits for them; and XForms has no rules about what is not answered. */
function whole(condition: Piece, { at }: ExpressionPlace): Piece {
  const compilation = compileExpression(condition.feel)
  if (!compilation.ok || condition.literal !== undefined) return condition
  const { reads } = compilation.expression
  const readsItself = reads.some(({ path, within }) => !within && path.length === 1 && path[0] === at.id)
  return readsItself || at.kind !== 'question' ? condition : piece({ feel: `${at.id} = null or ${condition.binds < 1 ? `(${condition.feel})` : condition.feel}`, binds: 1 }, 'yes or no', 'false')
}

/** As the answer of a question that is not only calculated. */
function asAnswer(of: Piece, answer: AnswerKind, { place }: Translator): Piece {
  switch (answer) {
    case 'number':
      return asNumber(of)
    case 'date':
    case 'date and time': {
      const day = asDay(of)
      return answer === 'date' && day.kind === 'date and time' ? piece(call('date', day), 'date', 'empty') : day
    }
    case 'yes or no':
      return certain(asCondition(of))
    case 'choices':
      return of.kind === 'choices' ? of : piece(call('split', call('normalize_space', asText(of)), '" "'), 'choices', 'empty')
    case 'time':
      return of.kind === 'time' ? of : piece(call('time', asText(of)), 'time', 'empty')
    case 'choice':
      return of.kind === 'choice' && of.list === place.at.list ? of : asText(of)
    default:
      return asText(of)
  }
}

/** once(x), coalesce(., x), if(. = '', x, .): worked out when there is no answer yet. */
function onceAsked(tree: Xpath, { place }: Translator): { readonly tree: Xpath; readonly isOnce?: true } {
  if (tree.is !== 'call' || (place.column !== 'calculation' && place.column !== 'default')) return { tree }
  const [first, second, third] = tree.given
  if (tree.name === 'once' && first) return { tree: first, isOnce: true }
  if (tree.name === 'coalesce' && first && second && tree.given.length === 2 && isSelf(first)) return { tree: second, isOnce: true }
  const asksBlank = first?.is === 'operator' && first.sign === '=' && isSelf(first.left) && first.right.is === 'text' && first.right.value === ''
  return tree.name === 'if' && asksBlank && second && third && isSelf(third) ? { tree: second, isOnce: true } : { tree }
}

function isSelf(tree: Xpath): boolean {
  return tree.is === 'path' && tree.from === 'here' && tree.steps.every(({ to, where }) => to === 'self' && where.length === 0)
}

const kinds = new WeakMap<FormNode, PieceKind | 'asked'>()

/** The kind of a question's answer; of a calculation, of what it gives. */
function kindOfNode(node: FormNode, place: ExpressionPlace): PieceKind {
  if (node.answer !== 'calculated') return node.answer ?? 'text'
  const known = kinds.get(node)
  // Calculations that read each other in a circle have no kind that could be told.
  if (known === 'asked') return 'text'
  if (known) return known
  kinds.set(node, 'asked')
  const made = node.calculation === undefined ? undefined : translateExpression(node.calculation, { ...place, at: node, column: 'calculation' })
  const kind = made?.ok && made.kind !== 'nothing' && made.kind !== 'rows' ? made.kind : 'text'
  kinds.set(node, kind)
  return kind
}

export type CalculatedKind = Exclude<PieceKind, 'nothing' | 'rows' | 'choice'>

/** What a calculation gives. */
export function kindOfCalculation(node: FormNode, place: ExpressionPlace): CalculatedKind {
  const kind = kindOfNode(node, place)
  return kind === 'nothing' || kind === 'rows' || kind === 'choice' ? 'text' : kind
}

