import type { FormDefinition } from '../../../../core/definitions/configuration.ts'

/** How far a form is written in a language. */
export interface LanguageOfForm {
  readonly language: string
  readonly texts: number
  /** Texts without words in it: where they stand, and what they say in another language. */
  readonly lacking: readonly { readonly at: string; readonly words: string }[]
}

/** How far a form is written in each of some languages. Texts that are one for all languages are not counted. */
export function formLanguages(form: FormDefinition, languages: readonly string[]): readonly LanguageOfForm[] {
  const texts = [...textsIn(form, '', new Set(languages))]
  return languages.map((language) => ({
    language,
    texts: texts.length,
    lacking: texts.flatMap(({ at, text }) => (text[language] === undefined ? [{ at, words: Object.values(text)[0] ?? '' }] : [])),
  }))
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

function* textsIn(value: unknown, at: string, spoken: ReadonlySet<string>): Generator<{ at: string; text: Readonly<Record<string, string>> }> {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const isText = !Array.isArray(value) && entries.some(([name]) => spoken.has(name)) && entries.every(([name, words]) => LANGUAGE.test(name) && typeof words === 'string')
  if (isText) yield { at, text: value as Readonly<Record<string, string>> }
  else for (const [name, child] of entries) if (name !== 'goldenCases') yield* textsIn(child, `${at}/${name}`, spoken)
}
