import { localeOf } from '../../definitions/locale-of.ts'
import { messageIn, type MessagePart } from '../../definitions/message.ts'
import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { datePartWords } from './date-words.ts'

/** What a name in a text stands for: the words to put in, and the value that plurals are chosen by. */
export interface Named {
  readonly words: string
  readonly value: Value
}

/** Most characters a text may grow to. */
const LONGEST = 4000

// Stands for a name without words until what set it apart is taken away with it.
const BLANK = '\uFFFC'
const LEFT_BY_BLANKS = /\(\s*\uFFFC\s*\)|^[\s.,;:،؛·–-]*\uFFFC[\s.,;:،؛·–-]*|[\s.,;:،؛·–-]*\uFFFC/g

/** Puts words in for {names} and chooses plurals; what a missing one leaves behind, such as empty brackets, a full stop or a comma, goes too. */
export function fillIn(text: string, language: string, named: (name: string) => Named): string {
  return putIn(text, language, named, BLANK).replaceAll(LEFT_BY_BLANKS, '').replaceAll(/\s+/g, ' ').trim()
}

/** Puts words in for {names} and chooses plurals. @param blank what stands where there are no words */
export function putIn(text: string, language: string, named: (name: string) => Named, blank: string): string {
  const message = messageIn(text)
  // A text that cannot be read is told by the check of definitions; here it stays as it was written.
  if (!message.ok) return text
  let filled = ''
  write(message.parts, undefined)
  return filled

  function write(parts: readonly MessagePart[], number: number | undefined): void {
    for (const part of parts) {
      if (filled.length >= LONGEST) return
      if (part.kind === 'choice') writeChoice(part)
      else filled += wordsOf(part, number)
    }
  }

  function wordsOf(part: Exclude<MessagePart, { kind: 'choice' }>, number: number | undefined): string {
    switch (part.kind) {
      case 'words': return part.words
      case 'number': return number === undefined ? '#' : numberWords(number, language)
      case 'name': return named(part.name).words.trim() || blank
      case 'format': return formatted(part, named(part.name).value, language) || blank
    }
  }

  function writeChoice({ name, by, cases, offset }: MessagePart & { kind: 'choice' }): void {
    const { value } = named(name)
    const other = cases.get('other') ?? []
    if (by === 'select') return write(cases.get(String(value)) ?? other, undefined)
    const count = Array.isArray(value) ? value.length : value
    if (typeof count !== 'number') {
      filled += blank
      return
    }
    const rules = pluralRules(language, by === 'selectordinal' ? 'ordinal' : 'cardinal')
    write(cases.get(`=${count}`) ?? cases.get(rules.select(count - offset)) ?? other, count - offset)
  }
}

function formatted({ format, style }: MessagePart & { kind: 'format' }, value: Value, language: string): string {
  if (isBlank(value)) return ''
  if (format === 'number') return typeof value === 'number' ? numberWords(value, language, style) : ''
  return typeof value === 'string' ? datePartWords(value, language, format, style) : ''
}

function numberWords(value: number, language: string, style = 'decimal'): string {
  const options: Intl.NumberFormatOptions = style === 'percent' ? { style } : { maximumFractionDigits: style === 'integer' ? 0 : 6 }
  return new Intl.NumberFormat(localeOf(language), options).format(value)
}

const kept = new Map<string, Intl.PluralRules>()

function pluralRules(language: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const key = `${type} ${language}`
  const rules = kept.get(key) ?? new Intl.PluralRules(localeOf(language), { type })
  kept.set(key, rules)
  return rules
}
