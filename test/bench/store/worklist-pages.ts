import type { WorklistQuery } from '../../../core/cases/worklist-query.ts'
import type { CaseStore } from '../../../core/store/case-store.ts'
import { PACK, territoryOf, workerOf } from './many-cases.ts'

const TODAY = '2026-06-30'
const WEEK = '2026-07-07'
const PAGE = { pack: PACK, offset: 0, limit: 20 }
const open = { ...PAGE, status: 'open' } as const

/** What people open: each with the numbers on the tabs, as the page asks for them. */
export function worklistPages(cases: number): [name: string, WorklistQuery][] {
  const worker = workerOf(Math.floor(cases / 2))
  const territories = [territoryOf(3), territoryOf(4), territoryOf(5)]
  return [
    ['mine, by due date', { ...open, worker, sort: 'due' }],
    ['mine, by household', { ...open, worker, sort: 'household' }],
    ['all, by due date', { ...open, sort: 'due' }],
    ['all, by household, backwards', { ...open, sort: 'household', descending: true }],
    ['all of three territories, by due date', { ...open, territories, sort: 'due' }],
    ['unassigned of three territories', { ...open, territories, unassigned: true, sort: 'due' }],
    ['overdue', { ...open, dueBefore: TODAY, sort: 'due' }],
    ['due this week of three territories', { ...open, territories, dueFrom: TODAY, dueBefore: WEEK, sort: 'due' }],
    ['closed, latest first', { ...PAGE, status: 'closed', sort: 'updatedAt', descending: true }],
    ['inbox of three territories', { ...PAGE, arrival: true, territories, sort: 'arrivedAt', descending: true }],
    ['found by case number', { ...open, search: `2026 ${String(Math.floor(cases / 3)).padStart(7, '0')}`, sort: 'due' }],
  ]
}

/** A page of a worklist: its rows, and how many there are under each tab. */
export async function openPage(store: CaseStore, query: WorklistQuery): Promise<void> {
  const { worker, territories } = query
  const seen = { ...(worker !== undefined && { worker }), ...(territories && { territories }) }
  const tabs: Partial<WorklistQuery>[] = [
    { status: 'open' }, { status: 'open', unassigned: true }, { status: 'open', dueBefore: TODAY },
    { status: 'open', dueFrom: TODAY, dueBefore: WEEK }, { status: 'closed' },
  ]
  await store.worklist(query)
  for (const tab of tabs) await store.worklist({ ...PAGE, ...tab, ...seen, sort: 'due', limit: 0 })
}
