import { meaningOfHeader } from './header-words.ts'
import type { TableColumns } from './columns.ts'
import type { TableRow } from './table-row.ts'
import { typeOfQuestion } from './type-words.ts'

/** How sure it is that a row is the heading of the questions below it. */
export type HeadingLikelihood = 'sure' | 'guessed' | 'none'

/** What is known of the table around a row. */
export interface RowsAround {
  readonly columns: TableColumns
  readonly next: TableRow | undefined
  /** Whether rows of the table say what their answer is. */
  readonly hasDetails: boolean
  /** Whether questions of the table have a code. */
  readonly hasCodes: boolean
}

/** A heading has words and nothing of an answer, in a table whose questions have more; what is asked in so many words is none. */
export function headingLikelihood(row: TableRow, around: RowsAround): HeadingLikelihood {
  const { columns: { at }, next, hasDetails } = around
  const place = at.question?.[0] ?? 0
  const isBare = [...row.filled.keys()].every((column) => column <= place && !at.type?.includes(column) && !at.options?.includes(column) && !at.score?.includes(column))
  const words = headingWords(row)
  if (!isBare || !next || !hasDetails || /[?؟՞:]\s*$/.test(words) || typeOfQuestion(words) !== undefined) return 'none'
  if (row.at('code') !== '' && row.at('question') !== '') return standsOut(row, next) ? 'sure' : 'none'
  const isFollowedByOptions = next.at('question') === '' && next.options.some((cell) => cell !== '')
  if (row.filled.size !== 1 || isFollowedByOptions || next.filled.size < 2) return 'none'
  return row.at('question') === '' || around.hasCodes || isNumbered(words) || isShouted(words) ? 'sure' : 'guessed'
}

/** What a heading is called, with the letter or number before it. */
export function headingWords(row: TableRow): string {
  const [question, code] = [row.at('question'), row.at('code')]
  return question === '' ? ([...row.filled.values()][0] ?? '') : code === '' ? question : `${code} ${question}`
}

/** "A" above "A1" or "1", "2" above "2.1", or capitals above words that are none. */
function standsOut(row: TableRow, next: TableRow): boolean {
  const [code, below] = [row.at('code'), next.at('code')].map((each) => each.replace(/[.)\s]+$/, ''))
  if (code === undefined || below === undefined || code === below) return false
  const rest = below.startsWith(code) ? below.slice(code.length) : ''
  // "A1" and "2.1" are below "A" and "2"; "10" is not below "1".
  const isAbove = rest !== '' && !(/\p{Nd}$/u.test(code) && /^\p{Nd}/u.test(rest))
  return isAbove || (/^(\p{L}|[IVX]+)$/u.test(code) && /\p{Nd}/u.test(below)) || (isShouted(row.at('question')) && !isShouted(next.at('question')))
}

function isNumbered(words: string): boolean {
  return /^(\p{L}|[IVX]+|\p{Nd}{1,2})[.):]\s/u.test(words) || meaningOfHeader(words.split(/\s/)[0] ?? '') === 'section'
}

function isShouted(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}
