import type { CaseSummary } from '../../cases/case-summary.ts'
import { MOST_COUNTED, type SortKey, type WorklistPage, type WorklistQuery } from '../../cases/worklist-query.ts'
import type { Binding, Connection } from './sqlite-connection.ts'
import { searchOf } from './sqlite-search.ts'

/**
 * Each is the way into the table for one family of worklist queries below; a test reads the query plans. What else a query may ask
 * about stands at the end, so that cases which are not meant are passed over in the index, without a look at the case.
 */
export const WORKLIST_INDEXES = `
  CREATE INDEX summaries_of_worker ON summaries (pack, status, worker, due, case_id, territory);
  CREATE INDEX summaries_of_territory ON summaries (pack, status, territory, due, case_id, worker);
  CREATE INDEX summaries_by_due ON summaries (pack, status, due, case_id, worker, territory);
  CREATE INDEX summaries_by_household ON summaries (pack, status, household COLLATE NOCASE, case_id, due, worker, territory);
  CREATE INDEX summaries_by_phase ON summaries (pack, status, phase_order, case_id, due, worker, territory);
  CREATE INDEX summaries_by_update ON summaries (pack, status, updated_at, case_id, due, worker, territory);
  CREATE INDEX summaries_by_opening ON summaries (pack, status, opened_at, case_id, due, worker, territory);
  CREATE INDEX summaries_by_arrival ON summaries (pack, waits, arrived_at, case_id, due, worker, territory);
  CREATE INDEX summaries_by_meeting ON summaries (pack, meeting_at, case_id, status, worker, territory);
  CREATE INDEX summaries_by_projection ON summaries (pack, projected_by, case_id);
`

/** Cases without a worker are few among those of a territory: without it a count goes through all that have none anywhere. */
export const UNASSIGNED_INDEX = 'CREATE INDEX IF NOT EXISTS summaries_unassigned ON summaries (pack, status, territory, due, case_id) WHERE worker IS NULL;'

const SORTS = {
  due: { column: 'due', index: 'summaries_by_due' },
  household: { column: 'household COLLATE NOCASE', index: 'summaries_by_household' },
  phase: { column: 'phase_order', index: 'summaries_by_phase' },
  updatedAt: { column: 'updated_at', index: 'summaries_by_update' },
  openedAt: { column: 'opened_at', index: 'summaries_by_opening' },
  arrivedAt: { column: 'arrived_at', index: undefined },
  meetingAt: { column: 'meeting_at', index: undefined },
} satisfies Record<SortKey, { column: string; index: string | undefined }>

export interface Condition {
  readonly sql: string
  readonly bindings: readonly Binding[]
}

/** One page of cases and how many there are in all. Cases without a due date come after all others. */
export function worklist(connection: Connection, query: WorklistQuery): WorklistPage {
  const { page, count } = worklistSql(query, (sql, bindings) => Number(connection.row(sql, ...bindings)?.total))
  const total = Number(connection.row(count.sql, ...count.bindings)?.total)
  const rows = query.limit > 0 && total > 0 ? connection.rows(page.sql, ...page.bindings) : []
  return { total, rows: rows.map(({ body }) => JSON.parse(String(body)) as CaseSummary) }
}

/**
 * The two statements of a worklist query. Everything a person typed is a binding, never part of the SQL.
 * @param countOf counts, so that a search begins with its words where few cases have them
 */
export function worklistSql(query: WorklistQuery, countOf: (sql: string, bindings: readonly Binding[]) => number): { page: Condition; count: Condition } {
  const search = searchOf(query, countOf)
  const conditions = [...conditionsOf(query), ...search.conditions]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const given = conditions.flatMap((condition) => condition.bindings)
  const bindings = [...(search.from?.bindings ?? []), ...given]
  const from = (index: string | undefined) => search.from?.sql ?? `summaries${index === undefined ? '' : ` INDEXED BY ${index}`}`
  const { column } = SORTS[query.sort]
  const direction = query.descending ? 'DESC' : 'ASC'
  return {
    count: { sql: `SELECT count(*) AS total FROM (SELECT 1 FROM ${from(countIndex(query))} WHERE ${where} LIMIT ${MOST_COUNTED})`, bindings },
    page: {
      sql: `SELECT body FROM ${from(pageIndex(query))} WHERE ${where} ORDER BY ${column} ${direction}, summaries.case_id ${direction} LIMIT ? OFFSET ?`,
      bindings: [...bindings, query.limit, query.offset],
    },
  }
}

/** The cases of a worker are few, and sorted when they are found; those of others are read in the order that is asked for. */
function pageIndex({ status, worker, unassigned, territories, arrival, meetings, sort }: WorklistQuery): string | undefined {
  if (status === undefined || arrival !== undefined || meetings) return undefined
  if (worker !== undefined || (unassigned && sort === 'due')) return 'summaries_of_worker'
  if (territories?.length === 1 && sort === 'due') return 'summaries_of_territory'
  return SORTS[sort].index
}

function countIndex({ status, worker, unassigned, territories, arrival, meetings }: WorklistQuery): string | undefined {
  if (status === undefined || arrival !== undefined || meetings) return undefined
  if (unassigned && worker === undefined && territories) return 'summaries_unassigned'
  if (worker !== undefined || unassigned) return 'summaries_of_worker'
  return territories ? 'summaries_of_territory' : 'summaries_by_due'
}

function conditionsOf(query: WorklistQuery): Condition[] {
  const all: Condition[] = [{ sql: 'summaries.pack = ?', bindings: [query.pack] }]
  const add = (sql: string, ...bindings: Binding[]) => all.push({ sql, bindings })
  if (query.status !== undefined) add('status = ?', query.status)
  if (query.worker !== undefined) add('worker = ?', query.worker)
  if (query.unassigned) add('worker IS NULL')
  if (query.territories !== undefined) add(`territory IN (${query.territories.map(() => '?').join(', ')})`, ...query.territories)
  if (query.arrival !== undefined) add('waits = ?', query.arrival ? 1 : 0)
  if (query.dueFrom !== undefined) add('due >= ?', query.dueFrom)
  // One end only: of two an index would be read up to the first, and the rest passed over.
  if (query.dueFrom !== undefined || query.dueBefore !== undefined) add('due < ?', query.dueBefore ?? '~')
  if (query.meetings) add('meeting_at IS NOT NULL')
  return all
}
