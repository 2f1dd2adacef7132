import type { Kind } from './definition-kind.ts'
import type { Text } from './definition-types.ts'
import type { SourceDocument } from './source-document.ts'
import { toPointer, type Path } from './source-place.ts'
import { textsOf } from './texts-of.ts'
import { hasTexts, metaSchemaOf } from './translate.ts'

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
 * How much of the definitions there is in a language.
 * @param documents with the words of catalogues put in
 * @param firstLanguage of the pack: texts that are one string are in it
 */
export function completeness(documents: readonly SourceDocument[], language: string, firstLanguage: string): Completeness {
  const definitions = documents.filter(hasTexts).flatMap((document): CompletenessOf[] => {
    if (document.kind === undefined) return []
    const texts = textsOf(document.value, metaSchemaOf(document.value))
    const missing = texts.filter(({ text }) => lacks(text, language, firstLanguage))
    const first = missing.slice(0, MOST_NAMED).map(({ path }) => toPointer(path))
    return [{ kind: document.kind, id: document.id ?? '', texts: texts.length, missing: missing.length, first }]
  })
  definitions.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const total = (of: (each: CompletenessOf) => number) => definitions.reduce((sum, each) => sum + of(each), 0)
  return { language, texts: total(({ texts }) => texts), missing: total(({ missing }) => missing), definitions }
}

function nameOf({ kind, id }: CompletenessOf): string {
  return `${kind} ${id}`
}

/** Places of the texts of a definition that have no words in a language. */
export function missingTexts(document: SourceDocument, language: string, firstLanguage: string): readonly Path[] {
  return textsOf(document.value, metaSchemaOf(document.value)).flatMap(({ text, path }) => (lacks(text, language, firstLanguage) ? [path] : []))
}

/** Whole percent that there is; 100 only when nothing is missing. */
export function percentOf({ texts, missing }: Pick<Completeness, 'texts' | 'missing'>): number {
  return texts === 0 ? 100 : Math.floor((100 * (texts - missing)) / texts)
}

function lacks(text: Text, language: string, firstLanguage: string): boolean {
  if (typeof text === 'string') return language !== firstLanguage && hasLetters(text)
  return !Object.hasOwn(text, language)
}

/** Whether there is anything to translate besides signs, figures and what is put in. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{[a-z][a-z0-9_.]*\}/g, ''))
}
