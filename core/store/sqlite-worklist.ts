import type { CaseSummary } from '../cases/case-summary.ts'
import { MOST_COUNTED, type SortKey, type WorklistPage, type WorklistQuery } from '../cases/worklist-query.ts'
import { searchWords } from './search-words.ts'
import type { Binding, Connection } from './sqlite-connection.ts'

/** Each is the way into the table for one family of worklist queries below; a test reads the query plans. */
export const WORKLIST_INDEXES = `
  CREATE INDEX summaries_of_worker ON summaries (pack, status, worker, due, case_id);
  CREATE INDEX summaries_of_territory ON summaries (pack, status, territory, due, case_id);
  CREATE INDEX summaries_by_due ON summaries (pack, status, due, case_id);
  CREATE INDEX summaries_by_household ON summaries (pack, status, household COLLATE NOCASE, case_id);
  CREATE INDEX summaries_by_phase ON summaries (pack, status, phase_order, case_id);
  CREATE INDEX summaries_by_update ON summaries (pack, status, updated_at, case_id);
  CREATE INDEX summaries_by_opening ON summaries (pack, status, opened_at, case_id);
  CREATE INDEX summaries_by_arrival ON summaries (pack, waits, arrived_at, case_id);
  CREATE INDEX summaries_by_meeting ON summaries (pack, meeting_at, case_id);
  CREATE INDEX summaries_by_projection ON summaries (pack, projected_by, case_id);
`

const SORT_COLUMNS = {
  due: 'due',
  household: 'household COLLATE NOCASE',
  phase: 'phase_order',
  updatedAt: 'updated_at',
  openedAt: 'opened_at',
  arrivedAt: 'arrived_at',
  meetingAt: 'meeting_at',
} satisfies Record<SortKey, string>

interface Condition {
  readonly sql: string
  readonly bindings: readonly Binding[]
}

/** One page of cases and how many there are in all. Cases without a due date come after all others. */
export function worklist(connection: Connection, query: WorklistQuery): WorklistPage {
  const { page, count } = worklistSql(query)
  const total = Number(connection.row(count.sql, ...count.bindings)?.total)
  const rows = query.limit > 0 && total > 0 ? connection.rows(page.sql, ...page.bindings) : []
  return { total, rows: rows.map(({ body }) => JSON.parse(String(body)) as CaseSummary) }
}

/** The two statements of a worklist query. Everything a person typed is a binding, never part of the SQL. */
export function worklistSql(query: WorklistQuery): { page: Condition; count: Condition } {
  const conditions = conditionsOf(query)
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const bindings = conditions.flatMap((condition) => condition.bindings)
  const direction = query.descending ? 'DESC' : 'ASC'
  return {
    count: { sql: `SELECT count(*) AS total FROM (SELECT 1 FROM summaries WHERE ${where} LIMIT ${MOST_COUNTED})`, bindings },
    page: {
      sql: `SELECT body FROM summaries WHERE ${where} ORDER BY ${SORT_COLUMNS[query.sort]} ${direction}, case_id ${direction} LIMIT ? OFFSET ?`,
      bindings: [...bindings, query.limit, query.offset],
    },
  }
}

function conditionsOf(query: WorklistQuery): Condition[] {
  const all: Condition[] = [{ sql: 'pack = ?', bindings: [query.pack] }]
  const add = (sql: string, ...bindings: Binding[]) => all.push({ sql, bindings })
  if (query.status !== undefined) add('status = ?', query.status)
  if (query.worker !== undefined) add('worker = ?', query.worker)
  if (query.unassigned) add('worker IS NULL')
  if (query.territories !== undefined) add(`territory IN (${query.territories.map(() => '?').join(', ')})`, ...query.territories)
  if (query.arrival !== undefined) add('waits = ?', query.arrival ? 1 : 0)
  if (query.dueFrom !== undefined) add(`due >= ? AND due < '~'`, query.dueFrom)
  if (query.dueBefore !== undefined) add('due < ?', query.dueBefore)
  if (query.meetings) add('meeting_at IS NOT NULL')
  const words = searchWords(query.search ?? '')
  for (const word of words) all.push(wordCondition(query, word))
  // Signs only: nothing is called so.
  if (words.length === 0 && query.search?.trim()) add('FALSE')
  return all
}

/** Words that begin like this one; tax codes only for those who may see them. */
function wordCondition({ pack, searchKeys }: WorklistQuery, word: string): Condition {
  const publicOnly = searchKeys ? '' : ' AND personal = 0'
  return {
    sql: `case_id IN (SELECT case_id FROM words WHERE pack = ? AND word >= ? AND word < ?${publicOnly})`,
    bindings: [pack, word, `${word}\u{10ffff}`],
  }
}
