import { compileExpression } from '../../../expressions/compile-expression.ts'
import type { ImportNote } from '../../import-report.ts'
import type { AnswerKind, FormNode } from '../form-node.ts'
import { note } from '../messages.ts'
import { insideList } from './translate-look-up.ts'
import { NotTranslated } from './not-translated.ts'
import { parsedIn } from './parsed-in.ts'
import { asCondition, asDay, asNumber, asText, certain, oneOf, piece } from './piece.ts'
import type { Piece, PieceKind } from './piece.ts'
import { valued } from './functions-of-numbers.ts'
import { call } from '../../draft/feel-text.ts'
import { NotXpath } from './syntax.ts'
import type { Xpath } from './syntax.ts'
import { translatedAlike } from './translated-alike.ts'
import { translateRule } from './translate-rule.ts'
import { translateXpath } from './translate-xpath.ts'
import { tell } from './translator.ts'
import type { ExpressionColumn, ExpressionPlace, Known, Translator } from './translator.ts'

export type { ExpressionPlace } from './translator.ts'

export type Translated =
  | {
      readonly ok: true
      readonly expression: string
      /** What is known of what it gives. */
      readonly of: Known
      readonly notes: readonly ImportNote[]
      /** Ids of code lists that it looks things up in. */
      readonly lists: readonly string[]
      /** It is worked out when there is no answer yet, and then stays. */
      readonly isOnce?: true
    }
  | { readonly ok: false; readonly notes: readonly ImportNote[]; readonly at?: number }

const CONDITIONS: readonly ExpressionColumn[] = ['relevant', 'required', 'choice_filter']

/** Turns an expression of an XLSForm into one of definitions; says what was mended, and why it could not be. Never throws. */
export function translateExpression(source: string, place: ExpressionPlace): Translated {
  const made = place.column === 'calculation' && source === place.at.calculation ? calculations.get(place.at) : undefined
  return made ?? translatedAlike(source, place, translatedAlone) ?? translatedAlone(source, place)
}

function translatedAlone(source: string, place: ExpressionPlace): Translated {
  return translatedAnew(source, place, translatorAt(place))
}

function translatedAnew(source: string, place: ExpressionPlace, t: Translator): Translated {
  try {
    const { tree, mended } = parsedIn(place.form, source)
    for (const code of mended) tell(t, code)
    const { tree: asked, isOnce } = onceAsked(tree, t)
    if (place.column === 'calculation' && isSelf(asked)) {
      tell(t, 'keeps-its-answer')
      return { ok: true, expression: 'null', of: { kind: 'nothing' }, notes: t.notes, lists: [], isOnce: true }
    }
    const made = place.column === 'constraint' ? translateRule(asked, t) : finished(translateXpath(asked, t), place)
    if (typeof made.literal === 'boolean') tellForeseen(made.literal, source, t)
    const compilation = compileExpression(made.feel)
    if (!compilation.ok) return { ok: false, notes: [...t.notes, note('too-long-here')] }
    return { ok: true, expression: made.feel, of: { kind: made.kind, ...(made.isWhole && { isWhole: true }), ...(made.isOneWord && { isOneWord: true }) }, notes: t.notes, lists: [...t.lists], ...(isOnce && { isOnce }) }
  } catch (error) {
    if (error instanceof NotTranslated) return { ok: false, notes: [...t.notes, note(error.code, error.params)] }
    if (error instanceof NotXpath) return { ok: false, at: error.at, notes: [...t.notes, note(error.code, error.params)] }
    if (error instanceof RangeError) return { ok: false, notes: [...t.notes, note('too-long-here')] }
    throw error
  }
}

/** A condition that reads answers and comes to the same whatever they are was hardly meant so: `${a} = 'x' or 'y'`. */
function tellForeseen(holds: boolean, source: string, t: Translator): void {
  const { column } = t.place
  if (!source.includes(column === 'constraint' ? '.' : '${')) return
  const isExplained = t.notes.some(({ code }) => code === 'never-offered' || code === 'blank-while-hidden')
  if ((column === 'constraint' || CONDITIONS.includes(column)) && !isExplained) tell(t, holds ? 'always-holds' : 'never-holds', { column })
}

const NO_NAMES: ReadonlySet<string> = new Set()

function translatorAt(place: ExpressionPlace): Translator {
  const plain: Translator = { place, here: place.at, taken: NO_NAMES, notes: [], lists: new Set(), known: (node) => knownOf(node, place) }
  return place.column === 'choice_filter' && place.at.list ? insideList(place.at.list, plain) : plain
}

/** What an expression in this column must give. */
function finished(made: Piece, place: ExpressionPlace): Piece {
  if (CONDITIONS.includes(place.column)) return asCondition(made)
  if (place.column === 'trigger') return oneOf(made)
  const of = valued(oneOf(made))
  const { answer } = place.at
  if (place.column === 'repeat_count') return asNumber(of)
  if (of.kind === 'rows') throw new NotTranslated('reference-to-text', { name: of.node?.name ?? '' })
  // Several choices that are calculated are one text, as XForms has it.
  if (answer === undefined || answer === 'calculated') return of.kind === 'choices' ? asText(of) : of
  if (of.kind === 'nothing') return of
  return asAnswer(of, answer, place)
}

/** As the answer of a question that is not only calculated. */
function asAnswer(of: Piece, answer: AnswerKind, place: ExpressionPlace): Piece {
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

const known = new WeakMap<FormNode, Known | 'asked'>()
/** Calculations that were translated to know what they give. */
const calculations = new WeakMap<FormNode, Translated>()
const IN_A_CIRCLE: Known = { kind: 'text' }

/** What is known of a question's answer; of a calculation, what is known of what it gives. */
function knownOf(node: FormNode, place: ExpressionPlace): Known {
  if (node.answer !== 'calculated') return { kind: node.answer ?? 'text', ...(node.isWhole && { isWhole: true }) }
  const found = known.get(node)
  // Calculations that read each other in a circle have no kind that could be told.
  if (found) return found === 'asked' ? IN_A_CIRCLE : found
  known.set(node, 'asked')
  const made = node.calculation === undefined ? undefined : calculated(node, node.calculation, place)
  const of: Known = made?.ok && made.of.kind !== 'nothing' && made.of.kind !== 'rows' ? made.of : { kind: 'text' }
  known.set(node, of)
  return of
}

/** A calculation as it is translated, kept where nothing it reads was still being asked for. */
function calculated(node: FormNode, source: string, { form, lists }: ExpressionPlace): Translated {
  const place: ExpressionPlace = { form, lists, at: node, column: 'calculation' }
  let isInCircle = false
  const t = translatorAt(place)
  const made = translatedAlike(source, place, translatedAlone) ?? translatedAnew(source, place, {
    ...t,
    known(read) {
      const of = t.known(read)
      isInCircle ||= of === IN_A_CIRCLE
      return of
    },
  })
  if (!isInCircle) calculations.set(node, made)
  return made
}

export type CalculatedKind = Exclude<PieceKind, 'nothing' | 'rows' | 'choice'>

/** What a calculation gives. */
export function kindOfCalculation(node: FormNode, place: ExpressionPlace): CalculatedKind {
  const { kind } = knownOf(node, place)
  return kind === 'nothing' || kind === 'rows' || kind === 'choice' ? 'text' : kind
}
