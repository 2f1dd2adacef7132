import { note } from './messages.ts'
import type { TableRow } from './table-row.ts'

const LONGEST_TEXT = 4000

/** Words of a cell as people read them here. */
export function wordsIn(cell: string, { account }: Pick<TableRow, 'account'>): string {
  if (/[{}]/.test(cell)) account.add(note('braces-replaced'))
  const plain = cell.replaceAll('{', '(').replaceAll('}', ')')
  if (plain.length > LONGEST_TEXT) account.add(note('text-too-long', { length: plain.length, most: LONGEST_TEXT }))
  return plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain
}
