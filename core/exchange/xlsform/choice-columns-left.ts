import type { OfferedList } from './choice-lists.ts'
import { note } from './messages.ts'
import type { SheetTable } from './sheet-table.ts'
import { RowAccount } from './survey-node.ts'

/** Columns of choices that only a code list would keep, told once for each sheet. */
export function choiceColumnsLeft(lists: ReadonlyMap<string, OfferedList>, tables: readonly SheetTable[]): readonly RowAccount[] {
  const left = new Map<string, Set<string>>()
  for (const { isCodeList, fields, choices } of lists.values()) {
    if (isCodeList || fields.size === 0) continue
    // A field is known by its column as it is written, and then as it is read.
    const written = new Map([...fields].reverse().map(([column, field]) => [field, column]))
    for (const { row, account } of choices) {
      const columns = left.get(account.sheet) ?? new Set()
      for (const [column, field] of fields) if (row.at(column) !== '') columns.add(written.get(field) ?? column)
      left.set(account.sheet, columns)
    }
  }
  return tables.flatMap(({ name, headerRow }) => {
    const columns = [...(left.get(name) ?? [])]
    if (columns.length === 0) return []
    const account = new RowAccount(name, headerRow, { name: '', label: '', type: 'columns' })
    account.add(note('choice-columns-left-out', { columns: columns.join(', ') }))
    return [account]
  })
}
