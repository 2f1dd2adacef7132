import type { SortKey } from '../../../../core/cases/worklist-query.ts'
import type { Role } from '../../../../core/definitions/definition-types.ts'
import type { WorklistTab } from '../../../../core/insight/worklist-tabs.ts'
import type { WorklistQuestion } from '../../api-types.ts'

export const tabs = ['mine', 'all', 'overdue', 'week', 'unassigned', 'closed'] as const satisfies readonly WorklistTab[]
export const sortKeys = ['household', 'phase', 'due'] as const satisfies readonly SortKey[]
export const pageSize = 20

/** What the worklist asks before anybody chose otherwise: one's own cases, or all for a role that carries none. */
export function firstQuestion(role: Role): WorklistQuestion {
  const tab = role.carries || role.cases === 'own' ? 'mine' : 'all'
  return { tab, search: '', sort: 'due', descending: false, page: 1, size: pageSize }
}

/** What the address asks; anything it cannot mean is left at the first question. */
export function questionIn(address: URLSearchParams, role: Role): WorklistQuestion {
  const first = firstQuestion(role)
  return {
    ...first,
    tab: tabs.find((tab) => tab === address.get('tab')) ?? first.tab,
    search: address.get('search') ?? '',
    sort: sortKeys.find((key) => key === address.get('sort')) ?? first.sort,
    descending: address.get('descending') === 'true',
    page: Math.max(1, Math.trunc(Number(address.get('page'))) || 1),
  }
}

/** The address that asks a question: only what differs from the first one. */
export function addressOf(question: WorklistQuestion, role: Role): Record<string, string> {
  const first = firstQuestion(role)
  const asked = (['tab', 'search', 'sort', 'descending', 'page'] as const).filter((name) => question[name] !== first[name])
  return Object.fromEntries(asked.map((name) => [name, String(question[name])]))
}
