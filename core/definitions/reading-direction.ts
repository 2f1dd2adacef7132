import type { Text } from './definition-types.ts'
import { directionOf } from './locale-of.ts'
import { textIn } from './text.ts'

const LETTER = /\p{L}/gu
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/gu

/**
 * Which way words of a definition are read in a language, by most of their letters: they may name no language, or be there in
 * another than is asked for. Words without letters are read as the language is.
 */
export function readingDirection(texts: Iterable<Text | undefined>, language: string): 'ltr' | 'rtl' {
  let [letters, others] = [0, 0]
  for (const text of texts) {
    const words = textIn(text, language)
    letters += count(words, LETTER)
    others += count(words, RIGHT_TO_LEFT)
  }
  if (letters === 0) return directionOf(language)
  return others * 2 > letters ? 'rtl' : 'ltr'
}

function count(words: string, letter: RegExp): number {
  return words.match(letter)?.length ?? 0
}
