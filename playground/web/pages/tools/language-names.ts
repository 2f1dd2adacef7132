/** Names of languages as readers of a locale call them. */
export function languageNames(languages: readonly string[], locale: string): string {
  return listed(languages.map((language) => languageName(language, locale)), locale)
}

export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}

/** Several things in a row, as readers of a locale write them. */
export function listed(things: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(things)
}
