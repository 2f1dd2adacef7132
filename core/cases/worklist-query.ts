import type { CaseSummary } from './case-summary.ts'

export type SortKey = 'due' | 'household' | 'phase' | 'updatedAt' | 'openedAt' | 'arrivedAt' | 'meetingAt'

/** A question a worklist asks. Territories and worker say what the asker may see; they are never left to the page. */
export interface WorklistQuery {
  readonly pack: string
  readonly worker?: string
  readonly territories?: readonly string[]
  readonly unassigned?: boolean
  readonly status?: 'open' | 'closed'
  readonly arrival?: boolean
  readonly dueBefore?: string
  readonly dueFrom?: string
  /** Only cases with a planned meeting. */
  readonly meetings?: boolean
  readonly search?: string
  /** Whether the search may look at tax codes. */
  readonly searchKeys?: boolean
  readonly sort: SortKey
  readonly descending?: boolean
  readonly offset: number
  readonly limit: number
}

/** How far totals count: what a page asks for must not take longer where there are more cases. */
export const MOST_COUNTED = 500

export interface WorklistPage {
  readonly rows: readonly CaseSummary[]
  /** How many there are in all; MOST_COUNTED where there are as many or more. */
  readonly total: number
}
