import type { Question } from '../../definitions/definition-types.ts'
import { localeOf } from '../../definitions/locale-of.ts'
import { paperWords } from '../paper/paper-words.ts'

/** What an answer must keep to by itself, each limit in a few words; a pattern has none. @param language of the words */
export function limitWords({ type, minimum, maximum, multipleOf, minLength, maxLength, minItems, maxItems, items, format }: Question, language: string): readonly string[] {
  const number = (value: number) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value)
  const range = (least: number | undefined, most: number | undefined): string | undefined => {
    if (least === undefined && most === undefined) return undefined
    if (least === undefined) return paperWords(language, 'atMost', { most: number(most ?? 0) })
    if (most === undefined) return paperWords(language, 'atLeast', { least: number(least) })
    return least === most ? paperWords(language, 'exactly', { count: number(least) }) : paperWords(language, 'between', { least: number(least), most: number(most) })
  }
  const counted = (what: 'characters' | 'choices' | 'entriesCount', limit: string | undefined) => limit && paperWords(language, what, { limit })
  // No answer has fewer than none of something.
  const [characters, several] = [range(minLength || undefined, maxLength), range(minItems || undefined, maxItems)]
  return [
    range(minimum, maximum),
    multipleOf !== undefined && multipleOf !== 1 && paperWords(language, 'multipleOf', { step: number(multipleOf) }),
    counted('characters', characters),
    type === 'array' && counted(items?.type === 'object' ? 'entriesCount' : 'choices', several),
    format === 'email' && paperWords(language, 'email'),
  ].filter((words): words is string => typeof words === 'string' && words !== '')
}
