import type { Text } from '../../definitions/definition-types.ts'
import { plainWords, withoutMarkup } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import { putIn, type Named } from './fill-in.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { namedFrom } from './named-answers.ts'
import { hasPlaceholders } from './placeholders.ts'

/** Stands for an answer that is not there yet. */
export const NOT_YET = '…'

const nothing: Named = { words: '', value: null }

/** A text in a language with answers put in, seen from a section or row, in plain words. @param mayTell which questions' answers the reader may see */
export function filledWords(filling: Filling, from: Asked | undefined, text: Text | undefined, language: string, mayTell?: (question: CompiledQuestion) => boolean): string {
  return plainWords(filledMarkup(filling, from, text, language, mayTell))
}

/** The same with its markup, for where it is drawn. What is put in has none, whatever was answered. */
export function filledMarkup(filling: Filling, from: Asked | undefined, text: Text | undefined, language: string, mayTell?: (question: CompiledQuestion) => boolean): string {
  const words = textIn(text, language)
  if (!words.includes('{')) return words
  const named = namedFrom(filling, from, language, mayTell)
  return putIn(words, language, (name) => asItIs(named(name)), NOT_YET)
}

function asItIs({ words, value }: Named): Named {
  return { words: withoutMarkup(words), value }
}

/** The same in every language it has. */
export function filledText(filling: Filling, from: Asked | undefined, text: Text, mayTell?: (question: CompiledQuestion) => boolean): Text {
  return inEach(text, (words, language) => filledMarkup(filling, from, words, language, mayTell))
}

/** A text where no answers are known, in plain words. @param blank what stands for each of them */
export function unfilledWords(text: Text | undefined, language: string, blank = NOT_YET): string {
  return plainWords(unfilledMarkup(text, language, blank))
}

/** The same with its markup, for where it is drawn. */
export function unfilledMarkup(text: Text | undefined, language: string, blank = NOT_YET): string {
  const words = textIn(text, language)
  return words.includes('{') ? putIn(words, language, () => nothing, blank) : words
}

/** The same in every language it has. */
export function unfilledText(text: Text): Text {
  return inEach(text, unfilledMarkup)
}

function inEach(text: Text, change: (words: string, language: string) => string): Text {
  if (!hasPlaceholders(text)) return text
  if (typeof text === 'string') return change(text, 'en')
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, change(words, language)]))
}
