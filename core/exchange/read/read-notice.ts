import { filledSentence } from '../filled-sentence.ts'
import type { ImportProblem } from '../import-report.ts'

/** What is said of a file that is read, by code: what is the matter, and the way out. */
export const NOTICE_SENTENCES = {
  'another-format': ['{file} is {is}, whatever its name says; it was read as that.', 'Save it again as .xlsx, or give it the ending that fits.'],
  'not-unicode': ['{file} is not Unicode; it was read as Windows-1252.', 'Look at its accented letters; if they are wrong, save it again as CSV UTF-8.'],
  'columns-not-understood': ['What these columns mean is not known: {columns}.', 'Say what they mean, and read the file again.'],
  'columns-by-look': ['What these columns mean was made out by their look: {columns}.', 'If that is wrong, say what they mean, and read the file again.'],
} as const

export type ReadNoticeCode = keyof typeof NOTICE_SENTENCES

/** Something to know of a file that was read. */
export function readNotice(code: ReadNoticeCode, params: Readonly<Record<string, string>>): ImportProblem {
  const [message, hint] = NOTICE_SENTENCES[code]
  return { sheet: '', row: 0, column: '', code, params, message: filledSentence(message, params), hint }
}
