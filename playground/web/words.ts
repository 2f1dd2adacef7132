import i18next, { type BackendModule } from 'i18next'
import { directionOf, localeOf } from '../../core/definitions/locale-of.ts'
import { programLanguage, PROGRAM_LANGUAGES, type ProgramLanguage } from '../../core/definitions/program-languages.ts'
import en from './words/en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

const names: Record<ProgramLanguage, string> = {
  en: 'English',
  it: 'Italiano',
  ar: 'العربية',
  ro: 'Română',
  es: 'Español',
  hy: 'Հայերեն',
}

/** A language, with its own name and the locale that writes its dates and numbers. */
export interface Language {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** Made once each, so that a language is always the same object. */
const made = new Map<string, Language>()

/** Fetched when a language is first read; English comes with the page, to fall back to. */
const wordFiles: Record<Exclude<ProgramLanguage, 'en'>, () => Promise<{ default: object }>> = {
  it: () => import('./words/it.json'),
  ar: () => import('./words/ar.json'),
  ro: () => import('./words/ro.json'),
  es: () => import('./words/es.json'),
  hy: () => import('./words/hy.json'),
}

const fetchedWords: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // i18next changes the language once its words are there, so that no key is ever shown.
  read: (id, _namespace, done) => {
    // Of a language only a pack is written in, or a country's own, there are no words: those of its base are read, else English.
    if (!Object.hasOwn(wordFiles, id)) return done(null, {})
    const fetching = wordFiles[id as keyof typeof wordFiles]()
    fetching.then(({ default: words }) => done(null, words), (error: Error) => done(error, false))
  },
}

const kept = 'caseloom.language'

/** A language by its tag: one of the program, or any other that a pack is written in. English for none. */
export function languageOf(id: string | undefined): Language {
  const asked = id === undefined ? undefined : made.get(id)
  if (asked) return asked
  const tag = id !== undefined && isTag(id) ? id : 'en'
  const known = made.get(tag) ?? { id: tag, name: nameOf(tag), locale: localeOf(tag), direction: directionOf(tag) }
  made.set(tag, known)
  return known
}

/**
 * The languages to choose from: those a pack is written in, then the others of the program, whose own words are read in them
 * while definitions are read in another.
 */
export function languagesFor(spoken: readonly string[] = []): readonly Language[] {
  const bases = new Set(spoken.map((tag) => tag.split('-')[0]))
  return [...spoken, ...PROGRAM_LANGUAGES.filter((id) => !bases.has(id))].map(languageOf)
}

function isTag(id: string): boolean {
  try {
    return Intl.getCanonicalLocales(id).length === 1
  } catch {
    return false
  }
}

function nameOf(tag: string): string {
  if (Object.hasOwn(names, tag)) return names[programLanguage(tag)]
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return `${name.charAt(0).toLocaleUpperCase(tag)}${name.slice(1)}`
}

/** Prepares the words in the language kept from the last visit, else in the browser's. */
export async function prepareWords(): Promise<void> {
  await i18next.use(fetchedWords).init({
    resources: { en: { translation: en } },
    partialBundledLanguages: true,
    lng: languageOf(keptLanguage() ?? programLanguage(navigator.language)).id,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  })
  i18next.services.formatter?.add('number', (value: number, language) => numberIn(language, value))
  followLanguage(i18next.language)
  i18next.on('languageChanged', followLanguage)
}

/** Made once each: making one takes longer than writing a hundred numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number as the language writes it. */
export function numberIn(language: string | undefined, value: number): string {
  const { locale } = languageOf(language)
  const known = numberFormats.get(locale)
  if (known) return known.format(value)
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  numberFormats.set(locale, format)
  return format.format(value)
}

/** Changes the language of everything on the page and keeps it for the next visit. */
export function chooseLanguage(id: string): void {
  try {
    localStorage.setItem(kept, id)
  } catch {
    // A browser that keeps nothing still changes the language for this visit.
  }
  void i18next.changeLanguage(id)
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

function followLanguage(id: string): void {
  document.documentElement.lang = id
  document.documentElement.dir = languageOf(id).direction
}
