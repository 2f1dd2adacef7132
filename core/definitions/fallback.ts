import type { Text } from './definition-types.ts'
import { textIn } from './text.ts'

/** What a pack says of languages. */
interface Spoken {
  readonly languages: readonly string[]
  readonly fallbacks?: Readonly<Record<string, readonly string[]>>
}

/**
 * The languages to read instead of one that has no words: its fallbacks in the pack, its base (ro for ro-MD), the pack's first
 * language, English.
 */
export function fallbacksOf(language: string, { languages, fallbacks = {} }: Spoken): readonly string[] {
  const [base = language] = language.split('-')
  const named = Object.hasOwn(fallbacks, language) ? (fallbacks[language] ?? []) : []
  return [...named, base, ...languages.slice(0, 1), 'en']
}

/**
 * A text with words in each language of the pack that would otherwise be read in another one than the pack says: wherever it
 * travels, it is then read right without the pack at hand.
 */
export function withFallbacks(text: Text, pack: Spoken): Text {
  if (typeof text === 'string') return text
  const lent = pack.languages.flatMap((language): [string, string][] => {
    if (Object.hasOwn(text, language)) return []
    const lender = fallbacksOf(language, pack).find((each) => Object.hasOwn(text, each))
    const words = lender === undefined ? undefined : text[lender]
    return words === undefined || words === textIn(text, language) ? [] : [[language, words]]
  })
  return lent.length === 0 ? text : { ...text, ...Object.fromEntries(lent) }
}
