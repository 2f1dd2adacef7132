import { filledSentence } from '../filled-sentence.ts'

type Params = Readonly<Record<string, string | number>>

/** Why a file is not read, and the way out. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params: Params
  /** English; pages say it by its code. */
  readonly message: string
  readonly hint: string
}

const SAVE_AGAIN = 'Open it in a spreadsheet program and save it again as .xlsx.'
const LESS = 'Leave out what is not part of the form, or split it into several files.'
const WHICH = 'Choose an .xlsx, .xls, .csv or .json file.'

/** What is said of a file that is not read, by code: what is the matter, and the way out. */
export const REFUSAL_SENTENCES = {
  'no-file': ['There is no file to read.', WHICH],
  'no-such-file': ['There is no file {file}.', WHICH],
  'empty': ['{file} is empty.', WHICH],
  'too-large': ['{file} is larger than {most} MB.', LESS],
  'too-many-files': ['These are more than {most} files.', 'Choose one workbook, or the CSV files of its sheets.'],
  'not-together': ['{file} cannot be read together with other files.', 'Several files are read as one only when each is the CSV file of a sheet, beside a workbook or without one, or JSON that belongs together.'],
  'not-a-table': ['{file} is {what}, not a spreadsheet.', WHICH],
  'other-spreadsheet': ['{file} is {what}, which is not read here.', SAVE_AGAIN],
  'locked': ['{file} is locked with a password.', 'Open it in a spreadsheet program, take the password away and save it again.'],
  'damaged': ['{file} is damaged: {what}.', SAVE_AGAIN],
  'no-sheets': ['There is no sheet in {file}.', WHICH],
  'nothing-in-archive': ['There is no workbook and no CSV file in the archive {file}.', 'Put survey.csv, choices.csv and settings.csv into it, or choose the workbook itself.'],
  'no-json-in-archive': ['There is no JSON in the archive {file}, and beside JSON nothing else is read.', 'Put the value sets, or whatever the form needs, into it as JSON, or choose the form alone.'],
  'nothing-in-folder': ['There is no file of a form in the folder {file}.', 'Put survey.csv, choices.csv and settings.csv into it, or name the file itself.'],
  'json-form': ['{file} is JSON, but no form that is known here.', 'Choose a FHIR Questionnaire, a JSON Schema, an XLSForm workbook, or a table of questions.'],
  'own-too-large': ['{file} has {size} MB, and a definition may have {most} MB.', 'Take the form apart into several, or leave out what nobody is asked.'],
  'own-name-twice': ['{file}, line {line}, column {column}: "{name}" stands in this object twice; only the last one would count.', 'Take one away, or give it another name.'],
  'own-long-name': ['{file}, line {line}, column {column}: the name of a property has {count} characters here, and a name may have {most}.', 'Give it a short name; words that people read stand in "title".'],
  'own-forbidden-name': ['{file}, line {line}, column {column}: no property may be called "{name}", as the name has a meaning of its own to the program.', 'Give it another name.'],
  'own-id': ['{file} is a definition, and its "id" is missing or cannot be the name of a file.', 'Give it an id of at most {most} lower-case letters, digits and underscores that begins with a letter.'],
  'no-columns': ['{file} cannot be read as a table: {why}', 'Say what its columns mean, such as section=A,question=B,options=D.'],
  'no-such-sheet': ['There is no sheet "{sheet}" in {file}.', 'Choose one of the sheets of the file.'],
  'empty-sheet': ['The sheet "{sheet}" is empty.', 'Choose a file in which the questions stand.'],
  'no-question-column': ['No column of "{sheet}" is known to hold the questions.', 'Say which one does.'],
  'no-question-in-table': ['The table "{sheet}" has no question.', 'Say in which column they stand.'],
  'too-many-in-table': ['The table has {count} questions, and a form may have {most}.', 'Take it apart into several tables.'],
  'fhir-resource': ['{file} is a {type} of FHIR, and no Questionnaire.', 'Choose the Questionnaire itself: answers name it.'],
  'several-questionnaires': ['{file} comes with {count} Questionnaires.', 'Choose one of them, with the value sets that it chooses from.'],
  'several-workbooks': ['There are several workbooks in the archive {file}.', 'Choose one of them.'],
  'too-many-parts': ['{file} has more than {most} parts inside.', SAVE_AGAIN],
  'unsafe-name': ['{file} has a part with an unsafe name inside: "{name}".', SAVE_AGAIN],
  'inflates-too-much': ['{file} unpacks to more than {most} MB.', LESS],
  'inflates-oddly': ['{file} unpacks to more than {most} times its size, as files made to do harm do.', SAVE_AGAIN],
  'false-size': ['A part of {file} ({name}) is not as large as it says, as in files made to do harm.', SAVE_AGAIN],
  'has-doctype': ['A part of {file} ({name}) declares entities or a document type, as files made to do harm do.', SAVE_AGAIN],
  'too-deep': ['{file} is nested more than {most} levels deep.', 'Take levels away.'],
  'too-many-sheets': ['{file} has more than {most} sheets.', LESS],
  'too-many-cells': ['{file} has more than {most} cells.', LESS],
  'too-much-text': ['{file} has more than {most} characters of text.', LESS],
  'open-quote': ['A quotation mark in row {row} of {file} is never closed.', 'Close it, or double it where it is part of the text.'],
  'not-json': ['{file} is not valid JSON (line {line}, column {column}): {what}.', 'Mend it in an editor, or export it again from where it comes from.'],
  'too-slow': ['{file} was not read within {seconds} seconds.', LESS],
  'too-much-memory': ['{file} takes more memory than there is for it.', LESS],
  'unreadable': ['{file} cannot be read.', SAVE_AGAIN],
} as const satisfies Readonly<Record<string, readonly [message: string, hint: string]>>

export type RefusalCode = keyof typeof REFUSAL_SENTENCES

export function refusal(code: RefusalCode, params: Params = {}): Refusal {
  const [message, hint] = REFUSAL_SENTENCES[code]
  return { code, params, message: filledSentence(message, params), hint: filledSentence(hint, params) }
}

/** Ends reading from any depth of it; readFiles makes a result of it. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, params: Params = {}) {
    const why = refusal(code, params)
    super(why.message)
    this.refusal = why
  }
}
