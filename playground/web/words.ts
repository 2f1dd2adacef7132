import { localeOf } from '../../core/definitions/locale-of.ts'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import ar from './words/ar.json'
import en from './words/en.json'
import it from './words/it.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** The languages of the program, each with the locale that writes its dates and numbers. */
export const languages = [
  { id: 'en', name: 'English', locale: localeOf('en'), direction: 'ltr' },
  { id: 'it', name: 'Italiano', locale: localeOf('it'), direction: 'ltr' },
  { id: 'ar', name: 'العربية', locale: localeOf('ar'), direction: 'rtl' },
] as const

const kept = 'caseloom.language'

/** A language as the program writes it; English for one it does not speak. */
export function languageOf(id: string | undefined): (typeof languages)[number] {
  return languages.find((language) => language.id === id) ?? languages[0]
}

/** Prepares the words in the language kept from the last visit, else in the browser's. */
export function prepareWords(): void {
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, it: { translation: it }, ar: { translation: ar } },
    lng: languageOf(keptLanguage() ?? navigator.language.split('-')[0]).id,
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
