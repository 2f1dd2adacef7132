import type { SortKey, WorklistQuery } from '../../cases/worklist-query.ts'
import { tabQuery, WORKLIST_TABS, type WorklistTab, worklistTabs } from '../../insight/worklist-tabs.ts'
import { dutyDesk, type ViewerDesk } from '../desk.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { pageOf, PAGING } from '../schemas/paging.ts'
import { ref } from '../schemas/schema.ts'
import { dutyWords } from '../server-words.ts'
import { worklistRow } from '../worklist-row.ts'

const SORTS = ['due', 'household', 'phase', 'updatedAt', 'openedAt', 'arrivedAt', 'meetingAt'] satisfies SortKey[]

export const worklist: Route = {
  method: 'get',
  path: '/api/packs/:pack/worklist',
  summary: 'One page of the cases that the viewer may see, and how many match under each tab',
  query: {
    tab: { type: 'string', enum: WORKLIST_TABS, description: 'The first that the role has, when absent.' },
    search: {
      type: 'string',
      maxLength: 200,
      description: 'Beginnings of words of the household name and case number; tax codes for roles that see them.',
    },
    sort: { type: 'string', enum: SORTS, default: 'due' },
    descending: { type: 'boolean', default: false },
    ...PAGING,
  },
  answers: { 200: { description: 'One page', schema: ref('Worklist') } },
  problems: [401, 403, 404, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'cases')
    const { parts, configuration, viewer, today } = desk
    const { page, size, offset } = pageOf(ask.query)
    const { search, sort, descending } = ask.query as { search?: string; sort: SortKey; descending: boolean }
    const tab = (ask.query.tab ?? worklistTabs(viewer)[0]) as WorklistTab
    const limits = tabQuery(tab, viewer, today)
    if (limits === 'none') throw new Refused(403, 'not-for-role', (language) => dutyWords('tab', language))

    const searched = search ? { search, searchKeys: viewer.role.personal === true } : {}
    const { rows, total } = await parts.store.worklist({
      pack: configuration.pack.id,
      sort,
      descending,
      offset,
      limit: size,
      ...searched,
      ...limits,
    })
    const counts = await tabCounts(desk, searched)
    return { status: 200, body: { rows: rows.map((summary) => worklistRow(desk, summary)), total, page, size, counts } }
  },
}

/** How many cases each tab has, of those that match the search where there is one. */
async function tabCounts(
  { parts, configuration, viewer, today }: ViewerDesk,
  searched: Pick<WorklistQuery, 'search' | 'searchKeys'>,
): Promise<Record<string, number>> {
  const counts = worklistTabs(viewer).map(async (tab) => {
    const limits = tabQuery(tab, viewer, today)
    if (limits === 'none') return [tab, 0] as const
    const { total } = await parts.store.worklist({ pack: configuration.pack.id, sort: 'due', offset: 0, limit: 0, ...searched, ...limits })
    return [tab, total] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}
