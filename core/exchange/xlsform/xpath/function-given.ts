import { NotTranslated } from './not-translated.ts'
import type { Piece } from './piece.ts'
import { oneOf } from './piece.ts'
import type { Xpath } from './syntax.ts'
import { translateXpath } from './translate-xpath.ts'
import type { Translator } from './translator.ts'

/** What a function was called with. */
export interface Given {
  readonly name: string
  readonly trees: readonly Xpath[]
  readonly t: Translator
}

/** How a function of forms is written here. */
export type Translation = (given: Given) => Piece

/** The value at a place among those given; all rows of it. */
export function pieceAt({ name, trees, t }: Given, at: number): Piece {
  const tree = trees[at]
  if (!tree) throw new NotTranslated('argument-count', { name, count: trees.length })
  return translateXpath(tree, t)
}

export function valueAt(given: Given, at: number): Piece {
  return oneOf(pieceAt(given, at))
}

/** A text that is written out. */
export function fixedText({ name, trees }: Given, at: number): string {
  const tree = trees[at]
  if (tree?.is === 'text') return tree.value
  throw new NotTranslated(tree ? 'argument-fixed' : 'argument-count', tree ? { name } : { name, count: trees.length })
}

/** A translation that is asked for with so many values. */
export function taking(least: number, most: number, translate: Translation): Translation {
  return (given) => {
    if (given.trees.length < least || given.trees.length > most) throw new NotTranslated('argument-count', { name: given.name, count: given.trees.length })
    return translate(given)
  }
}
