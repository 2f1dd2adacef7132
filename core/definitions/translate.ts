import { definitionsOf } from './definitions-of.ts'
import { metaSchemaName, type Kind } from './definition-kind.ts'
import type { Catalogue, CountryPack, Text, Translations } from './definition-types.ts'
import type { Json, SourceDocument } from './source-document.ts'
import { textsOf, withTexts, type PlacedText } from './texts-of.ts'

/** Words of catalogues by language, then by the text they translate. */
export interface Translator {
  /** A text of a definition with the words that catalogues have for it. */
  translated(text: Text, definition: string): Text
}

/** Kinds whose texts nobody translates: those of people in a story, and translations themselves. */
const UNTRANSLATED: ReadonlySet<Kind | undefined> = new Set<Kind | undefined>(['story', 'catalogue', undefined])

/** What catalogues make of texts. The last catalogue that has words for a text gives them: a pack's go before those all packs use. */
export function translator(catalogues: readonly Pick<Catalogue, 'language' | 'texts' | 'in'>[], firstLanguage: string): Translator {
  const everywhere = new Map<string, Map<string, string>>()
  const within = new Map<string, Map<string, Map<string, string>>>()
  for (const { language, texts, in: special = {} } of catalogues) {
    add(everywhere, language, texts)
    for (const [definition, lines] of Object.entries(special)) {
      const byLanguage = within.get(definition) ?? new Map<string, Map<string, string>>()
      within.set(definition, byLanguage)
      add(byLanguage, language, lines)
    }
  }
  const languages = new Set(catalogues.map(({ language }) => language))

  return {
    translated(text, definition) {
      const sources = typeof text === 'string' ? [text] : Object.values(text)
      const found = [...languages].flatMap((language): [string, string][] => {
        const lines = [within.get(definition)?.get(language), everywhere.get(language)]
        const words = lines.flatMap((each) => sources.flatMap((source) => each?.get(source) ?? []))[0]
        return words === undefined ? [] : [[language, words]]
      })
      if (found.length === 0) return text
      return { ...(typeof text === 'string' ? written(text, firstLanguage, found) : text), ...Object.fromEntries(found) }
    },
  }
}

/** A text that is one string is in the first language of the pack; where that is translated too, it can only be English. */
function written(text: string, firstLanguage: string, found: readonly (readonly [string, string])[]): Record<string, string> {
  return { [found.some(([language]) => language === firstLanguage) ? 'en' : firstLanguage]: text }
}

function add(byLanguage: Map<string, Map<string, string>>, language: string, texts: Translations): void {
  const lines = byLanguage.get(language) ?? new Map<string, string>()
  for (const [source, words] of Object.entries(texts)) lines.set(source, words)
  byLanguage.set(language, lines)
}

/** Definitions with the words of the catalogues among them put in. */
export function translatedDocuments(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const catalogues = definitionsOf<Catalogue>([...documents].sort(packsLast), 'catalogue')
  if (catalogues.length === 0) return documents
  const [pack] = definitionsOf<CountryPack>(documents, 'pack')
  const { translated } = translator(catalogues, pack?.languages[0] ?? 'en')
  return documents.map((document) => changedTexts(document, (text) => translated(text, document.id ?? '')))
}

function packsLast(one: SourceDocument, other: SourceDocument): number {
  const rank = ({ path }: SourceDocument) => (path.startsWith('country-configs/') ? 1 : 0)
  return rank(one) - rank(other) || (one.path < other.path ? -1 : 1)
}

/** A document with its texts changed; one that holds none stays as it is. */
export function changedTexts(document: SourceDocument, change: (text: Text) => Text): SourceDocument {
  if (document.broken || UNTRANSLATED.has(document.kind)) return document
  const value = withTexts(document.value, metaSchemaOf(document.value), change)
  return value === document.value ? document : { ...document, value }
}

/** Every text of a document. */
export function textsIn({ value }: SourceDocument): readonly PlacedText[] {
  return textsOf(value, metaSchemaOf(value))
}

/** File of the meta-schema a definition says it follows. */
function metaSchemaOf(value: Json): string {
  const named = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['$schema'] : undefined
  return metaSchemaName(named) ?? ''
}

/** Whether a document holds texts that are to be translated. */
export function hasTexts({ broken, kind }: SourceDocument): boolean {
  return !broken && !UNTRANSLATED.has(kind)
}
