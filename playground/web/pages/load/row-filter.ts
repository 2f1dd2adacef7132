import type { ImportLine, ImportReport, Outcome } from '../../../../core/exchange/import-report.ts'

/** Which rows are shown: all, or those of one outcome. */
export type Shown = 'all' | Outcome

/** How many rows there are of each. */
export function countsOf({ rows, whole, approximated, notTaken }: Pick<ImportReport, 'rows' | 'whole' | 'approximated' | 'notTaken'>): Readonly<Record<Shown, number>> {
  return { all: rows, whole, approximated, 'not-taken': notTaken }
}

/**
 * The rows of an outcome in which every word that is searched for stands somewhere.
 * @param wordsOf what a reader sees of a row: its words in the language it is read in, and its notes
 */
export function rowsShown(lines: readonly ImportLine[], shown: Shown, search: string, wordsOf: (line: ImportLine) => string): readonly ImportLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    if (shown !== 'all' && line.outcome !== shown) return false
    if (words.length === 0) return true
    const text = [line.sheet, line.row, line.name, line.label, line.type, line.became, wordsOf(line)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Rows that follow each other in one sheet. */
export function bySheet(lines: readonly ImportLine[]): readonly { readonly sheet: string; readonly lines: readonly ImportLine[] }[] {
  const sheets: { sheet: string; lines: ImportLine[] }[] = []
  for (const line of lines) {
    const last = sheets.at(-1)
    if (last?.sheet === line.sheet) last.lines.push(line)
    else sheets.push({ sheet: line.sheet, lines: [line] })
  }
  return sheets
}
