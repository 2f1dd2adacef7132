/** What a column of a table says of its question. */
export const COLUMN_MEANINGS = ['section', 'code', 'question', 'type', 'options', 'score', 'help', 'required', 'condition'] as const

export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** Which columns of a sheet mean what. */
export interface TableColumns {
  readonly sheet: string
  /** Row with the names of the columns, counted from 1; 0 where there is none. */
  readonly headerRow: number
  /** The row was taken for names by its look alone. */
  readonly isHeaderGuessed?: true
  /** Somebody said what they mean. */
  readonly isAsked?: true
  /** Meanings that were made out by the look of the columns alone. */
  readonly guessed?: readonly ColumnMeaning[]
  /** Columns by what they mean, counted from 0. Options may stand in several columns beside each other. */
  readonly at: Readonly<Partial<Record<ColumnMeaning, readonly number[]>>>
}

/** Columns as somebody asks for them: `section=A,question=B,options=D:G,header=3,sheet=Tool,type=-`. Those that are not named stay as they are. */
export function columnsAsked(written: string, suggested: TableColumns): TableColumns | { readonly problem: string } {
  const at: Partial<Record<ColumnMeaning, readonly number[]>> = { ...suggested.at }
  let { headerRow, isHeaderGuessed } = suggested
  const named = new Set<number>()
  const parts = written.replace(SHEET, '').split(',').filter((part) => part.trim() !== '')
  for (const part of parts) {
    const [name = '', value = ''] = part.split('=').map((each) => each.trim())
    if (name === 'header' && /^\d+$/.test(value)) [headerRow, isHeaderGuessed] = [Number(value), undefined]
    else if (isMeaning(name) && value === '-') at[name] = []
    else if (isMeaning(name)) {
      const columns = columnsIn(value)
      if (columns.length === 0) return { problem: `"${value}" is no column. Columns are named by letters, such as B or D:G.` }
      at[name] = columns
      for (const column of columns) named.add(column)
    } else return { problem: `"${name}" is nothing a column can mean. It is one of ${COLUMN_MEANINGS.join(', ')}.` }
  }
  // What was only suggested gives way.
  const asked = new Set(parts.map((part) => part.split('=')[0]?.trim()))
  for (const meaning of COLUMN_MEANINGS) if (!asked.has(meaning)) at[meaning] = (at[meaning] ?? []).filter((column) => !named.has(column))
  const guessed = (suggested.guessed ?? []).filter((meaning) => !asked.has(meaning) && at[meaning]?.length)
  return { sheet: sheetAsked(written) ?? suggested.sheet, headerRow, at, ...(parts.length > 0 && { isAsked: true as const }), ...(isHeaderGuessed && { isHeaderGuessed }), ...(guessed.length > 0 && { guessed }) }
}

/** The sheet that is asked for; its name stands in quotes where it has a comma: `sheet="Part A, home"`. */
export function sheetAsked(written: string): string | undefined {
  const [, value = '', plain = ''] = SHEET.exec(written) ?? []
  return value === '' ? undefined : plain === '' ? String(JSON.parse(value)) : plain.trim()
}

const SHEET = /(?<=^|,)\s*sheet\s*=\s*("(?:[^"\\\u0000-\u001f]|\\["\\])*"|([^,"][^,]*))/

function isMeaning(name: string): name is ColumnMeaning {
  return COLUMN_MEANINGS.some((meaning) => meaning === name)
}

/** "D", "D:G", or "D+F+H" where others stand between them. */
function columnsIn(written: string): readonly number[] {
  const parts = written.split('+').map(columnsBetween)
  return parts.some((part) => part.length === 0) ? [] : parts.flat()
}

function columnsBetween(written: string): readonly number[] {
  const [from, to = from] = written.split(':').map(columnNumber)
  if (from === undefined || to === undefined || to < from || to - from > 50) return []
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function columnNumber(letters: string): number | undefined {
  return /^[A-Za-z]{1,3}$/.test(letters) ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined
}
