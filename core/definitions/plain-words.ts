import type { Text } from './definition-types.ts'
import { markupOf } from './markup.ts'

/** Whether a text has anything that markup is made of. */
export function mayHaveMarkup(text: string): boolean {
  return /[*\\\n]|\]\(/.test(text)
}

/** A text where only plain words can stand, such as the name of a control or of a window: without its marks, items of a list after a dash. */
export function plainWords(text: string): string {
  if (!mayHaveMarkup(text)) return text
  return markupOf(text)
    .flatMap(({ kind, lines }) => lines.map((line) => (kind === 'list' ? '– ' : '') + line.map(({ words }) => words).join('')))
    .join('\n')
}

/** The same in every language a text has. */
export function plainText(text: Text): Text {
  if (typeof text === 'string') return plainWords(text)
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, plainWords(words)]))
}

/** Words that stand in a text as they are, whatever they are: nothing in them is markup, and none of them says where a link leads. */
export function withoutMarkup(words: string): string {
  return words.replaceAll(/[\\*[]|\/(?=\/)/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ')
}
