import type { Text } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import { askedAt } from './asked-at.ts'
import { putIn } from './fill-in.ts'
import type { Filling } from './filling.ts'
import { namedFrom } from './named-answers.ts'

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
  const named = namedFrom(filling, asked.parent, language)
  const words = (text: Text | undefined) => putIn(textIn(text, language), language, named, NOT_YET)
  return { title: words(title), ...(description !== undefined && { description: words(description) }) }
}
