import { nearestName } from '../../definitions/did-you-mean.ts'
import { sourceProblem, type SourceCode } from '../source-problem.ts'
import { koboType } from './kobo-type.ts'
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

/** What XLSForm takes for a name. */
export const IS_NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u

type Group = RawRow & { readonly type: { readonly is: 'begin' } }

/** Nests the rows of a survey: what stands between a begin and its end. Whatever is left open is closed, and said. */
export function rawSurvey(table: SheetTable, problems: Problems): RawSurvey {
  const rows: RawRow[] = []
  const accounts: RowAccount[] = []
  const open: Group[] = []
  const types = new Map<string, RowType>()
  const problem = (account: RowAccount, column: string, code: SourceCode, params: Readonly<Record<string, string | number>> = {}) => problems.push(sourceProblem(code, { ...account, column }, params))
  for (const row of table.rows) {
    const written = row.at('type')
    const account = new RowAccount(table.name, row.row, { name: row.at('name'), label: row.firstWords('label'), type: written })
    accounts.push(account)
    const disabled = row.at('disabled')
    if (disabled !== '' && isYes(disabled)) {
      account.add(note('disabled-row'))
      continue
    }
    const known = types.get(written) ?? rowType(written)
    types.set(written, known)
    const type = known.is === 'unknown' ? (koboType(row, open.at(-1)) ?? known) : known
    if (type.is === 'nothing') {
      const isRemark = row.at('name') === ''
      account.add(note(isRemark ? 'comment-row' : 'no-type'))
      if (!isRemark) problem(account, 'type', 'type-unsaid', { name: row.at('name') })
      continue
    }
    if (type.is === 'end') {
      end(type.of, account)
      continue
    }
    if (type.is === 'unknown') {
      account.add(note('unknown-type', { type: written }))
      const meant = nearestName(written, KNOWN_TYPES)
      problem(account, 'type', meant === undefined ? 'no-such-type' : 'type-misspelt', { type: written, ...(meant !== undefined && { meant }) })
    }
    const name = row.at('name')
    if (name !== '' && !IS_NAME.test(name)) problem(account, 'name', 'no-name', { name })
    const parameters = row.at('parameters')
    if (parameters !== '' && /\S/.test(parameters.replaceAll(/[\w-]+\s*=\s*("[^"]*"|[^;,\s=]+)/g, '').replaceAll(/[;,\s]+/g, ''))) problem(account, 'parameters', 'parameters-unread', { parameters })
    const raw: RawRow = { row, type, account, children: [] }
    const around = open.at(-1)
    ;(around ? around.children : rows).push(raw)
    if (isGroup(raw)) open.push(raw)
  }
  for (const { account, type } of open) problem(account, 'type', 'never-ended', { of: type.of })
  return { rows, accounts }

  function end(of: 'group' | 'repeat' | 'loop' | '', account: RowAccount): void {
    const at = open.findLastIndex(({ type }) => of === '' || type.of === of)
    const ended = open[at]
    if (!ended) {
      account.add(note('unmatched-end'))
      problem(account, 'type', 'nothing-to-end', { of: of || 'group' })
      return
    }
    for (const { account: left, type } of open.splice(at).slice(1)) problem(left, 'type', 'ended-across', { of: type.of, around: ended.type.of, row: account.row })
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
