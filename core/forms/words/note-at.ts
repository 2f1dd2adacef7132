import { askedAt } from '../filling/asked-at.ts'
import type { Filling } from '../filling/filling.ts'
import { wordsAt, type FilledWords } from './words-at.ts'

/** The words of a note, with answers put in. */
export type NoteWords = Pick<FilledWords, 'title' | 'description'>

/** The words of the note at a JSON pointer as they read now, in a language. */
export function noteAt(filling: Filling, at: string, language: string): NoteWords {
  return askedAt(filling, at)?.question.kind === 'note' ? wordsAt(filling, at, language) : { title: '' }
}
