import { lacks } from '../completeness.ts'
import type { DefinitionSet } from '../definition-set.ts'
import type { Text } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { fallbacksOf } from '../fallback.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake } from '../source-document.ts'
import { changedTexts, hasTexts, textsIn, translator } from '../translate.ts'

/** Languages of the pack, and what there is in them. */
export const languageRules: Rules = new Map<string, Rule>([
  [
    'missing-language',
    function* ({ documents, pack, translations }) {
      const languages = pack?.definition.languages ?? []
      const { translated } = translator(translations.map(({ definition }) => definition), languages[0] ?? 'en')
      for (const document of documents.filter(hasTexts)) {
        const texts = textsIn(changedTexts(document, (text) => translated(text, document.id ?? '')))
        for (const language of languages) {
          const lacking = texts.filter(({ text }) => lacks(text, language, languages))
          const [first] = lacking
          if (!first) continue
          const what = lacking.length === 1 ? 'This text has' : `${lacking.length} texts of this file, of which this is the first, have`
          yield {
            document,
            path: first.path,
            warning: true,
            message: `${what} no words in "${language}", a language of the pack.`,
            hint: `Add "${language}", or a line in a catalogue.`,
          }
        }
      }
    },
  ],

  [
    'unspoken-language',
    function* ({ pack, translations }) {
      if (!pack) return
      const { languages, fallbacks = {} } = pack.definition
      const read = new Set(languages.flatMap((language) => [language, ...fallbacksOf(language, pack.definition)]))
      const hint = (language: string) => `Add "${language}" to "languages" of the pack.`
      for (const language of Object.keys(fallbacks)) {
        if (!languages.includes(language))
          yield { document: pack.document, path: ['fallbacks', language], onName: true, warning: true, message: `"${language}" is no language of this pack.`, hint: hint(language) }
      }
      for (const { document, definition: { language } } of translations) {
        // Those that all packs use may have languages that this one does not speak.
        if (read.has(language) || !document.path.startsWith('country-configs/')) continue
        yield { document, path: ['language'], warning: true, message: `"${language}" is no language of the pack, so nobody reads this catalogue.`, hint: hint(language) }
      }
    },
  ],

  ['unused-translation', unusedTranslations],
])

/** Lines of a catalogue whose text no definition has any more; looked for only where all definitions can be read. */
function* unusedTranslations({ documents, translations, misshapen }: DefinitionSet): Iterable<Mistake> {
  if (translations.length === 0 || misshapen.length > 0 || documents.some(({ broken, kind }) => broken || kind === undefined)) return
  const texts = new Map<string, Set<string>>()
  for (const document of documents.filter(hasTexts)) {
    const own = texts.get(document.id ?? '') ?? new Set()
    texts.set(document.id ?? '', own)
    for (const { text } of textsIn(document)) for (const words of wordsOf(text)) own.add(words)
  }
  const all = new Set([...texts.values()].flatMap((own) => [...own]))
  const hint = 'Take the line out, or write the text as it stands now.'
  for (const { document, definition } of translations) {
    for (const source of Object.keys(definition.texts)) {
      if (!all.has(source)) yield { document, path: ['texts', source], onName: true, warning: true, message: `No definition has the text "${short(source)}".`, hint }
    }
    for (const [id, lines] of Object.entries(definition.in ?? {})) {
      const own = texts.get(id)
      if (!own) {
        yield { document, path: ['in', id], onName: true, warning: true, message: `"${id}" is no definition.`, hint: () => suggestion(id, texts.keys()) }
        continue
      }
      for (const source of Object.keys(lines)) {
        if (!own.has(source)) yield { document, path: ['in', id, source], onName: true, warning: true, message: `The definition "${id}" has no text "${short(source)}".`, hint }
      }
    }
  }
}

function wordsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
