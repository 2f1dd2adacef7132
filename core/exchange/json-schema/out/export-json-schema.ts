import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Text } from '../../../definitions/definition-types.ts'
import { textIn } from '../../../definitions/text.ts'
import type { ExportNote } from '../../export-note.ts'
import { languagesOf } from '../../in-one-language.ts'
import type { Schema } from '../schema.ts'
import type { Writing } from './answer-out.ts'
import { exportNote } from './export-messages.ts'
import { sectionOut } from './section-out.ts'

export interface JsonSchemaMade {
  /** The answers in JSON Schema 2020-12, without keywords of ours. */
  readonly schema: Schema
  /** How rjsf shows them. */
  readonly uiSchema: Schema
  /** The language its words are in. */
  readonly language: string
  /** What the schema does not say, or says otherwise. */
  readonly notes: readonly ExportNote[]
}

const NOWHERE = ['populationGroups', 'phase', 'minutes', 'licence', 'filledInBy', 'layout', 'summary', 'scales', 'findings', 'decision', 'goldenCases']

/** Writes what a definition asks as a plain JSON Schema in one language, the first it is written in unless another is wanted. */
export function exportJsonSchema(definition: FormDefinition, language?: string): JsonSchemaMade {
  const notes: ExportNote[] = []
  const languages = languagesOf(definition)
  const chosen = language ?? languages[0] ?? 'en'
  const others = languages.filter((tag) => tag !== chosen)
  if (others.length > 0) notes.push(exportNote('', 'schema-in-one-language', { language: chosen, others: others.join(', ') }))
  const words = (text: Text | undefined) => (text === undefined ? undefined : textIn(text, chosen))
  const writing: Writing = { definition, notes, words }
  for (const keyword of NOWHERE) if (Reflect.get(definition, keyword) !== undefined) notes.push(exportNote('', 'schema-without-place', { keyword }))
  const { schema, ui } = sectionOut(definition.answers, '', writing)
  const description = words(definition.description)
  return {
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: words(definition.title), ...(description !== undefined && { description }), ...schema },
    uiSchema: ui,
    language: chosen,
    notes: [...new Map(notes.map((note) => [`${note.at}\0${note.message}`, note])).values()],
  }
}
