const LOCALES: Readonly<Record<string, string>> = {
  // A bare "en" would write the month first, which most of the world reads as the day.
  en: 'en-GB',
  // A bare "ar" leaves the digits to the reader's machine.
  ar: 'ar-EG',
  it: 'it-IT',
  ro: 'ro-RO',
  es: 'es-ES',
  hy: 'hy-AM',
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)(-|$)/

/** The locale that writes a language's dates and numbers. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language
}

/** Which way a language is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr'
}
