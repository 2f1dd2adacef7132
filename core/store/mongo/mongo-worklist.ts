import type { Filter, Sort } from 'mongodb'
import type { CaseSummary } from '../../cases/case-summary.ts'
import { MOST_COUNTED, type SortKey, type WorklistPage, type WorklistQuery } from '../../cases/worklist-query.ts'
import { type Collections, is, type SummaryDocument } from './mongo-documents.ts'
import { searchWords } from '../search-words.ts'

/**
 * Each is the way into the summaries for one family of worklist queries below; a test holds every command to them. What else a query
 * may ask about stands at the end, so that summaries which are not meant are passed over in the index.
 */
export const WORKLIST_INDEXES = [
  { name: 'of_worker', key: { pack: 1, status: 1, worker: 1, due: 1, case: 1, territory: 1 } },
  { name: 'of_territory', key: { pack: 1, status: 1, territory: 1, due: 1, case: 1, worker: 1 } },
  { name: 'by_due', key: { pack: 1, status: 1, due: 1, case: 1, worker: 1, territory: 1 } },
  { name: 'by_household', key: { pack: 1, status: 1, household: 1, case: 1, due: 1, worker: 1, territory: 1 } },
  { name: 'by_phase', key: { pack: 1, status: 1, phaseOrder: 1, case: 1, due: 1, worker: 1, territory: 1 } },
  { name: 'by_update', key: { pack: 1, status: 1, updatedAt: 1, case: 1, due: 1, worker: 1, territory: 1 } },
  { name: 'by_opening', key: { pack: 1, status: 1, openedAt: 1, case: 1, due: 1, worker: 1, territory: 1 } },
  { name: 'by_arrival', key: { pack: 1, status: 1, waits: 1, arrivedAt: 1, case: 1, due: 1, worker: 1, territory: 1 } },
  { name: 'by_meeting', key: { pack: 1, status: 1, meetingAt: 1, case: 1, worker: 1, territory: 1 } },
  { name: 'by_projection', key: { pack: 1, projectedBy: 1, case: 1 } },
  { name: 'by_word', key: { pack: 1, words: 1 } },
  { name: 'by_any_word', key: { pack: 1, allWords: 1 } },
] as const

const SORT_FIELDS = {
  due: 'due',
  household: 'household',
  phase: 'phaseOrder',
  updatedAt: 'updatedAt',
  openedAt: 'openedAt',
  arrivedAt: 'arrivedAt',
  meetingAt: 'meetingAt',
} satisfies Record<SortKey, keyof SummaryDocument>

/** More than the wire protocol's number of rows there is never. */
const MOST_ROWS = 2 ** 31 - 1

/** One page of cases and how many there are in all. Cases without a due date come after all others. */
export async function worklist({ summaries }: Collections, query: WorklistQuery): Promise<WorklistPage> {
  const { filter, sort } = worklistCommand(query)
  const page = () => summaries.find(filter, { projection: { body: 1 } }).sort(sort).skip(query.offset).limit(Math.min(query.limit, MOST_ROWS)).toArray()
  const [total, rows] = await Promise.all([summaries.countDocuments(filter, { limit: MOST_COUNTED }), query.limit > 0 ? page() : []])
  return { total, rows: rows.map(({ body }) => JSON.parse(body) as CaseSummary) }
}

/** What a worklist query asks of the summaries. Everything a person typed is a value, never an operator. */
export function worklistCommand(query: WorklistQuery): { filter: Filter<SummaryDocument>; sort: Sort } {
  const direction = query.descending ? -1 : 1
  return { filter: { $and: conditionsOf(query) }, sort: { [SORT_FIELDS[query.sort]]: direction, case: direction } }
}

// Both statuses are named where none is asked for: every index begins with it.
function conditionsOf(query: WorklistQuery): Filter<SummaryDocument>[] {
  const all: Filter<SummaryDocument>[] = [{ pack: is(query.pack) }, { status: query.status === undefined ? { $in: ['closed', 'open'] } : is(query.status) }]
  if (query.worker !== undefined) all.push({ worker: is(query.worker) })
  if (query.unassigned) all.push({ worker: is(null) })
  if (query.territories !== undefined) all.push({ territory: { $in: query.territories.map(String) } })
  if (query.arrival !== undefined) all.push({ waits: is(query.arrival) })
  if (query.dueFrom !== undefined) all.push({ due: { $gte: query.dueFrom } })
  if (query.dueFrom !== undefined || query.dueBefore !== undefined) all.push({ due: { $lt: query.dueBefore ?? '~' } })
  // A text, whichever: an instant, not null.
  if (query.meetings) all.push({ meetingAt: { $gt: '' } })
  const words = searchWords(query.search ?? '')
  for (const word of words) all.push({ [query.searchKeys ? 'allWords' : 'words']: { $regex: `^${word}` } })
  // Signs only: nothing is called so.
  if (words.length === 0 && query.search?.trim()) all.push({ words: { $in: [] } })
  return all
}
