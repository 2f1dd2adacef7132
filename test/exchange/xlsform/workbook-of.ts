import type { Cell, Workbook } from '../../../core/exchange/workbook.ts'

/** A workbook written as a table: `| survey |` begins a sheet, the next line names its columns. */
export function workbookOf(table: string): Workbook {
  const sheets: { name: string; rows: Cell[][] }[] = []
  for (const line of table.split('\n')) {
    const cells = cellsOf(line)
    if (!cells) continue
    const [first = '', ...others] = cells
    if (first !== '' && others.every((cell) => cell === '')) sheets.push({ name: first, rows: [] })
    else sheets.at(-1)?.rows.push(others.map((cell) => (cell === '' ? null : cell)))
  }
  return { sheets }
}

function cellsOf(line: string): readonly string[] | undefined {
  const trimmed = line.trim()
  if (!trimmed.startsWith('|')) return undefined
  return trimmed.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}
