import type { Cell } from '../workbook.ts'

/** What stands in a cell, as text; empty where nothing does. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** A point, a tick or nothing. */
export function isMark(cell: string): boolean {
  return /^([-+]?\p{Nd}+([.,٫]\p{Nd}+)?|[xX]|[^\p{L}\p{N}]*)$/u.test(cell)
}
