import type { Messages } from '../../note-book.ts'

/** What is said of expressions, by code: what it makes of the row, and the sentence. One that is not taken leaves the rest of its row. */
export const XPATH_MESSAGES = {
  'typographic-quotes': ['whole', 'Typographic quotes in the expression were read as straight ones.'],
  'foreign-operator': ['whole', 'Operators of other languages in the expression were read as those of XLSForm.'],
  'doubled-operator': ['whole', 'An operator that stands twice in the expression was read once.'],
  'null-as-blank': ['whole', 'The word null was read as "no answer".'],
  'never-offered': ['whole', 'The choice "{code}" is compared with, and it is none of the choices: what compares with it never holds.'],
  'nearest-of-name': ['whole', 'Several rows are called "{name}"; the nearest is read.'],
  'not-an-expression': ['approximated', 'This is no expression: {problem}'],
  'too-long-here': ['approximated', 'The expression is too long or too deep for here: {problem}'],
  'reference-to-nothing': ['approximated', 'There is no question called "{name}".'],
  'reference-to-text': ['approximated', '"{name}" is a note, a group or a row: it has no answer that could be read.'],
  'list-not-here': ['approximated', 'The list "{name}" is not in the workbook.'],
  'column-not-here': ['approximated', 'The list "{list}" has no column "{name}".'],
  'path-not-read': ['approximated', 'The path "{path}" leads to nothing that can be read here.'],
  'function-unknown': ['approximated', 'There is no function "{name}" here.'],
  'function-of-chance': ['approximated', '{name}() gives something else each time it is asked, and what is worked out here always gives the same for the same answers.'],
  'function-of-device': ['approximated', '{name}() asks for something that only the app on the device knows.'],
  'function-of-place': ['approximated', '{name}() works with places on the map, which is not done here.'],
  'function-of-dialect': ['approximated', '{name}() belongs to one app only and has no meaning here.'],
  'last-saved': ['approximated', 'The form that was saved last is not read here.'],
  'argument-fixed': ['approximated', '{name}() takes a fixed text here.'],
  'argument-count': ['approximated', '{name}() does not take {count} values.'],
  'pattern-not-run': ['approximated', 'The pattern "{pattern}" cannot be used: {problem}.'],
  'format-unknown': ['approximated', '"{code}" in the format of a date is not known here.'],
  'name-hidden': ['approximated', '"{name}" cannot be told from a column of the same name here.'],
  'reads-itself': ['approximated', 'The expression works its own answer out of itself.'],
  'blank-while-hidden': ['approximated', 'Whether the group is asked hangs on "{name}" inside it, which is blank as long as the group is not asked: it counts as blank.'],
  'keeps-its-answer': ['whole', 'The calculation is its own answer, so there is nothing to work out.'],
  'worked-out-again': ['approximated', 'Here it is worked out anew whenever what it reads changes, and not once only.'],
  'milliseconds-left-out': ['whole', 'Dates have no milliseconds here: they are written as 000.'],
} as const satisfies Messages

export type XpathNoteCode = keyof typeof XPATH_MESSAGES
