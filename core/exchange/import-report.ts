import type { FormDefinition } from '../definitions/configuration.ts'
import type { ColumnMeaning } from './table/columns.ts'

/** Whole: everything the row says is in the definition, with the same meaning. Approximated: taken, with a difference that is said. */
export type Outcome = 'whole' | 'approximated' | 'not-taken'

/** One thing to know about a row. Pages say it by its code in the reader's language. */
export interface ImportNote {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** The same in English. */
  readonly message: string
}

/** What became of one row of the source. */
export interface ImportLine {
  readonly sheet: string
  /** Counted from 1. */
  readonly row: number
  readonly name: string
  readonly label: string
  readonly type: string
  /** Path in the definition, or what else it is now. */
  readonly became?: string
  readonly outcome: Outcome
  readonly notes: readonly ImportNote[]
}

/** What is wrong with the source itself, and the way out. */
export interface ImportProblem {
  readonly sheet: string
  readonly row: number
  readonly column: string
  /** For pages, which say it by its code in the reader's language. */
  readonly code?: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly message: string
  readonly hint: string
}

/** A column in which something stands. */
export interface ImportColumn {
  readonly letter: string
  /** Its name, or else what stands in it first. */
  readonly words: string
  /** What stands in it in the first rows, any of which may hold the names. */
  readonly rows: readonly string[]
  readonly means: readonly ColumnMeaning[]
}

/** What the columns of a plain table were taken for, so that somebody can say otherwise. */
export interface ImportColumns {
  /** The sheet that was read, and all in which something stands. */
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Row with their names, counted from 1; 0 where there is none. */
  readonly headerRow: number
  readonly columns: readonly ImportColumn[]
}

/** What became of every row of a source. */
export interface ImportReport {
  /** Of a definition of our own the rows are its questions, or none; unknown is what was refused before it could be told. */
  readonly format: 'xlsform' | 'fhir' | 'json-schema' | 'table' | 'definition' | 'unknown'
  /** Name of the file. */
  readonly source: string
  readonly rows: number
  readonly whole: number
  readonly approximated: number
  readonly notTaken: number
  /** Every row, in order. */
  readonly lines: readonly ImportLine[]
  readonly problems: readonly ImportProblem[]
  /** Only of a plain table. */
  readonly columns?: ImportColumns
}

export type Imported =
  | { readonly ok: true; readonly definition: FormDefinition; readonly report: ImportReport }
  | { readonly ok: false; readonly report: ImportReport }

/** A report with its counts. */
export function importReport(of: Pick<ImportReport, 'format' | 'source' | 'lines' | 'problems' | 'columns'>): ImportReport {
  const counted = (outcome: Outcome) => of.lines.filter((line) => line.outcome === outcome).length
  return { ...of, rows: of.lines.length, whole: counted('whole'), approximated: counted('approximated'), notTaken: counted('not-taken') }
}
