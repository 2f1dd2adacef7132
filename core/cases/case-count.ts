import type { CaseSummary } from './case-summary.ts'

/** Fields of summaries that figures about many cases ask about: few different values of each, however many cases there are. */
export type CountedField = 'status' | 'phase' | 'path' | 'arrival' | 'due' | 'domains' | 'daysToFirstMeeting'

/** How many cases have the same values of some fields. */
export type CaseCount<F extends CountedField> = Pick<CaseSummary, F> & { readonly count: number }
