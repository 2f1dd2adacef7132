const LOCALES: Readonly<Record<string, string>> = {
  // A bare "en" would write the month first, which most of the world reads as the day.
  en: 'en-GB',
  // A bare "ar" leaves the digits to the reader's machine.
  ar: 'ar-EG',
}

/** The locale that writes a language's dates and numbers. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language
}
