import type { ImportProblem } from '../import-report.ts'

const SENTENCES = {
  'another-format': ['{file} is {is}, whatever its name says; it was read as that.', 'Save it again as .xlsx, or give it the ending that fits.'],
  'not-unicode': ['{file} is not Unicode; it was read as Windows-1252.', 'Look at its accented letters; if they are wrong, save it again as CSV UTF-8.'],
  'columns-not-understood': ['What these columns mean is not known: {columns}.', 'Say what they mean, and read the file again.'],
  'columns-by-look': ['What these columns mean was made out by their look: {columns}.', 'If that is wrong, say what they mean, and read the file again.'],
} as const

export type ReadNoticeCode = keyof typeof SENTENCES

/** Something to know of a file that was read. */
export function readNotice(code: ReadNoticeCode, params: Readonly<Record<string, string>>): ImportProblem {
  const [message, hint] = SENTENCES[code]
  return { sheet: '', row: 0, column: '', code, params, message: message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole), hint }
}
