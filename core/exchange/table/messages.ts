import { noteBook } from '../note-book.ts'

/** What is said of the rows of a table. */
export const TABLE_MESSAGES = {
  'header-row': ['whole', 'The row names the columns: {columns}.'],
  'header-guessed': ['approximated', 'The row looks like the names of the columns, and was taken for them.'],
  'above-table': ['whole', 'The row stands above the table.'],
  'columns-not-taken': ['approximated', 'What stands in these columns was not taken: {columns}.'],
  'option-row': ['whole', 'The row is an option of the question above it.'],
  'section-row': ['whole', 'The row is the heading of the questions below it.'],
  'heading-guessed': ['approximated', 'The row says nothing of an answer, and was taken for a heading.'],
  'section-empty': ['not-taken', 'No question stands under this heading.'],
  'no-question': ['not-taken', 'The row has no question.'],
  'repeated-header': ['whole', 'The names of the columns stand here once more.'],
  'type-guessed': ['approximated', 'The table does not say what the answer is; it is asked as {type}.'],
  'answer-not-understood': ['approximated', 'What the answer is was not understood; it is asked as {type}.'],
  'type-unknown': ['approximated', '"{written}" is no kind of answer that is known; it is asked as {type}.'],
  'no-options': ['approximated', 'An option is to be chosen, and none is given; the answer is written.'],
  'one-option': ['approximated', 'There is only one option, "{label}".'],
  'one-guessed': ['approximated', 'How many of the options may be chosen is not said in words that are known here; one may.'],
  'several-guessed': ['approximated', 'How many of the options may be chosen is not said in words that are known here; any number may.'],
  'option-repeated': ['approximated', 'The option "{label}" stands there twice; it is offered once.'],
  'condition-kept': ['approximated', 'When it is asked is written in words, which are kept for the person who asks: {condition}'],
  'score-unclear': ['approximated', 'The points "{written}" do not belong to the options one by one, and were left out.'],
  'option-without-points': ['approximated', 'No points stand beside the option "{label}": it gives none.'],
  'grid-of-ticks': ['approximated', 'The row does not say which answers it may have; the names of all columns of options are offered.'],
  'required-unclear': ['approximated', '"{written}" does not say whether it must be answered, so it need not.'],
  'total-row': ['approximated', 'A row for the total is worked out and not asked.'],
  'total-unknown': ['not-taken', 'The row is for a total; no points are known, so nothing is worked out.'],
  'text-too-long': ['approximated', 'The words had {length} characters and were cut to {most}.'],
  'braces-replaced': ['approximated', 'Braces in the words became round brackets.'],
  'file-kinds': ['approximated', 'Here a file is a picture or a PDF.'],
  'nothing-taken': ['not-taken', 'Nothing of the table was taken.'],
  'not-the-table': ['not-taken', 'The sheet is not the table of questions.'],
} as const

export const { note, outcomeOf } = noteBook(TABLE_MESSAGES)

export type TableNoteCode = keyof typeof TABLE_MESSAGES
