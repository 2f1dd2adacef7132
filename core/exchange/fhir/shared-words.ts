import type { Choice } from './option-set.ts'

/** Words that are told of options which share them. */
const LONGEST = 100

/** The first words that several options have, in every language of the form: whoever answers sees no difference. */
export function sharedWords(choices: readonly Choice[]): string | undefined {
  const seen = new Set<string>()
  for (const { title, display, code } of choices) {
    const words = typeof title === 'string' ? title : JSON.stringify(title)
    if (seen.has(words)) return (display || String(code)).slice(0, LONGEST)
    seen.add(words)
  }
  return undefined
}
