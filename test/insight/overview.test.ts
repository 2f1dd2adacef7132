import { describe, expect, it } from 'vitest'
import type { CaseSummary } from '../../core/cases/case-summary.ts'
import type { CaseCount, CountedField } from '../../core/cases/case-count.ts'
import { summaryOf } from '../../core/cases/summary-of.ts'
import { overview } from '../../core/insight/overview.ts'
import { hiddenSmallOnes } from '../../core/insight/small-cells.ts'
import { received, workflow } from '../cases/desk-of-cases.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const ONE = summaryOf(received().kase, configuration, workflow)

function cases(count: number, differing: Partial<CaseSummary> = {}): CaseSummary[] {
  return Array.from({ length: count }, () => ({ ...ONE, arrival: null, ...differing }))
}

function counted<F extends CountedField>(summaries: readonly CaseSummary[], ...fields: F[]): CaseCount<F>[] {
  // One by one: counts of the same are added up.
  return summaries.map((summary) => ({ ...Object.fromEntries(fields.map((field) => [field, summary[field]])), count: 1 }) as CaseCount<F>)
}

const figures = (...groups: CaseSummary[][]) => {
  const summaries = groups.flat()
  const caseload = {
    standing: counted(summaries, 'status', 'phase', 'arrival'), paths: counted(summaries, 'path'), domains: counted(summaries, 'domains'),
    deadlines: counted(summaries, 'status', 'due'), meetings: counted(summaries, 'daysToFirstMeeting'),
  }
  return overview(caseload, configuration, workflow, '2026-11-23')
}
const counts = (list: readonly { id: string; count: number | null }[]) => Object.fromEntries(list.map(({ id, count }) => [id, count]))

describe('figures about the caseload', () => {
  it('counts cases by phase, path, domain, arrival and status', () => {
    const seen = figures(
      cases(8, { arrival: 'new' }),
      cases(6, { phase: 'planned', path: 'a', domains: ['work'] }),
      cases(5, { phase: 'followed', path: 'b', domains: ['work', 'health'] }),
      cases(7, { phase: 'closed', status: 'closed', path: 'b', closedAt: '2026-11-20T08:00:00Z' }),
    )
    expect(seen).toMatchObject({ open: 19, closed: 7, arrivals: { new: 8, again: 0 } })
    expect(counts(seen.byPhase)).toEqual({ received: 8, told: 0, looked_at: 0, deepened: 0, planned: 6, followed: 5 })
    expect(seen.byPath).toEqual([{ id: 'b', title: 'Path B', count: 12 }, { id: 'a', title: 'Path A', count: 6 }])
    expect(seen.byDomain).toEqual([{ id: 'work', title: 'Work', count: 11 }, { id: 'health', title: 'Health', count: 5 }])
  })

  it('hides counts of fewer than five, and one more where the hidden one could be worked out', () => {
    const seen = figures(cases(9), cases(6, { phase: 'planned', path: 'a' }), cases(2, { phase: 'followed', path: 'b', arrival: 'again' }), cases(4, { status: 'closed' }))
    expect(seen).toMatchObject({ open: 17, closed: null, arrivals: { new: 0, again: null } })
    expect(counts(seen.byPhase)).toEqual({ received: 9, told: 0, looked_at: 0, deepened: 0, planned: null, followed: null })
    expect(counts(seen.byPath)).toEqual({ a: 6, b: null })
  })

  it('shows cases that stand in a phase the switches took away', () => {
    expect(counts(figures(cases(5, { phase: 'registered' })).byPhase)).toMatchObject({ registered: 5, received: 0 })
  })

  it.each([
    ['too few deadlines', [cases(4, { due: '2026-11-01' })], null],
    ['none is over it', [cases(5, { due: '2026-11-23' })], 0],
    ['some are, to the hundredth', [cases(1, { due: '2026-11-22' }), cases(5, { due: '2026-11-24' }), cases(9, { due: null })], 0.17],
    ['closed cases do not count', [cases(5, { due: '2026-11-24' }), cases(5, { due: '2026-11-01', status: 'closed' })], 0],
  ])('the share of overdue cases: %s', (_, summaries, expected) => {
    expect(figures(...summaries).overdueShare).toBe(expected)
  })

  it.each([
    ['too few have met', [cases(4, { daysToFirstMeeting: 8 }), cases(9)], null],
    ['the middle one', [cases(3, { daysToFirstMeeting: 1 }), cases(2, { daysToFirstMeeting: 20 })], 1],
    ['between the two middle ones', [cases(3, { daysToFirstMeeting: 1 }), cases(3, { daysToFirstMeeting: 10 })], 5.5],
  ])('the median of days to the first meeting: %s', (_, summaries, expected) => {
    expect(figures(...summaries).medianDaysToFirstMeeting).toBe(expected)
  })
})

describe('small cells', () => {
  it.each([
    [[5, 6, 0], [5, 6, 0]],
    [[4, 6, 9], [null, null, 9]],
    [[1, 2, 9], [null, null, 9]],
    [[3, 0, 0], [null, 0, 0]],
    [[], []],
  ])('%j is shown as %j', (given, expected) => {
    expect(hiddenSmallOnes(given)).toEqual(expected)
  })
})
