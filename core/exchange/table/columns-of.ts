import type { Workbook } from '../workbook.ts'
import { columnsAsked, sheetAsked, type TableColumns } from './columns.ts'
import { suggestColumns } from './suggest-columns.ts'

/** Columns for a workbook: as suggested for the sheet that looks most like a table of questions, and as somebody asks for them. */
export function columnsOf({ sheets }: Workbook, asked = ''): TableColumns | { readonly problem: string } {
  const wanted = sheetAsked(asked)
  const suggestions = sheets.filter(({ name }) => wanted === undefined || name === wanted).map((sheet) => ({ sheet, columns: suggestColumns(sheet) }))
  const [best] = suggestions.sort((one, other) => likeness(other.columns) - likeness(one.columns) || other.sheet.rows.length - one.sheet.rows.length)
  const columns = best?.columns ?? { sheet: wanted ?? '', headerRow: 0, at: {} }
  return asked === '' ? columns : columnsAsked(asked, columns)
}

/** Whether a sheet names columns of questions and of what is said of them. */
export function looksLikeTable(columns: TableColumns): boolean {
  return likeness(columns) >= 2 * NAMED
}

/** How much more a column counts that is known by its name than one that is made out by its look. */
const NAMED = 10

/** How many columns are known; fewer than none where no question is made out. */
function likeness({ headerRow, at, guessed = [] }: TableColumns): number {
  if (!at.question?.length) return -1
  const meanings = Object.entries(at).flatMap(([meaning, columns]) => (columns.length > 0 ? [meaning] : []))
  const named = headerRow === 0 ? [] : meanings.filter((meaning) => !guessed.some((each) => each === meaning))
  return named.length * NAMED + meanings.length
}
