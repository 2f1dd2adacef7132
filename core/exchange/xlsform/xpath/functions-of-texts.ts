import { compilePattern } from '../../../expressions/linear-pattern.ts'
import { arithmetic } from './arithmetic.ts'
import { BINDS, call, quoted } from '../../draft/feel-text.ts'
import type { Written } from '../../draft/feel-text.ts'
import { fixedText, pieceAt, taking, valueAt } from './function-given.ts'
import type { Given, Translation } from './function-given.ts'
import { NotTranslated } from './not-translated.ts'
import { NOTHING, asNumber, asText, conditionPiece, numberPiece, piece, textPiece, truth } from './piece.ts'
import type { Piece } from './piece.ts'

const textAt = (given: Given, at: number): Piece => asText(valueAt(given, at))

const ofText = (name: string): Translation =>
  taking(1, 1, (given) => {
    const of = textAt(given, 0)
    return piece(call(name, of), 'text', of.blank === 'never' ? 'never' : 'empty')
  })

/** Whether a text has another in it, at its beginning or end. */
const ofParts = (name: string): Translation =>
  taking(2, 2, (given) => {
    const [text, part] = [textAt(given, 0), textAt(given, 1)]
    return part.kind === 'nothing' ? truth(true) : conditionPiece(call(name, text, part), text.blank === 'never' && part.blank === 'never')
  })

/** A pattern that the whole text matches. */
function matching(given: Given): Piece {
  const text = textAt(given, 0)
  const pattern = fixedText(given, 1)
  const isTied = /^\^[^|]*[^|\\]\$$/.test(pattern)
  for (const tried of [pattern, pattern.replaceAll(/(\\[wdsWDS])-/g, '$1\\-')]) {
    const tied = isTied ? tried : `^(?:${tried})$`
    if (compilePattern(tied).ok) return conditionPiece(call('matches', text, quoted(tied)), text.blank === 'never')
  }
  const compiled = compilePattern(`^(?:${pattern})$`)
  throw new NotTranslated('pattern-not-run', { pattern, problem: compiled.ok ? '' : compiled.reason })
}

/** Texts one after the other, of all rows of what is read from a repeat. */
function concatenated(given: Given): Piece {
  const parts = given.trees.map((_, at) => {
    const part = pieceAt(given, at)
    return part.many ? part : part.kind === 'number' ? part : asText(part)
  }).filter(({ kind, many }) => many || kind !== 'nothing')
  const [only] = parts
  if (!only) return NOTHING
  const isKnown = parts.every(({ literal }) => typeof literal === 'string')
  if (isKnown) return textPiece(parts.map(({ literal }) => literal).join(''))
  return parts.length === 1 && !only.many ? asText(only) : piece(call('concat', ...parts), 'text', 'empty', { isOneWord: parts.every(({ isOneWord, many, kind }) => !many && (isOneWord || kind === 'number')) })
}

/** join(separator, values): of all rows of what is read from a repeat. */
function joinedTexts(given: Given): Piece {
  const separator = textAt(given, 0)
  const parts = given.trees.slice(1).map((_, at) => pieceAt(given, at + 1))
  const [only] = parts
  if (!only) return NOTHING
  const list: Written = parts.length === 1 && (only.many ?? only.kind === 'choices') ? only : { feel: `[${parts.map((part) => (part.many ? part : asText(part)).feel).join(', ')}]`, binds: BINDS.whole }
  return piece(call('join', list, separator.kind === 'nothing' ? '""' : separator), 'text', 'empty')
}

/** substr(text, from, to): from 0, up to and without the last. */
function cut(given: Given): Piece {
  const text = textAt(given, 0)
  const from = asNumber(valueAt(given, 1))
  const start = typeof from.literal === 'number' && from.literal < 0 ? from : arithmetic('+', from, numberPiece(1))
  if (given.trees.length < 3) return piece(call('substring', text, start), 'text', 'empty')
  return piece(call('substring', text, start, arithmetic('-', asNumber(valueAt(given, 2)), from)), 'text', 'empty')
}

export const TEXT_FUNCTIONS: Readonly<Record<string, Translation>> = {
  string: taking(1, 1, (given) => textAt(given, 0)),
  'string-length': taking(1, 1, (given) => {
    const of = textAt(given, 0)
    if (typeof of.literal === 'string') return numberPiece([...of.literal].length)
    return piece(call('length', of), 'number', of.blank === 'never' ? 'never' : 'zero', { isWhole: true })
  }),
  concat: taking(1, 100, concatenated),
  join: taking(2, 100, joinedTexts),
  regex: taking(2, 2, matching),
  contains: ofParts('contains'),
  'starts-with': ofParts('starts_with'),
  'ends-with': ofParts('ends_with'),
  substr: taking(2, 3, cut),
  substring: taking(2, 3, (given) => piece(call('substring', textAt(given, 0), asNumber(valueAt(given, 1)), ...(given.trees.length > 2 ? [asNumber(valueAt(given, 2))] : [])), 'text', 'empty')),
  'substring-before': taking(2, 2, (given) => piece(call('substring_before', textAt(given, 0), textAt(given, 1)), 'text', 'empty')),
  'substring-after': taking(2, 2, (given) => piece(call('substring_after', textAt(given, 0), textAt(given, 1)), 'text', 'empty')),
  'normalize-space': ofText('normalize_space'),
  translate: taking(3, 3, (given) => {
    const to = textAt(given, 2)
    return piece(call('translate', textAt(given, 0), textAt(given, 1), to.kind === 'nothing' ? '""' : to), 'text', 'empty')
  }),
  'upper-case': ofText('upper'),
  'lower-case': ofText('lower'),
  upper: ofText('upper'),
  lower: ofText('lower'),
  /** Texts of several parts with a sign between them. */
  'item-at': taking(3, 3, (given) => piece(call('item_at', call('split', textAt(given, 1), textAt(given, 0)), arithmetic('+', asNumber(valueAt(given, 2)), numberPiece(1))), 'text', 'empty')),
  'count-items': taking(2, 2, (given) => piece(call('count', call('split', textAt(given, 1), textAt(given, 0))), 'number', 'never', { isWhole: true })),
  'de-duplicate': taking(2, 2, (given) => piece(call('join', call('distinct_values', call('split', textAt(given, 1), textAt(given, 0))), textAt(given, 0)), 'text', 'empty')),
}
