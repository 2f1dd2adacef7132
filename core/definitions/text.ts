import type { Text } from './definition-types.ts'

/** The words of a text in a language: the language itself, its base (ar for ar-EG), the fallbacks in order, else whatever is there. */
export function textIn(text: Text | undefined, language: string, fallbacks: readonly string[] = ['en']): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  for (const wanted of [language, language.split('-')[0], ...fallbacks]) {
    const words = wanted !== undefined && Object.hasOwn(text, wanted) ? text[wanted] : undefined
    if (words !== undefined) return words
  }
  return Object.values(text)[0] ?? ''
}
