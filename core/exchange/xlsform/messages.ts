import { filledSentence } from '../filled-sentence.ts'
import type { ImportNote, Outcome } from '../import-report.ts'
import { XPATH_MESSAGES } from './xpath/xpath-messages.ts'

type Params = Readonly<Record<string, string | number>>
type Message = readonly [outcome: Outcome, sentence: string]

/** What is said of rows, by its code: what it makes of the row, and the sentence. */
const ROW_MESSAGES = {
  'disabled-row': ['whole', 'The workbook has taken this row out of use.'],
  'comment-row': ['whole', 'The row has no type and no name: it is a remark.'],
  'no-type': ['not-taken', 'The row does not say what it is: its type is empty.'],
  'table-as-questions': ['approximated', 'The questions of the group do not all have the same choices, so they stand below each other and not in a table.'],
  'columns-ignored': ['whole', 'These columns mean nothing in a definition and were passed over: {columns}.'],
  'language-unsaid': ['whole', 'The columns that name no language stand under "und", a language that is not said. Set default_language in the settings to say which it is.'],
  'language-guessed': ['approximated', 'The columns that name no language are taken for "{language}". Set default_language in the settings to say which it is.'],
  'language-unknown': ['approximated', '"{written}" is no language that is known; its texts stand under the tag "{language}".'],
  'made-up-name-of-note': ['whole', 'The row has no name and needs none, since nothing is answered in it; it is called "{id}".'],
  'made-up-name': ['approximated', 'The row has no name; it is called "{id}".'],
  'name-mended': ['approximated', '"{name}" cannot be a name; this row is called "{id}".'],
  'name-taken': ['approximated', 'Another row of the same group is called "{name}" as well; this one is called "{id}", and what refers to "{name}" reads the other.'],
  'unknown-type': ['approximated', '"{type}" is no type of question; it is asked as a text.'],
  'picker-as-text': ['approximated', 'Choosing a record of another system ("{type}") is not possible here; it is asked as a text.'],
  'missing-list': ['approximated', 'There is no list "{list}" in the workbook, so the answer is written as a text.'],
  'file-not-here': ['approximated', 'The choices are in the file "{file}", which is not in the workbook, so the answer is written as a text.'],
  'searched-choices': ['approximated', 'The choices are searched for in a file that is not in the workbook; those of the sheet are offered.'],
  'no-calculation': ['not-taken', 'The row calculates nothing: its calculation is empty. It stays blank.'],
  'calculation-left-out': ['not-taken', 'The calculation could not be taken over, so it stays blank: {source}'],
  'expression-left-out': ['approximated', 'What stands under {column} could not be taken over and was left out: {source}'],
  'taken-away': ['approximated', '"{keyword}" was left out: {problem}'],
  'unwritable': ['approximated', 'The answer can be changed, although the workbook says it may only be read.'],
  'default-left-out': ['approximated', 'The default "{value}" is no possible answer and was left out.'],
  'default-of-last-time': ['approximated', 'The answer of the last form is not filled in by itself: {value}'],
  'required-note': ['whole', 'A note that is required can be read and not answered: as long as it is shown, the form cannot be sent.'],
  'geo-as-point': ['approximated', 'A line or an area is asked as one place.'],
  'picture-for-recording': ['approximated', 'Sound and film can neither be recorded nor handed in here: a picture or a PDF is handed in in their place.'],
  'file-kinds': ['approximated', 'Here a file is a picture or a PDF.'],
  'drawn-as-photo': ['approximated', 'Nothing is drawn here: a picture is handed in.'],
  'barcode-typed': ['approximated', 'The code is typed, not scanned.'],
  'whole-date': ['approximated', 'The whole date is asked, not only the {part}.'],
  'other-calendar': ['approximated', 'The date is asked in the Gregorian calendar.'],
  'external-app': ['approximated', 'No other app is opened; the question is answered here.'],
  'random-order': ['approximated', 'The choices stand in the order of the list, not in a random one.'],
  'step-from-start': ['approximated', 'Values from {start} to {end} are taken, whatever the step.'],
  'parameters-ignored': ['whole', 'These parameters say only how a device records: {parameters}.'],
  'not-known-here': ['approximated', 'What a device would fill in ("{type}") is not known here; the answer stays blank.'],
  'nothing-recorded': ['not-taken', 'What a device would record by itself ("{type}") is not recorded here.'],
  'file-instance': ['not-taken', 'The file "{file}" is not in the workbook, so nothing can be looked up in it.'],
  'empty-note': ['not-taken', 'The note has no words, so there is nothing to read.'],
  'empty-group': ['not-taken', 'Nothing stands in the group.'],
  'media-left-out': ['approximated', 'Pictures and sounds are not shown: {files}.'],
  'text-reference': ['approximated', 'The words refer to "{name}", and nothing is called so; a blank stands in its place.'],
  'text-reference-several': ['approximated', 'The words refer to "{name}", and several rows are called so; the answer to the nearest stands in its place.'],
  'marks-left-out': ['approximated', 'A scale has marks of its own ({parameters}); here it has one at each step.'],
  'text-expression': ['approximated', 'The words have an expression in them, which is not worked out: {source}'],
  'markup-simplified': ['approximated', 'Markup that cannot be kept was left out of the words: {markup}.'],
  'tone-as-emphasis': ['whole', 'What is coloured or underlined in the words is emphasised here.'],
  'braces-replaced': ['approximated', 'Braces in the words became round brackets.'],
  'text-too-long': ['approximated', 'The words had {length} characters and were cut to {most}.'],
  'made-up-label': ['whole', 'The question has no words, so its name stands in their place.'],
  'repeat-count-left-out': ['approximated', 'People add the rows themselves: the number of rows is not worked out.'],
  'other-not-offered': ['approximated', 'The list is too long for a place for other words; "Other" is one of its codes.'],
  'repeated-code': ['not-taken', 'The code "{code}" stands in the list "{list}" already, in line {row}; the first counts.'],
  'repeated-code-renamed': ['whole', 'The code "{code}" stands in the list "{list}" already, in line {row}, for another choice; this one is kept as "{renamed}", and what reads its code reads "{code}".'],
  'several-renamed': ['approximated', 'Some codes of the list "{list}" stand in it twice; of several choices, they are read as they are kept here, with a number after them.'],
  'repeated-code-same': ['whole', 'The same choice stands in the list "{list}" already, in line {row}.'],
  'choice-without-code': ['not-taken', 'The choice has no code in the column "name".'],
  'choice-without-list': ['not-taken', 'The choice belongs to no list: "list_name" is empty.'],
  'choice-without-label': ['whole', 'The choice has no words, so its code stands in their place.'],
  'unused-list': ['whole', 'No question chooses from the list "{list}"; it is kept aside.'],
  'long-code': ['approximated', 'The code was longer than {most} characters and was cut.'],
  'setting-left-out': ['approximated', 'These settings mean nothing here: {settings}.'],
  'version-said': ['whole', 'Its version in the workbook was "{version}"; here a version is told by what the form says.'],
  'instance-name-left-out': ['approximated', 'The name of a filled-in form could not be taken over: {source}'],
  'sheet-left-out': ['not-taken', 'The sheet "{sheet}" is not taken over: {why}.'],
  'sheet-of-no-form': ['whole', 'The sheet means nothing in an XLSForm and was passed over.'],
  'unmatched-end': ['not-taken', 'Nothing is open that this row could end.'],
  'matrix-heading': ['whole', 'The row is the heading of the table of the questions below it.'],
  'too-many-codes': ['not-taken', 'A list has at most {most} codes.'],
} as const satisfies Readonly<Record<string, Message>>

/** Everything that is said of a row or of an expression in it. */
export const MESSAGES = { ...ROW_MESSAGES, ...XPATH_MESSAGES }

export type NoteCode = keyof typeof MESSAGES

/** A note, said in English. */
export function note(code: NoteCode, params: Params = {}): ImportNote {
  const [, sentence] = MESSAGES[code]
  return { code, params, message: filledSentence(sentence, params) }
}

/** What becomes of a row with these notes. An expression that is not taken leaves the rest of its row. */
export function outcomeOf(notes: readonly ImportNote[]): Outcome {
  if (notes.length === 0) return 'whole'
  const outcomes = notes.map(({ code }) => outcomeAlone(code))
  return outcomes.includes('not-taken') ? 'not-taken' : outcomes.includes('approximated') ? 'approximated' : 'whole'
}

function outcomeAlone(code: string): Outcome {
  if (!isKnown(code)) return 'approximated'
  const [outcome] = MESSAGES[code]
  return outcome === 'not-taken' && Object.hasOwn(XPATH_MESSAGES, code) ? 'approximated' : outcome
}

function isKnown(code: string): code is NoteCode {
  return Object.hasOwn(MESSAGES, code)
}
