import type { Workbook } from '../workbook.ts'
import { readChoices, type OfferedList } from './choice-lists.ts'
import { identifierOf } from '../draft/identifier.ts'
import { filesAsked, stemOf } from './files-asked.ts'
import type { RawRow } from './raw-survey.ts'
import { sheetCalled, tableOf, type SheetTable } from './sheet-table.ts'
import type { Problems, RowAccount } from './survey-node.ts'

/** Every list of a workbook. */
export interface Lists {
  readonly lists: ReadonlyMap<string, OfferedList>
  readonly accounts: readonly RowAccount[]
  readonly tables: readonly SheetTable[]
  /** The list a row of the survey chooses from. */
  listOf(raw: RawRow): OfferedList | undefined
}

/** Reads the sheets of choices: `choices`, `external_choices`, and those that are files which the survey looks in. */
export function listsOf(workbook: Workbook, rows: readonly RawRow[], problems: Problems): Lists {
  const taken = new Set<string>()
  const asked = new Set<string>()
  addNames(rows, asked)
  const table = (name: string, wanted: string) => {
    const sheet = sheetCalled(workbook, name)
    return sheet && tableOf(sheet, 'choices', wanted)
  }
  const inside = table('choices', 'list_name')
  const external = table('external_choices', 'list_name')
  const choices = readChoices(inside, taken, problems, asked)
  const further = readChoices(external, taken, problems, asked)
  const files = filesAsked(workbook, rows).flatMap(({ name, table: found }) => (choices.lists.has(name) ? [] : [{ table: found, ...readChoices(found, taken, problems, asked, name) }]))
  const lists = new Map([...choices.lists, ...[...further.lists].map(([name, list]) => [choices.lists.has(name) ? `${name} of ${external?.name ?? ''}` : name, list] as const), ...files.flatMap((each) => [...each.lists])])
  const byLowerCase = new Map([...lists].map(([name, list]) => [name.toLowerCase(), list]))
  const called = (name: string) => lists.get(name) ?? byLowerCase.get(name.toLowerCase())
  return {
    lists,
    accounts: [...choices.accounts, ...further.accounts, ...files.flatMap(({ accounts }) => accounts)],
    tables: [inside, external, ...files.map((each) => each.table)].flatMap((each) => each ?? []),
    listOf({ type, row }) {
      if (type.is === 'begin') return type.over === undefined ? undefined : called(type.over)
      if (type.is === 'question') return type.as === 'instance' ? called(stemOf(row.at('name'))) : undefined
      if (type.is !== 'select') return undefined
      if (type.from === 'external') return further.lists.get(type.list) ?? called(type.list)
      return called(type.from === 'file' ? stemOf(type.list) : type.list)
    },
  }
}

function addNames(rows: readonly RawRow[], names: Set<string>): void {
  for (const { row, children } of rows) {
    names.add(identifierOf(row.at('name'), 'field'))
    addNames(children, names)
  }
}
