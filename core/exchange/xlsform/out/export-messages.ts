import { exportNotes } from '../../export-note.ts'

/** What is said of what goes out, by code. */
export const EXPORT_SENTENCES = {
  'no-place': 'An XLSForm has no place for "{keyword}".',
  'expression-not-written': 'What stands under "{keyword}" cannot be said in an XLSForm and was left out: {reason}',
  'answers-not-here': 'The answers to choose from ("{list}") are not part of the form, so the answer is written as a text.',
  'yes-or-no-chosen': 'Yes or no is chosen from a list of two.',
  'specified-below': 'The words for "{option}" are asked in a question of their own.',
  'mail-as-text': 'A mail address is asked as a text that must have the looks of one.',
  'one-message': 'An XLSForm has one message for all rules of a question: the first.',
  'placeholder-left-out': 'The text puts in {name}, which is no question of the form; a blank stands in its place.',
  'text-format-left-out': 'The text chooses words or formats by {name}; it is written in its general form.',
  'one-language': 'An XLSForm has one language for "{keyword}": the first.',
} as const

export type ExportCode = keyof typeof EXPORT_SENTENCES

/** A note on what an XLSForm cannot say, in English. */
export const exportNote = exportNotes(EXPORT_SENTENCES)
