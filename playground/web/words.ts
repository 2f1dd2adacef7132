import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { directionOf, localeOf } from '../../core/definitions/locale-of.ts'
import { programLanguage, PROGRAM_LANGUAGES, type ProgramLanguage } from '../../core/definitions/program-languages.ts'
import en from './words/en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

const known: Record<ProgramLanguage, ReturnType<typeof language>> = {
  en: language('en', 'English'),
  it: language('it', 'Italiano'),
  ar: language('ar', 'العربية'),
  ro: language('ro', 'Română'),
  es: language('es', 'Español'),
  hy: language('hy', 'Հայերեն'),
}

/** The languages of the program, each with its own name and the locale that writes its dates and numbers. */
export const languages = PROGRAM_LANGUAGES.map((id) => known[id])

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
    const fetching = wordFiles[id as keyof typeof wordFiles]()
    fetching.then(({ default: words }) => done(null, words), (error: Error) => done(error, false))
  },
}

const kept = 'caseloom.language'

/** A language as the program writes it; English for one it does not speak. */
export function languageOf(id: string | undefined): (typeof languages)[number] {
  return known[programLanguage(id)]
}

/** Prepares the words in the language kept from the last visit, else in the browser's. */
export async function prepareWords(): Promise<void> {
  await i18next.use(initReactI18next).use(fetchedWords).init({
    resources: { en: { translation: en } },
    partialBundledLanguages: true,
    lng: programLanguage(keptLanguage() ?? navigator.language),
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
  const made = numberFormats.get(locale)
  if (made) return made.format(value)
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

function language(id: ProgramLanguage, name: string) {
  return { id, name, locale: localeOf(id), direction: directionOf(id) }
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
