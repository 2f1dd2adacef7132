import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Finding, Question, Text } from '../../../../core/definitions/definition-types.ts'

/** What each finding is called, wherever a tool or one of its questions defines it. */
export function findingTitles(forms: Configuration['forms']): ReadonlyMap<string, Text> {
  const found = Object.values(forms).flatMap((form) => [...('findings' in form ? form.findings ?? [] : []), ...findingsOf(form.answers)])
  return new Map(found.map(({ id, title }) => [id, title]))
}

function findingsOf(question: Question): readonly Finding[] {
  const inside = [...Object.values(question.properties ?? {}), ...(question.items ? [question.items] : [])]
  return [...(question.finding ?? []), ...inside.flatMap(findingsOf)]
}
