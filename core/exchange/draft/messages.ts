import { type Messages, noteBook } from '../note-book.ts'

/** What is said of a row whichever format it stands in: what it makes of the row, and the sentence. */
export const DRAFT_MESSAGES = {
  'taken-away': ['approximated', '"{keyword}" was left out: {problem}'],
  'fewer-columns': ['whole', 'The options stand in {asked} columns in the file, and in {most} at most here.'],
} as const satisfies Messages

export const { note } = noteBook(DRAFT_MESSAGES)
