import type { Text } from './definition-types.ts'

/** The words of a text in a language: the language itself, its base (ar for ar-EG), a variety of it (ro-MD for ro), the fallbacks in order, else whatever is there. */
export function textIn(text: Text | undefined, language: string, fallbacks: readonly string[] = ['en']): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  const own = Object.hasOwn(text, language) ? text[language] : undefined
  if (own !== undefined) return own
  const [base = language] = language.split('-')
  const variety = Object.keys(text).find((tag) => tag.startsWith(`${base}-`))
  for (const wanted of [base, variety, ...fallbacks]) {
    const words = wanted !== undefined && Object.hasOwn(text, wanted) ? text[wanted] : undefined
    if (words !== undefined) return words
  }
  return Object.values(text)[0] ?? ''
}
