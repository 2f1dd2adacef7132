import { exportNotes } from '../../export-note.ts'

/** What is said of what goes out as JSON Schema, by code. */
export const SCHEMA_EXPORT_SENTENCES = {
  'schema-without-place': 'JSON Schema has no place for "{keyword}".',
  'condition-not-said': 'What stands under "{keyword}" cannot be said in a JSON Schema and was left out: {expression}',
  'worked-out': 'The answer is worked out here, and in a JSON Schema only read: {expression}',
  'default-worked-out': 'A default that is worked out cannot be said: {expression}',
  'answers-not-here': 'The answers to choose from ("{list}") are not part of the form, so the answer is written as a text.',
  'list-written-out': 'The code list "{list}" is written out at the question.',
  'format-as-text': 'JSON Schema has no form "{format}", so the answer is a text.',
  'file-as-url': 'A file is a text that encodes it.',
  'message-left-out': 'A JSON Schema has no message of its own for a rule: {message}',
  'look-left-out': 'There is no control "{widget}" in a uiSchema.',
  'specify-left-out': 'The words for "{option}" are not asked.',
  'schema-in-one-language': 'A JSON Schema has one language, here "{language}"; the words in {others} are left out.',
} as const

export type ExportCode = keyof typeof SCHEMA_EXPORT_SENTENCES

/** A note on what a JSON Schema cannot say, in English. */
export const exportNote = exportNotes(SCHEMA_EXPORT_SENTENCES)
