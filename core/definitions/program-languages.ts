/** The languages that the program's own words exist in. Definitions may be written in any; where they lack one, they are read in English. */
export const PROGRAM_LANGUAGES = ['en', 'it', 'ar', 'ro', 'es', 'hy'] as const

export type ProgramLanguage = (typeof PROGRAM_LANGUAGES)[number]

/** The program's language for a tag such as ro or es-MX; English for one it does not speak. */
export function programLanguage(tag: string | undefined): ProgramLanguage {
  const base = tag?.split('-')[0]
  return PROGRAM_LANGUAGES.find((language) => language === base) ?? 'en'
}
