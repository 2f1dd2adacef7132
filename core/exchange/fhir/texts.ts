import type { Text } from '../../definitions/definition-types.ts'
import { languageTag } from '../draft/language-tag.ts'
import { plainMarkup } from '../draft/plain-markup.ts'
import { extensionsBeside, extensionsOf, extensionValue } from './extensions.ts'
import { elementsAt, everyElement, own, textAt, type Fhir } from './fhir-json.ts'
import type { ItemAccount } from './item-account.ts'

/** Reads the words of a resource in its languages. */
export interface TextReader {
  /** The languages, that of the resource first; none where it is English, or does not say, and nothing is translated. */
  readonly languages: readonly string[]
  /** The language was not said, and had to be guessed. */
  readonly isGuessed: boolean
  /** What stands under a name, with its translations; undefined where there is nothing. */
  of(element: Fhir, name: string, account?: Pick<ItemAccount, 'say'>): Text | undefined
  /** A concept's words, which are translated by its designations. */
  ofConcept(concept: Fhir, account?: Pick<ItemAccount, 'say'>): Text | undefined
  /** The same words in every language. */
  same(words: string): Text
  /** Words before others, in each language. */
  before(prefix: string, text: Text): Text
}

const LONGEST_TEXT = 4000

export function textReader(questionnaire: Fhir): TextReader {
  const translated = languagesIn(questionnaire)
  const said = languageTag(textAt(questionnaire, 'language'))
  const base = said ?? (translated.has('en') ? 'und' : 'en')
  translated.delete(base)
  const languages = translated.size > 0 || (said !== undefined && said !== 'en') ? [base, ...translated] : []

  const together = (plain: string, translations: readonly (readonly [language: string, words: string])[], account?: Pick<ItemAccount, 'say'>): Text | undefined => {
    const words = readable(plain, account)
    if (words === '') return undefined
    if (languages.length === 0) return words
    const others = translations.flatMap(([language, each]) => {
      const tag = languageTag(language)
      const put = readable(each, account)
      return tag === undefined || tag === base || put === '' || !languages.includes(tag) ? [] : [[tag, put] as const]
    })
    return { [base]: words, ...Object.fromEntries(others) }
  }

  return {
    languages,
    isGuessed: languages.length > 0 && said === undefined,
    of: (element, name, account) => together(textAt(element, name) || markedUp(element, name), translationsOf(element, name), account),
    ofConcept: (concept, account) => together(textAt(concept, 'display') || textAt(concept, 'code'), [...translationsOf(concept, 'display'), ...elementsAt(concept, 'designation').map((each) => [textAt(each, 'language'), textAt(each, 'value')] as const)], account),
    same: (words) => (languages.length === 0 ? words : Object.fromEntries(languages.map((language) => [language, words]))),
    before: (prefix, text) => (typeof text === 'string' ? `${prefix} ${text}`.slice(0, LONGEST_TEXT) : Object.fromEntries(Object.entries(text).map(([language, words]) => [language, `${prefix} ${words}`.slice(0, LONGEST_TEXT)]))),
  }
}

/** Words that are only there with markup. */
function markedUp(element: Fhir, name: string): string {
  const beside = extensionsBeside(element, name)
  const [xhtml, markdown] = [extensionValue(beside, 'rendering-xhtml'), extensionValue(beside, 'rendering-markdown')]
  return typeof markdown === 'string' ? markdown : typeof xhtml === 'string' ? plainMarkup(xhtml.slice(0, LONGEST_TEXT * 5)).text : ''
}

function translationsOf(element: Fhir, name: string): readonly (readonly [language: string, words: string])[] {
  return extensionsBeside(element, name).flatMap((extension) => {
    if (extension.name !== 'translation') return []
    const parts = extensionsOf(extension.element)
    const [language, words] = [extensionValue(parts, 'lang'), extensionValue(parts, 'content')]
    return typeof language === 'string' && typeof words === 'string' ? [[language, words] as const] : []
  })
}

/** Every language that anything is translated into. */
function languagesIn(questionnaire: Fhir): Set<string> {
  const tags = new Set<string>()
  const add = (written: unknown): void => {
    const tag = typeof written === 'string' ? languageTag(written) : undefined
    if (tag !== undefined) tags.add(tag)
  }
  for (const element of everyElement(questionnaire)) {
    if (/\/translation$/.test(textAt(element, 'url'))) for (const part of extensionsOf(element)) if (part.url === 'lang') add(part.value)
    if (Array.isArray(own(element, 'designation'))) for (const each of elementsAt(element, 'designation')) add(textAt(each, 'language'))
  }
  return tags
}

function readable(written: string, account: Pick<ItemAccount, 'say'> | undefined): string {
  if (/[{}]/.test(written)) account?.say('braces-replaced')
  const text = written.replaceAll('{', '(').replaceAll('}', ')').replaceAll('\r\n', '\n').trim()
  if (text.length <= LONGEST_TEXT) return text
  account?.say('text-too-long', { length: text.length, most: LONGEST_TEXT })
  return `${text.slice(0, LONGEST_TEXT - 1)}…`
}
