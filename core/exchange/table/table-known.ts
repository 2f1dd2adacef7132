import type { ColumnMeaning, TableColumns } from './columns.ts'
import { type Grid, gridOf } from './grid.ts'
import { meaningOfHeader } from './header-words.ts'
import type { NumbersAre } from './numbers-of-options.ts'
import { plainWords } from './plain-words.ts'
import type { TableRow } from './table-row.ts'
import { type Rubric, rubricOf } from './rubric.ts'

/** What is known of a table as a whole when one of its rows is read. */
export interface TableKnown {
  readonly grid: Grid | undefined
  readonly rubric: Rubric | undefined
  readonly numbersAre: NumbersAre
  /** Meanings of columns that were made out by their look. */
  readonly guessed: readonly ColumnMeaning[]
  /** Names of the columns, blank where there are none. */
  readonly header: readonly string[]
  readonly columns: TableColumns
}

/**
 * @param hasTotal whether rows say that the points are added up
 * @param numbers the row that has a number for each answer that the names of the columns are
 */
export function tableKnown(columns: TableColumns, header: readonly string[], rows: readonly TableRow[], hasTotal: boolean, numbers: TableRow | undefined): TableKnown {
  const { at, guessed = [] } = columns
  const above = (at.options ?? []).map((column) => header[column] ?? '')
  const arePoints = above.some(mentionsPoints) || haveSameColumns(columns) || hasTotal
  return { columns, header, guessed, grid: gridOf(columns, header, rows, numbers), rubric: rubricOf(above), numbersAre: arePoints ? 'points' : above.some(mentionsCodes) ? 'codes' : undefined }
}

/** Whether somebody said that the points stand in the column of the options. */
function haveSameColumns({ at: { options = [], score = [] } }: TableColumns): boolean {
  return score.some((column) => options.includes(column))
}

/** The columns without those of points that are columns of options as well: there the points are read with the options. */
export function withoutSharedPoints(columns: TableColumns): TableColumns {
  const { at } = columns
  return haveSameColumns(columns) ? { ...columns, at: { ...at, score: (at.score ?? []).filter((column) => !at.options?.includes(column)) } } : columns
}

const CODES = new Set('codes,code,coding,codici,codice,códigos,código,coduri,cod,կոդեր,կոդ,رموز,الرموز'.split(',').map(plainWords))

/** "Answer codes", "Codici delle risposte". */
function mentionsCodes(name: string): boolean {
  return plainWords(name).split(' ').some((word) => CODES.has(word))
}

/** "Answers and points", "Risposta (punteggio)". */
function mentionsPoints(name: string): boolean {
  return plainWords(name).split(' ').some((word) => meaningOfHeader(word) === 'score')
}
