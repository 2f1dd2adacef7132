import { filledSentence } from './filled-sentence.ts'
import type { ImportProblem } from './import-report.ts'

const ADD_OR_CORRECT = 'Correct the name, or add what is called so.'
const MEANT = 'Did you mean "{meant}"?'

/** What is wrong with a source that was read, and the way out, by code. */
export const SOURCE_SENTENCES = {
  'no-type-column': ['The sheet "survey" has no column "type".', 'Its first line names the columns: type, name, label and so on.'],
  'no-survey-sheet': ['There is no sheet called "survey", only {sheets}.', 'An XLSForm has its questions in a sheet "survey".'],
  'no-survey-question': ['The survey has no question.', 'Write one in each line below the names of the columns.'],
  'too-many-in-survey': ['The survey has {count} questions, and a form may have {most}.', 'Take it apart into several forms.'],
  'twin-columns': ['The columns "{one}" and "{other}" mean the same.', 'Keep one of them; where both are filled in, the first counts.'],
  'list-of-choice-unsaid': ['The choice belongs to no list: "list_name" is empty.', 'Write the name of its list.'],
  'code-of-choice-unsaid': ['The choice has no code in the column "name".', 'Write the code that is stored.'],
  'code-twice': ['The code "{code}" stands in the list "{list}" twice.', 'Give it another code than line {row} has.'],
  'type-unsaid': ['The row "{name}" has no type.', 'Write what it is, such as text, integer or select_one list.'],
  'no-such-type': ['"{type}" is no type of question.', 'The types of XLSForm are listed at xlsform.org.'],
  'type-misspelt': ['"{type}" is no type of question.', MEANT],
  'no-name': ['"{name}" is no name.', 'A name begins with a letter and has letters, digits, hyphens, points and underscores.'],
  'parameters-unread': ['Parameters cannot be read: {parameters}', 'Write them as name=value, with a space between them.'],
  'never-ended': ['This {of} is never ended.', 'Add a row "end_{of}" where it ends.'],
  'nothing-to-end': ['No {of} is open here that could end.', 'Take the row away, or add the row where it begins.'],
  'ended-across': ['This {of} is still open where the {around} around it ends.', 'Add a row "end_{of}" before line {row}.'],
  'no-list-to-loop': ['There is no list "{list}" to loop over.', 'Add its choices to the sheet "choices".'],
  'no-list': ['There is no list "{list}" in the sheet of choices.', 'Add its choices, or correct the name of the list.'],
  'name-unsaid': ['This row has no name.', 'Write one in the column "name"; it is called "{id}" until then.'],
  'name-twice': ['There are two rows "{name}" in the same group.', 'Give one of them another name; the second is called "{id}" until then.'],
  'no-such-function': ['There is no function "{name}" here.', 'Write the expression with a function that is known here, or ask the question.'],
  'function-misspelt': ['There is no function "{name}" here.', MEANT],
  'no-such-question': ['There is no question called "{name}".', ADD_OR_CORRECT],
  'question-misspelt': ['There is no question called "{name}".', MEANT],
  'link-id-twice': ['The linkId "{linkId}" stands at two items.', 'Give one of them another.'],
  'link-id-unsaid': ['This item has no linkId.', 'Give it one; it is called "{id}" until then.'],
  'link-id-unknown': ['No question has the linkId "{linkId}".', 'Write the linkId of the question on which it hangs.'],
} as const satisfies Readonly<Record<string, readonly [message: string, hint: string]>>

export type SourceCode = keyof typeof SOURCE_SENTENCES

/** Something wrong at a place of a source. */
export function sourceProblem(code: SourceCode, place: Pick<ImportProblem, 'sheet' | 'row' | 'column'>, params: NonNullable<ImportProblem['params']> = {}): ImportProblem {
  const { sheet, row, column } = place
  const [message, hint] = SOURCE_SENTENCES[code]
  return { sheet, row, column, code, params, message: filledSentence(message, params), hint: filledSentence(hint, params) }
}
