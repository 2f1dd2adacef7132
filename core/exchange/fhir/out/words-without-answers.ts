import type { FormDefinition } from '../../../definitions/configuration.ts'
import { isAssessmentTool } from '../../../definitions/configuration.ts'
import type { Text } from '../../../definitions/definition-types.ts'
import { messageIn, namesIn, type MessagePart } from '../../../definitions/message.ts'
import type { Json } from '../../../definitions/source-document.ts'
import type { Path } from '../../../definitions/source-place.ts'
import { withTexts } from '../../../definitions/texts-of.ts'
import type { ExportNote } from '../../export-note.ts'
import { exportNote } from './export-messages.ts'

/** Stands where an answer would be put in. */
const BLANK = '…'
/** Steps of a path that are no question. */
const NO_QUESTION: ReadonlySet<string> = new Set(['properties', 'items'])

/** A definition whose words put in no answers: a Questionnaire would show the braces. Each place where they did is noted. */
export function wordsWithoutAnswers(definition: FormDefinition, notes: ExportNote[]): FormDefinition {
  return withTexts(definition as unknown as Json, isAssessmentTool(definition) ? 'assessment-tool.schema.json' : 'form.schema.json', (text, path) => {
    const names = namesPutIn(text)
    // What is not written at all is told by its keyword.
    if (names.length === 0 || (path[0] !== 'answers' && path[0] !== 'title' && path[0] !== 'description' && path[0] !== 'codeLists')) return text
    const note = exportNote(questionAt(path), 'answers-in-words', { names: names.join(', ') })
    if (!notes.some(({ at, message }) => at === note.at && message === note.message)) notes.push(note)
    return typeof text === 'string' ? plain(text) : Object.fromEntries(Object.entries(text).map(([language, words]) => [language, plain(words)]))
  }) as unknown as FormDefinition
}

function namesPutIn(text: Text): readonly string[] {
  const found = (typeof text === 'string' ? [text] : Object.values(text)).flatMap((words) => {
    const message = messageIn(words)
    return message.ok ? namesIn(message.parts).map(({ name }) => name) : []
  })
  return [...new Set(found)]
}

function plain(text: string): string {
  const message = messageIn(text)
  return message.ok ? message.parts.map(partPlain).join('') : text
}

function partPlain(part: MessagePart): string {
  if (part.kind === 'words') return part.words
  return part.kind === 'choice' ? (part.cases.get('other') ?? []).map(partPlain).join('') : BLANK
}

/** Ids of the question in which a text stands, with points. */
function questionAt(path: Path): string {
  const ids: string[] = []
  for (let index = 1; path[0] === 'answers' && NO_QUESTION.has(String(path[index])); index++) if (path[index] === 'properties') ids.push(String(path[++index]))
  return ids.join('.')
}
