import { arithmetic } from './arithmetic.ts'
import { codeMeant } from './compare.ts'
import { BINDS, call, joined, quoted, whole } from '../../draft/feel-text.ts'
import type { Written } from '../../draft/feel-text.ts'
import { fixedText, pieceAt, taking, valueAt } from './function-given.ts'
import type { Given, Translation } from './function-given.ts'
import { NotTranslated } from './not-translated.ts'
import { parseXpath } from './parse-xpath.ts'
import { asNumber, asText, conditionPiece, numberPiece, oneOf, piece, textPiece, truth } from './piece.ts'
import type { Piece } from './piece.ts'
import { codeFor, listCalled, lookedUp, fieldOfColumn, chosen } from './translate-look-up.ts'
import { nodeOf } from './translate-path.ts'
import { translateXpath } from './translate-xpath.ts'
import { tell } from './translator.ts'

/** selected(answer, 'code'). Of a text, a word of it. */
function selected(given: Given): Piece {
  const answer = pieceAt(given, 0)
  const code = valueAt(given, 1)
  const of = oneOf(answer)
  if (of.kind === 'nothing') return truth(false)
  const literal = typeof code.literal === 'string' || typeof code.literal === 'number' ? String(code.literal).trim() : undefined
  if (literal === '' || code.kind === 'nothing') return truth(false)
  if (of.kind !== 'choice' && of.kind !== 'choices') return wordOf(of, literal === undefined ? asText(code) : textPiece(literal))
  const known = literal === undefined ? asText(code).feel : codeMeant(of, literal)
  if (known === undefined) {
    tell(given.t, 'never-offered', { code: literal ?? '' })
    return truth(false)
  }
  const written = literal === undefined ? known : quoted(known)
  const isShared = of.list?.shared !== undefined && (literal === undefined || of.list.shared.codes.has(known))
  return conditionPiece(of.kind === 'choice' ? joined(isShared ? asText(of) : of, '=', whole(written), BINDS.comparison) : call('selected', of, written), true)
}

function wordOf(of: Piece, code: Piece): Piece {
  const text = asText(of)
  if (text.literal !== undefined && code.literal !== undefined) return truth(String(text.literal).split(/\s+/).includes(String(code.literal)))
  if (of.isOneWord) return conditionPiece(joined(text, '=', code, BINDS.comparison), true)
  return conditionPiece(call('contains', words(text), code), true)
}

/** The words of a text. */
function words(text: Piece): Written {
  return call('split', text.isOneWord ? text : call('normalize_space', text), '" "')
}

/** The codes of an answer as a list. */
function codesOf(of: Piece): Piece {
  return of.kind === 'choices' || of.kind === 'choice' ? of : piece(words(asText(of)), 'choices', 'empty')
}

/** jr:choice-name(code, '${question}') and choice-label(${question}, code). */
const labelled = (codeAt: number, questionAt: number): Translation =>
  taking(2, 2, (given) => {
    const { trees, t } = given
    const named = trees[questionAt]
    const question = named?.is === 'text' ? parseXpath(named.value).tree : named
    const node = question && nodeOf(question, t)
    const codeTree = trees[codeAt]
    if (!node || !codeTree) throw new NotTranslated('argument-fixed', { name: given.name })
    if (!node.list) throw new NotTranslated('reference-to-text', { name: node.name })
    const code = translateXpath(codeTree, t)
    if (code.node === node && !code.many && /^[\w.]+$/.test(code.feel)) return piece(call('label', code), 'text', 'empty')
    t.lists.add(node.list.id)
    return lookedUp(node.list, codeFor(node.list, code), 'title')
  })

export const CHOICE_FUNCTIONS: Readonly<Record<string, Translation>> = {
  selected: taking(2, 2, selected),
  'count-selected': taking(1, 1, (given) => {
    const of = valueAt(given, 0)
    return piece(of.kind === 'choices' || of.kind === 'choice' ? call('count_selected', of) : call('count', codesOf(of)), 'number', 'never', { isWhole: true })
  }),
  'selected-at': taking(2, 2, (given) => {
    const of = valueAt(given, 0)
    const place = arithmetic('+', asNumber(valueAt(given, 1)), numberPiece(1))
    return piece(call('item_at', codesOf(of), place), of.list ? 'choice' : 'text', 'empty', { isOneWord: true, ...(of.list && { list: of.list }) })
  }),
  'jr:choice-name': labelled(0, 1),
  'choice-label': labelled(1, 0),
  /** jr:itext(.../itextId): the label of a choice, by the text that pyxform has made of it. */
  'jr:itext': taking(1, 1, (given) => {
    const [text] = given.trees
    if (text?.is === 'path' && text.steps.at(-1)?.name === 'itextId') return valueAt(given, 0)
    throw new NotTranslated('function-of-dialect', { name: given.name })
  }),
  /** pulldata('list', 'column', 'key column', key) */
  pulldata: taking(4, 4, (given) => {
    const list = listCalled(fixedText(given, 0), given.t)
    const field = fieldOfColumn(list, fixedText(given, 1))
    const key = fixedText(given, 2)
    if (fieldOfColumn(list, key) === 'id') return lookedUp(list, codeFor(list, valueAt(given, 3)), field)
    const value = given.trees[3]
    const where = value && ({ is: 'operator', sign: '=', left: { is: 'path', from: 'here', steps: [{ to: 'child', name: key, where: [] }], at: 0 }, right: value, at: 0 } as const)
    return oneOf(chosen(list, where ? [where] : [], fixedText(given, 1), given.t))
  }),
}
