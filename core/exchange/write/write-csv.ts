import type { Cell, Sheet } from '../workbook.ts'

/** What a spreadsheet program would work out as a formula, and what was guarded from that before. */
const WOULD_RUN = /^'*[=+\-@\t\r]/

/** A sheet as CSV that no spreadsheet program takes for formulas: UTF-8 with its mark, lines as RFC 4180 ends them. */
export function writeCsv({ rows }: Sheet): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = WOULD_RUN.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
