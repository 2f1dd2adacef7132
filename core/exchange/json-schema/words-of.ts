import { plainMarkup } from '../draft/plain-markup.ts'
import { note } from './messages.ts'
import type { SchemaLines } from './schema-lines.ts'

const LONGEST_TEXT = 4000

/** Words of a schema as people read them here; undefined where there are none. */
export function wordsOf(written: unknown, pointer: string, lines: SchemaLines): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined
  const { text, lost } = plainMarkup(written)
  if (lost.length > 0) lines.add(pointer, note('markup-simplified', { markup: lost.join(', ') }))
  if (/[{}]/.test(text)) lines.add(pointer, note('braces-replaced'))
  const plain = text.replaceAll('{', '(').replaceAll('}', ')').trim()
  if (plain.length > LONGEST_TEXT) lines.add(pointer, note('text-too-long', { length: plain.length, most: LONGEST_TEXT }))
  return plain === '' ? undefined : plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain
}

/** A name as words: `veteranDateOfBirth` is "Veteran date of birth". What has spaces is words already. */
export function namedWords(name: string): string {
  const plain = name.replaceAll(/[{}]/g, ' ').trim()
  const spaced = /\s/.test(plain) ? plain : plain.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replaceAll(/[_\-.:$]+/g, ' ').replaceAll(/(?<=\S) (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`).trim()
  const words = spaced === '' ? '?' : spaced
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, LONGEST_TEXT)
}
