import type { CaseSummary } from '../cases/case-summary.ts'
import { findAct } from '../workflow/find-act.ts'
import { findPhaseAnywhere } from '../workflow/find-phase.ts'
import { workingDaysBetween } from '../workflow/working-days.ts'
import type { ViewerDesk } from './desk.ts'

/** A case in one line, for somebody: without counts that sensitive answers made where the role does not see those. */
export function worklistRow({ configuration, workflow, viewer, today }: ViewerDesk, summary: CaseSummary) {
  const { pack } = configuration
  const { caseId, household, members, minors, phase, worker, due, status, arrival, openedAt, updatedAt } = summary
  const all = viewer.role.sensitive === true
  return {
    caseId,
    household,
    members,
    minors,
    phase: { id: phase, title: findPhaseAnywhere(workflow, phase)?.title ?? phase },
    nextStep: (summary.nextAct && findAct(workflow, phase, summary.nextAct)?.title) ?? null,
    worker: worker === null ? null : { id: worker, name: pack.personas.find(({ id }) => id === worker)?.name ?? worker },
    due,
    dueIn: due === null ? null : workingDaysBetween(today, due, pack.calendar),
    status,
    findings: {
      needs: all ? summary.needs : summary.plainNeeds,
      strengths: all ? summary.strengths : summary.plainStrengths,
      risks: all ? summary.risks : summary.plainRisks,
    },
    arrival,
    openedAt,
    updatedAt,
  }
}
