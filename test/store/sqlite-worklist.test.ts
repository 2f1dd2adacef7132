import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MOST_COUNTED, type SortKey, type WorklistQuery } from '../../core/cases/worklist-query.ts'
import { type Binding, connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { countSql } from '../../core/store/sqlite/sqlite-counts.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { worklistSql } from '../../core/store/sqlite/sqlite-worklist.ts'
import { temporaryFolder } from './temporary-folder.ts'

const worklists: [string, Partial<WorklistQuery>][] = [
  ['mine', { status: 'open', worker: 'anna' }],
  ['unassigned', { status: 'open', unassigned: true }],
  ['unassigned of some territories', { status: 'open', unassigned: true, territories: ['north', 'south'] }],
  ['overdue', { status: 'open', dueBefore: '2026-03-02' }],
  ['due this week', { status: 'open', dueFrom: '2026-03-02', dueBefore: '2026-03-09' }],
  ['all', { status: 'open' }],
  ['closed', { status: 'closed' }],
  ['of some territories', { status: 'open', territories: ['north', 'south'] }],
  ['searched', { status: 'open', search: 'ros 100%', searchKeys: true }],
  ['inbox', { arrival: true }],
  ['meetings', { meetings: true }],
  ['a whole pack', {}],
]
const sorts: SortKey[] = ['due', 'household', 'phase', 'updatedAt', 'openedAt', 'arrivedAt', 'meetingAt']

async function planner() {
  const file = join(temporaryFolder(), 'cases.db')
  await openSqliteStore(file).close()
  const connection = connect(file)
  return (sql: string, bindings: readonly Binding[]) => connection.rows(`EXPLAIN QUERY PLAN ${sql}`, ...bindings).map(({ detail }) => String(detail))
}

test.each(worklists)('the worklist "%s" is served by an index, however it is sorted', async (_name, query) => {
  const plan = await planner()
  for (const [sort, found] of sorts.flatMap((sort) => [[sort, 0], [sort, MOST_COUNTED]] as const)) {
    const { page, count } = worklistSql({ pack: 'land', offset: 0, limit: 20, ...query, sort }, () => found)
    for (const { sql, bindings } of [page, count]) {
      const steps = plan(sql, bindings)
      // What is counted is scanned after it was found, and ends early.
      expect(steps.filter((step) => step.startsWith('SCAN') && !/^SCAN (\(subquery-\d+\)|found)$/.test(step)), sql).toEqual([])
      expect(steps.filter((step) => /^SEARCH (summaries|words) USING/.test(step)).length, steps.join('; ')).toBeGreaterThan(0)
    }
  }
})

const sortedByIndex: [string, Partial<WorklistQuery>, SortKey][] = [
  ['mine by due date', { status: 'open', worker: 'anna' }, 'due'],
  ['all by due date', { status: 'open' }, 'due'],
  ['all by household', { status: 'open' }, 'household'],
  ['unassigned by due date', { status: 'open', unassigned: true }, 'due'],
  ['overdue', { status: 'open', dueBefore: '2026-03-02' }, 'due'],
  ['of some territories by due date', { status: 'open', territories: ['north', 'south'] }, 'due'],
  ['of some territories by household', { status: 'open', territories: ['north', 'south'] }, 'household'],
  ['all by last change', { status: 'open' }, 'updatedAt'],
  ['closed by opening', { status: 'closed' }, 'openedAt'],
  ['inbox by arrival', { arrival: true }, 'arrivedAt'],
  ['meetings by time', { meetings: true }, 'meetingAt'],
]
test.each(sortedByIndex)('%s is sorted by its index, not afterwards', async (_name, query, sort) => {
  const plan = await planner()
  const { page } = worklistSql({ pack: 'land', offset: 0, limit: 20, ...query, sort }, () => 0)
  expect(plan(page.sql, page.bindings).filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
})

test.each([
  ['all of a pack', undefined],
  ['some territories', 2],
])('figures about %s are counted out of an index', async (_name, territories) => {
  const plan = await planner()
  for (const fields of [['status', 'phase', 'arrival'], ['path'], ['domains'], ['status', 'due'], ['daysToFirstMeeting']] as const) {
    const [step = ''] = plan(countSql(fields, territories), ['land', ...Array.from({ length: territories ?? 0 }, () => 'north')])
    expect(step).toMatch(/^SEARCH summaries USING INDEX summaries_counted \(pack=\?/)
  }
})
