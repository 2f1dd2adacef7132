/** Names of languages as readers of a locale call them. */
export function languageNames(languages: readonly string[], locale: string): string {
  return languages.map((language) => languageName(language, locale)).join(', ')
}

export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
