import type { Configuration } from '../definitions/configuration.ts'
import { checkTemplate } from './check-template.ts'

/** Every document of a pack whose template says what it may not, with the place of the language in the definition. */
export function checkTemplates({ documents }: Configuration): { document: string; at: string; message: string }[] {
  return documents.flatMap(({ id, body }) =>
    Object.entries(body).flatMap(([language, lines]) =>
      checkTemplate(lines.join('\n')).map((message) => ({ document: id, at: `/body/${language}`, message })),
    ),
  )
}
