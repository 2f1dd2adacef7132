import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../core/cases/summary-of.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { agreed, received, screened, type Told, workflow } from './desk-of-cases.ts'

const summary = ({ kase }: Told) => summaryOf(kase, configuration, workflow)

describe('what worklists ask about a case', () => {
  it('of a household just received', () => {
    expect(summary(received())).toEqual({
      pack: 'riverland',
      caseId: 'RL-1',
      number: 1,
      projectedBy: '2 v1 families accompany sent',
      status: 'open',
      phase: 'received',
      phaseOrder: 10,
      household: 'Alder',
      members: 3,
      minors: 1,
      territory: 'village',
      worker: null,
      due: '2026-11-05',
      path: null,
      arrival: 'new',
      record: 'R-1',
      arrivedAt: '2026-11-02T08:00:00Z',
      openedAt: '2026-11-02T08:00:00Z',
      updatedAt: '2026-11-02T08:00:00Z',
      closedAt: null,
      meetingAt: null,
      daysToFirstMeeting: null,
      nextAct: 'assign',
      needs: 0,
      strengths: 0,
      risks: 0,
      plainNeeds: 0,
      plainStrengths: 0,
      plainRisks: 0,
      domains: [],
      words: 'alder rl-1',
      keys: ['ADA80', 'BEN82'],
    })
  })

  it.each([
    ['a screened case: what was found, with and without sensitive answers', screened(), { needs: 1, risks: 1, strengths: 1, plainNeeds: 1, plainRisks: 0, plainStrengths: 1, domains: ['health', 'work'], nextAct: 'choose', arrival: null, worker: 'wim' }],
    ['a planned meeting', agreed().does('wim', 'plan_meeting', { when: '2026-11-26T10:00:00Z' }), { meetingAt: '2026-11-26T10:00:00Z', due: '2027-02-11', daysToFirstMeeting: null }],
    ['a held meeting', agreed().does('wim', 'meet', {}, '2026-11-26'), { meetingAt: null, daysToFirstMeeting: 24 }],
    ['a closed case', received().does('lu', 'close', { reason: 'moved' }, '2026-11-04'), { status: 'closed', closedAt: '2026-11-04T08:00:00Z', due: null, nextAct: null, arrival: null }],
  ])('of %s', (_, told, expected) => {
    expect(summary(told)).toMatchObject(expected)
  })
})
