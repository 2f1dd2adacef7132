import type { CaseEvent } from '../../core/cases/case-event.ts'
import type { CaseSummary } from '../../core/cases/case-summary.ts'
import type { Commit } from '../../core/store/case-store.ts'

const AT = '2026-03-02T09:00:00.000Z'
const framework = { group: 'families', level: 'casework', intake: 'indirect' }

/** The first event of a case. */
export function openedEvent(caseId: string): CaseEvent {
  return {
    type: 'opened', caseId, number: 1, at: AT, by: { persona: 'sender', name: 'Sender', role: 'sender' }, requestId: `${caseId}-1`, framework, to: 'received',
    household: { name: 'Rossi', members: [{ id: 'm1', name: 'Anna', birthDate: '1990-01-31' }] },
    source: { feed: 'feed', title: 'Sender', record: caseId },
  }
}

/** A later event of a case: a note with some answers. */
export function recordedEvent(caseId: string, number: number, note = `note ${number}`): CaseEvent {
  return {
    type: 'recorded', caseId, number, at: AT, by: { persona: 'anna', name: 'Anna', role: 'worker' }, requestId: `${caseId}-${number}`, framework,
    act: 'note', title: 'Note', form: { id: 'note', version: 'v1' }, answers: { note },
  }
}

export function summaryOf(caseId: string, number: number, changes: Partial<CaseSummary> = {}): CaseSummary {
  return {
    pack: 'land', caseId, number, projectedBy: 'v1', status: 'open', phase: 'received', phaseOrder: 10, household: 'Rossi', members: 1, minors: 0, territory: null,
    worker: null, due: null, path: null, arrival: null, record: null, arrivedAt: AT, openedAt: AT, updatedAt: AT, closedAt: null, meetingAt: null, daysToFirstMeeting: null, nextAct: null,
    needs: 0, strengths: 0, risks: 0, plainNeeds: 0, plainStrengths: 0, plainRisks: 0, domains: [], words: `rossi ${caseId.toLowerCase()}`, keys: [], ...changes,
  }
}

/** Opens a case in one event. */
export function opening(caseId: string, changes: Partial<CaseSummary> = {}, claims: readonly string[] = []): Commit {
  return { pack: 'land', caseId, expected: 0, events: [openedEvent(caseId)], summary: summaryOf(caseId, 1, changes), claims }
}

/** Adds one note after the event the writer has seen. */
export function noting(caseId: string, expected: number, note?: string): Commit {
  const number = expected + 1
  return { pack: 'land', caseId, expected, events: [recordedEvent(caseId, number, note)], summary: summaryOf(caseId, number) }
}
