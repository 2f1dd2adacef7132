import type { ImportProblem } from '../import-report.ts'
import { sourceProblem } from '../source-problem.ts'
import type { ChoiceList } from './form-node.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { note } from './messages.ts'
import type { SheetTable, TableRow } from './sheet-table.ts'
import { RowAccount } from './survey-node.ts'
import { isOptionSource } from '../../definitions/option-sources.ts'

/** A choice as its row has it. */
export interface Choice {
  readonly code: string
  /** As the workbook has it: two choices may have the same, where it is told by another answer which is meant. */
  readonly written: string
  readonly row: TableRow
  readonly account: RowAccount
}

/** A list of the choices sheet. */
export interface OfferedList extends ChoiceList {
  readonly choices: readonly Choice[]
  /** Questions choose by its columns, or expressions look it up: it is a code list of the form. */
  isCodeList: boolean
  /** Somebody chooses from it. */
  isUsed: boolean
}

/** Lists by their name, and an account of every row. */
export interface ReadChoices {
  readonly lists: ReadonlyMap<string, OfferedList>
  readonly accounts: readonly RowAccount[]
}

/** Most codes of a list. */
const MOST_CODES = 20_000
/** The code that or_other adds. */
export const OTHER = 'other'
/** Longest code of a code list. */
export const LONGEST_CODE = 64

const OWN_COLUMNS: ReadonlySet<string> = new Set(['list_name', 'name', 'label', 'image', 'big_image', 'audio', 'video', 'hint', 'order'])
/** What a code has besides its fields. */
const TAKEN_FIELDS: ReadonlySet<string> = new Set(['id', 'title', 'score'])

/**
 * Reads a sheet of choices into lists.
 * @param taken ids of lists that were read before
 * @param asked names of questions, which no field may have: a condition on choices reads both
 */
export function readChoices(table: SheetTable | undefined, taken: Set<string>, problems: ImportProblem[], asked: ReadonlySet<string>, lone?: string): ReadChoices {
  const accounts: RowAccount[] = []
  const gathered = new Map<string, Choice[]>()
  const extras = (table?.columns ?? []).filter(({ key, language }) => language === undefined && !OWN_COLUMNS.has(key))
  const renamed = lone === undefined ? [] : (table?.columns ?? []).flatMap(({ key, language, written }) => (language === undefined && written !== key && (key === 'name' || key === 'label') ? [[written, key === 'name' ? 'id' : 'title'] as const] : []))
  const firsts = new Map<string, Map<string, TableRow>>()
  for (const row of table?.rows ?? []) {
    const list = lone ?? row.at('list_name')
    const code = row.at('name')
    const account = new RowAccount(table?.name ?? '', row.row, { name: code, label: row.firstWords('label'), type: list })
    accounts.push(account)
    if (list === '' || code === '') {
      account.add(note(list === '' ? 'choice-without-list' : 'choice-without-code'))
      if (list !== '' || code !== '')
        problems.push(list === '' ? sourceProblem('list-of-choice-unsaid', { ...account, column: 'list_name' }) : sourceProblem('code-of-choice-unsaid', { ...account, column: 'name' }))
      continue
    }
    const codes = firsts.get(list) ?? new Map<string, TableRow>()
    firsts.set(list, codes)
    const first = codes.get(code)
    account.became = `code list ${list}`
    const isSame = first !== undefined && sameText(first, row)
    // Of a cascade, such as towns by region, each choice belongs to another answer; elsewhere both are offered, as they are in XForms.
    const isAnother = first !== undefined && !isSame && code.length < LONGEST_CODE - 5
    const stored = isAnother ? untaken(code, (each) => codes.has(each)) : code
    if (first) {
      account.add(note(isSame ? 'repeated-code-same' : isAnother ? 'repeated-code-renamed' : 'repeated-code', { code, list, row: first.row, ...(isAnother && { renamed: stored }) }))
      if (!isSame) problems.push(sourceProblem('code-twice', { ...account, column: 'name' }, { code, list, row: first.row }))
      if (!isAnother) continue
    }
    codes.set(stored, row)
    const choices = gathered.get(list) ?? []
    gathered.set(list, choices)
    if (choices.length === MOST_CODES) account.add(note('too-many-codes', { most: MOST_CODES }))
    else choices.push({ code: stored, written: code, row, account })
  }
  return { accounts, lists: new Map([...gathered].map(([name, choices]) => [name, listOf(name, choices, extras.map(({ key, written }) => [key, written] as const), renamed, taken, asked)])) }
}

function listOf(name: string, choices: readonly Choice[], extras: readonly (readonly [key: string, written: string])[], renamed: readonly (readonly [written: string, field: string])[], taken: Set<string>, asked: ReadonlySet<string>): OfferedList {
  const id = untaken(identifierOf(name, 'choices'), (each) => taken.has(each) || isOptionSource(each))
  taken.add(id)
  const fields = new Map<string, string>(renamed)
  const numeric = new Set<string>()
  const own = new Set<string>()
  const isTaken = (field: string) => TAKEN_FIELDS.has(field) || asked.has(field) || own.has(field)
  for (const [key, written] of extras) {
    const values = choices.map(({ row }) => row.at(key)).filter((value) => value !== '')
    if (values.length === 0) continue
    const field = untaken(identifierOf(key, 'field'), isTaken)
    own.add(field)
    fields.set(written, field)
    if (key !== written) fields.set(key, field)
    if (values.every((value) => /^-?\d+(\.\d+)?$/.test(value))) numeric.add(field)
  }
  const shared = sharedCodes(choices, (wanted) => untaken(wanted, isTaken))
  if (shared && choices.every(({ written }) => /^-?\d+$/.test(written))) numeric.add(shared.field)
  return { name, id, fields, numeric, codes: new Set(choices.map(({ code }) => code)), ...(shared && { shared }), choices, isCodeList: shared !== undefined, isUsed: false }
}

function sharedCodes(choices: readonly Choice[], fieldFor: (wanted: string) => string): ChoiceList['shared'] {
  const codes = new Map<string, string[]>()
  for (const { code, written } of choices) codes.set(written, [...(codes.get(written) ?? []), code])
  const several = new Map([...codes].filter(([, all]) => all.length > 1))
  return several.size > 0 ? { field: fieldFor('code'), codes: several } : undefined
}

function sameText(one: TableRow, other: TableRow): boolean {
  const text = (row: TableRow) => row.filled().map(([{ written }, value]) => `${written}\u0000${value}`).join('\u0001')
  return text(one) === text(other)
}
