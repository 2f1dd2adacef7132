import type { ImportColumn, ImportColumns } from '../../../../core/exchange/import-report.ts'
import { COLUMN_MEANINGS, type ColumnMeaning } from '../../../../core/exchange/table/columns.ts'

/** What somebody says of the columns of a table: for each meaning its columns as the importer takes them, such as D, D:G or D+F+H; empty for none. */
export interface ColumnChoice {
  /** Blank where there is but one. */
  readonly sheet: string
  readonly headerRow: number
  readonly at: Readonly<Record<ColumnMeaning, string>>
}

/** The choice that is made as long as nobody makes another. */
export function choiceOf({ sheet, sheets, headerRow, columns }: ImportColumns): ColumnChoice {
  const at = Object.fromEntries(COLUMN_MEANINGS.map((meaning) => [meaning, columnsOf(columns.filter(({ means }) => means.includes(meaning)).map(({ letter }) => letter))])) as Record<ColumnMeaning, string>
  return { sheet: sheets.length > 1 ? sheet : '', headerRow, at }
}

/** A choice as the importer takes it: `header=1,question=B,options=D:G,help=-`. */
export function columnsAsked({ sheet, headerRow, at }: ColumnChoice): string {
  return [...(sheet === '' ? [] : [sheetAsked(sheet)]), `header=${headerRow}`, ...COLUMN_MEANINGS.map((meaning) => `${meaning}=${at[meaning] || '-'}`)].join(',')
}

/** Another sheet, whose columns are made out by the importer: `sheet="Part A"`. */
export function sheetAsked(sheet: string): string {
  return `sheet=${JSON.stringify(sheet)}`
}

/** First and last of the columns that are chosen for a meaning; the last is empty where there is but one. */
export function endsOf(chosen: string): readonly [first: string, last: string] {
  const letters = chosen.split(/[:+]/)
  return [letters[0] ?? '', letters.length > 1 ? (letters.at(-1) ?? '') : '']
}

/** What a column is called where its name stands in that row. */
export function wordsAt({ rows, words }: ImportColumn, headerRow: number): string {
  return rows.slice(Math.max(0, headerRow - 1)).find((cell) => cell !== '') ?? words
}

function columnsOf(letters: readonly string[]): string {
  const [first, ...others] = letters
  if (first === undefined || others.length === 0) return first ?? ''
  const areBeside = letters.every((letter, index) => index === 0 || numberOf(letter) === numberOf(letters[index - 1] ?? '') + 1)
  return areBeside ? `${first}:${others.at(-1)}` : letters.join('+')
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
