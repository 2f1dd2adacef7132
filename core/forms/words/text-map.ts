import type { Text } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'

/** Texts put together in every language that one of them has. */
export function joinTexts(texts: readonly Text[], join: (words: readonly string[], language: string) => string): Text {
  if (areWords(texts)) return join(texts, '')
  const languages = [...new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))))]
  return Object.fromEntries(languages.map((language) => [language, join(texts.map((text) => textIn(text, language)), language)]))
}

function areWords(texts: readonly Text[]): texts is readonly string[] {
  for (const text of texts) if (typeof text !== 'string') return false
  return true
}
