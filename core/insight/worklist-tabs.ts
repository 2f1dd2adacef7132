import type { WorklistQuery } from '../cases/worklist-query.ts'
import type { Viewer } from '../people/viewer.ts'
import { worklistLimits } from '../people/worklist-limits.ts'
import { addDays } from '../workflow/iso-days.ts'

export const WORKLIST_TABS = ['mine', 'unassigned', 'overdue', 'week', 'all', 'closed'] as const

export type WorklistTab = (typeof WORKLIST_TABS)[number]

/** Which cases a tab lists. */
export type TabFilter = Pick<WorklistQuery, 'worker' | 'unassigned' | 'status' | 'dueBefore' | 'dueFrom'>

/** The tabs somebody has: one's own only for those who carry cases, the others' only for those who see them. */
export function worklistTabs({ role }: Viewer): readonly WorklistTab[] {
  if (role.cases === 'none') return []
  return WORKLIST_TABS.filter((tab) => {
    if (tab === 'mine') return role.carries === true || role.cases === 'own'
    return role.cases === 'territory' || (tab !== 'unassigned' && tab !== 'all')
  })
}

/** The cases of a tab within what somebody may see; none where they do not have the tab. Due this week means today or in the six days after it. */
export function tabQuery(tab: WorklistTab, viewer: Viewer, today: string): Pick<WorklistQuery, keyof TabFilter | 'territories'> | 'none' {
  const limits = worklistLimits(viewer)
  if (limits === 'none' || !worklistTabs(viewer).includes(tab)) return 'none'
  return { ...filterOf(tab, viewer, today), ...limits }
}

function filterOf(tab: WorklistTab, { persona }: Viewer, today: string): TabFilter {
  switch (tab) {
    case 'mine': return { status: 'open', worker: persona.id }
    case 'unassigned': return { status: 'open', unassigned: true }
    case 'overdue': return { status: 'open', dueBefore: today }
    case 'week': return { status: 'open', dueFrom: today, dueBefore: addDays(today, 7) }
    case 'all': return { status: 'open' }
    case 'closed': return { status: 'closed' }
  }
}
