import type { Text } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import { isBlank } from '../expressions/functions.ts'
import { ownValue } from './answer-kind.ts'
import { answerWords } from './answer-text.ts'
import { askedAt } from './asked-at.ts'
import { findByPath } from './find-question.ts'
import { rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { answerAt, placesOf } from './work-out.ts'

/** The words of a note, with answers put in. */
export interface NoteWords {
  readonly title: string
  readonly description?: string
}

/** Stands for an answer that is not there yet. */
const NOT_YET = '…'

/** The words of the note at a JSON pointer as they read now, in a language. */
export function noteAt(filling: Filling, at: string, language: string): NoteWords {
  const asked = askedAt(filling, at)
  if (asked?.question.kind !== 'note') return { title: '' }
  const { title, description } = asked.question.question
  const words = (text: Text | undefined) =>
    textIn(text, language).replaceAll(/\{([a-z][a-z0-9_.]*)\}/g, (_, name: string) => answersCalled(filling, asked, name, language) || NOT_YET)
  return { title: words(title), ...(description !== undefined && { description: words(description) }) }
}

/** The answers a name stands for, seen from the note; else the field of whom its row is about. */
function answersCalled(filling: Filling, { parent }: Asked, name: string, language: string): string {
  const path = name.split('.')
  const question = findByPath(filling.compiled, parent?.question ?? filling.compiled.root, path)
  if (question?.kind === 'question' && question.id === path.at(-1)) {
    return placesOf(filling, parent, question)
      .map((place) => answerAt(filling, place))
      .filter((value) => !isBlank(value))
      .map((value) => answerWords(question, value, filling.surroundings, language))
      .join(language.startsWith('ar') ? '، ' : ', ')
  }
  const field = ownValue(rowOf(parent)?.row?.subject, name)
  return field === null || typeof field === 'object' ? '' : String(field)
}
