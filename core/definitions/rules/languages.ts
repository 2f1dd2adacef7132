import type { Rule, Rules } from '../rule.ts'
import type { Json } from '../source-document.ts'
import type { Path } from '../source-place.ts'

/** Texts that some readers of the pack would get in another language. */
export const languageRules: Rules = new Map<string, Rule>([
  [
    'missing-language',
    function* ({ documents, pack }) {
      const spoken = pack?.definition.languages ?? []
      for (const document of documents.filter(({ broken, kind }) => !broken && kind !== undefined && kind !== 'story')) {
        const texts = [...textsIn(document.value, [], new Set(spoken))]
        for (const language of spoken) {
          const lacking = texts.filter(({ languages }) => !languages.includes(language))
          const [first] = lacking
          if (!first) continue
          const what = lacking.length === 1 ? 'This text has' : `${lacking.length} texts of this file, of which this is the first, have`
          yield {
            document,
            path: first.path,
            warning: true,
            message: `${what} no words in "${language}", a language of the pack.`,
            hint: `Add "${language}".`,
          }
        }
      }
    },
  ],
])

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Maps from languages to words, told by their names: all could be languages, and one of them is spoken. */
function* textsIn(value: Json, path: Path, spoken: ReadonlySet<string>): Generator<{ path: Path; languages: readonly string[] }> {
  if (typeof value !== 'object' || value === null) return
  const languages = Array.isArray(value) ? [] : Object.keys(value)
  if (languages.some((name) => spoken.has(name)) && languages.every((name) => LANGUAGE.test(name))) yield { path, languages }
  for (const [name, child] of Object.entries(value)) {
    if (name !== 'goldenCases') yield* textsIn(child, [...path, Array.isArray(value) ? Number(name) : name], spoken)
  }
}
