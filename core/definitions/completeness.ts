import type { Kind } from './definition-kind.ts'
import type { Text } from './definition-types.ts'
import type { SourceDocument } from './source-document.ts'
import { toPointer } from './source-place.ts'
import { hasTexts, textsIn } from './translate.ts'

/** How much of the definitions there is in a language. */
export interface Completeness {
  readonly language: string
  readonly texts: number
  readonly missing: number
  readonly definitions: readonly CompletenessOf[]
}

/** How much of one definition there is in a language. */
export interface CompletenessOf {
  readonly kind: Kind
  readonly id: string
  readonly texts: number
  readonly missing: number
  /** JSON pointers of the first texts that have no words. */
  readonly first: readonly string[]
}

const MOST_NAMED = 50

/**
 * How much of the definitions there is in each language.
 * @param documents with the words of catalogues put in
 * @param languages of the pack; texts that are one string are in the first
 */
export function completeness(documents: readonly SourceDocument[], languages: readonly string[]): readonly Completeness[] {
  const written = documents.flatMap((document) =>
    hasTexts(document) && document.kind !== undefined ? [{ kind: document.kind, id: document.id ?? '', texts: textsIn(document) }] : [],
  )
  written.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return languages.map((language) => {
    const definitions = written.map(({ kind, id, texts }): CompletenessOf => {
      const missing = texts.filter(({ text }) => lacks(text, language, languages))
      return { kind, id, texts: texts.length, missing: missing.length, first: missing.slice(0, MOST_NAMED).map(({ path }) => toPointer(path)) }
    })
    return { language, texts: sum(definitions, 'texts'), missing: sum(definitions, 'missing'), definitions }
  })
}

function nameOf({ kind, id }: Pick<CompletenessOf, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

function sum(definitions: readonly CompletenessOf[], of: 'texts' | 'missing'): number {
  return definitions.reduce((total, each) => total + each[of], 0)
}

/** Whole percent that there is; 100 only when nothing is missing. */
export function percentOf({ texts, missing }: Pick<Completeness, 'texts' | 'missing'>): number {
  return texts === 0 ? 100 : Math.floor((100 * (texts - missing)) / texts)
}

/** Whether a text has no words in a language. @param languages of the pack; a text that is one string is in the first */
export function lacks(text: Text, language: string, [first]: readonly string[]): boolean {
  if (typeof text === 'string') return language !== first && hasLetters(text)
  return !Object.hasOwn(text, language)
}

/** Whether there is anything to translate besides signs, figures and what is put in. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{[a-z][a-z0-9_.]*\}/g, ''))
}
