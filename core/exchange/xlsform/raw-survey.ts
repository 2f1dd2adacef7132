import { suggestion } from '../../definitions/did-you-mean.ts'
import { note } from './messages.ts'
import { KNOWN_TYPES, rowType, type RowType } from './row-type.ts'
import type { SheetTable, TableRow } from './sheet-table.ts'
import { RowAccount, type Problems } from './survey-node.ts'

/** A row of the survey among those around it, as it is written. */
export interface RawRow {
  readonly row: TableRow
  readonly type: RowType
  readonly account: RowAccount
  readonly children: RawRow[]
}

export interface RawSurvey {
  readonly rows: readonly RawRow[]
  /** Of every row, in order. */
  readonly accounts: readonly RowAccount[]
}

type Group = RawRow & { readonly type: { readonly is: 'begin' } }

/** Nests the rows of a survey: what stands between a begin and its end. Whatever is left open is closed, and said. */
export function rawSurvey(table: SheetTable, problems: Problems): RawSurvey {
  const rows: RawRow[] = []
  const accounts: RowAccount[] = []
  const open: Group[] = []
  const types = new Map<string, RowType>()
  const problem = (account: RowAccount, column: string, message: string, hint: string) => problems.push({ sheet: table.name, row: account.row, column, message, hint })
  for (const row of table.rows) {
    const written = row.at('type')
    const account = new RowAccount(table.name, row.row, { name: row.at('name'), label: row.firstWords('label'), type: written })
    accounts.push(account)
    const disabled = row.at('disabled')
    if (disabled !== '' && isYes(disabled)) {
      account.add(note('disabled-row'))
      continue
    }
    const type = types.get(written) ?? rowType(written)
    types.set(written, type)
    if (type.is === 'nothing') {
      const isRemark = row.at('name') === ''
      account.add(note(isRemark ? 'comment-row' : 'no-type'))
      if (!isRemark) problem(account, 'type', `The row "${row.at('name')}" has no type.`, 'Write what it is, such as text, integer or select_one list.')
      continue
    }
    if (type.is === 'end') {
      end(type.of, account)
      continue
    }
    if (type.is === 'unknown') {
      account.add(note('unknown-type', { type: written }))
      problem(account, 'type', `"${written}" is no type of question.`, suggestion(written, KNOWN_TYPES) ?? 'The types of XLSForm are listed at xlsform.org.')
    }
    const name = row.at('name')
    if (name !== '' && !/^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(name)) problem(account, 'name', `"${name}" is no name.`, 'A name begins with a letter and has letters, digits, hyphens, points and underscores.')
    const parameters = row.at('parameters')
    if (parameters !== '' && /\S/.test(parameters.replaceAll(/[\w-]+\s*=\s*("[^"]*"|[^;,\s=]+)/g, '').replaceAll(/[;,\s]+/g, ''))) problem(account, 'parameters', `Parameters cannot be read: ${parameters}`, 'Write them as name=value, with a space between them.')
    const raw: RawRow = { row, type, account, children: [] }
    const around = open.at(-1)
    ;(around ? around.children : rows).push(raw)
    if (isGroup(raw)) open.push(raw)
  }
  for (const { account, type } of open) problem(account, 'type', `This ${type.of} is never ended.`, `Add a row "end_${type.of}" where it ends.`)
  return { rows, accounts }

  function end(of: 'group' | 'repeat' | 'loop' | '', account: RowAccount): void {
    const at = open.findLastIndex(({ type }) => of === '' || type.of === of)
    const ended = open[at]
    if (!ended) {
      account.add(note('unmatched-end'))
      problem(account, 'type', `No ${of || 'group'} is open here that could end.`, 'Take the row away, or add the row where it begins.')
      return
    }
    for (const { account: left, type } of open.splice(at).slice(1)) problem(left, 'type', `This ${type.of} is still open where the ${ended.type.of} around it ends.`, `Add a row "end_${type.of}" before line ${account.row}.`)
    account.became = ended.row.at('name')
  }
}

function isGroup(raw: RawRow): raw is Group {
  return raw.type.is === 'begin'
}

/** Whether a cell says yes, in any of the ways that XLSForm takes. */
export function isYes(written: string): boolean {
  return /^(yes|true|true\(\)|t|1|y)$/i.test(written)
}

export function isNo(written: string): boolean {
  return /^(|no|false|false\(\)|f|0|n)$/i.test(written)
}
