import type { ImportColumns } from '../../../../core/exchange/import-report.ts'
import { COLUMN_MEANINGS, type ColumnMeaning } from '../../../../core/exchange/table/columns.ts'

/** What somebody says of the columns of a table: a letter for each meaning, empty for none; options may stand in several beside each other. */
export interface ColumnChoice {
  readonly headerRow: number
  readonly at: Readonly<Record<ColumnMeaning, string>>
  /** Last column of the options; empty where they stand in one. */
  readonly optionsTo: string
}

/** The choice that is made as long as nobody makes another. */
export function choiceOf({ headerRow, columns }: ImportColumns): ColumnChoice {
  const lettersOf = (meaning: ColumnMeaning) => columns.filter(({ means }) => means.includes(meaning)).map(({ letter }) => letter)
  const at = Object.fromEntries(COLUMN_MEANINGS.map((meaning) => [meaning, lettersOf(meaning)[0] ?? ''])) as Record<ColumnMeaning, string>
  const options = lettersOf('options')
  return { headerRow, at, optionsTo: options.length > 1 ? (options.at(-1) ?? '') : '' }
}

/** A choice as the importer takes it: `header=1,question=B,options=D:G,help=-`. */
export function columnsAsked({ headerRow, at, optionsTo }: ColumnChoice): string {
  const written = (meaning: ColumnMeaning) => (at[meaning] === '' ? '-' : meaning === 'options' && optionsTo !== '' ? `${at[meaning]}:${optionsTo}` : at[meaning])
  return [`header=${headerRow}`, ...COLUMN_MEANINGS.map((meaning) => `${meaning}=${written(meaning)}`)].join(',')
}
