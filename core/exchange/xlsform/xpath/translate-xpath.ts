import { BINDS, atLeast, joined } from '../../draft/feel-text.ts'
import { arithmetic } from './arithmetic.ts'
import { compared } from './compare.ts'
import { functionCalled } from './functions.ts'
import { NotTranslated } from './not-translated.ts'
import { asCondition, asNumber, conditionPiece, numberPiece, piece, textPiece, truth } from './piece.ts'
import type { Piece } from './piece.ts'
import type { Xpath } from './syntax.ts'
import { translatePath, translateReference } from './translate-path.ts'
import type { Translator } from './translator.ts'

/** Translates a part of an expression. Throws NotTranslated where it has no meaning here. */
export function translateXpath(tree: Xpath, t: Translator): Piece {
  switch (tree.is) {
    case 'number':
      return numberPiece(tree.value)
    case 'text':
      return textPiece(tree.value)
    case 'reference':
      return translateReference(tree.name, t)
    case 'path':
      return translatePath(tree, t)
    case 'call':
      return functionCalled(tree, t)
    case 'minus':
      return negated(asNumber(translateXpath(tree.of, t)))
    case 'operator': {
      if (tree.sign === '|') throw new NotTranslated('path-not-read', { path: '... | ...' })
      const left = translateXpath(tree.left, t)
      const right = translateXpath(tree.right, t)
      if (tree.sign === 'and' || tree.sign === 'or') return both(tree.sign, asCondition(left), asCondition(right))
      if (tree.sign === '+' || tree.sign === '-' || tree.sign === '*' || tree.sign === 'div' || tree.sign === 'mod') return arithmetic(tree.sign, left, right)
      return compared(tree.sign, left, right, t)
    }
  }
}

function negated(of: Piece): Piece {
  return typeof of.literal === 'number' ? numberPiece(-of.literal) : piece({ feel: `-${atLeast(of, BINDS.sign)}`, binds: BINDS.sign }, 'number', of.blank, of.isWhole ? { isWhole: true } : {})
}

/** a and b, a or b: what is known beforehand is left out. */
export function both(sign: 'and' | 'or', left: Piece, right: Piece): Piece {
  const end = sign === 'or'
  if (left.literal === end || right.literal === end) return truth(end)
  if (left.literal === !end) return right
  if (right.literal === !end || left.feel === right.feel || left.feel.endsWith(` ${sign} ${right.feel}`)) return left
  return conditionPiece(joined(left, sign, right, sign === 'and' ? BINDS.and : BINDS.or), left.blank === 'never' && right.blank === 'never')
}
