import type { Configuration } from '../definitions/configuration.ts'
import { dateIn } from '../workflow/date-in.ts'
import { dueDate } from '../workflow/due-date.ts'
import { findPhase } from '../workflow/find-phase.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Case } from './case.ts'

/** The ISO date by which a case should leave its phase; undefined for a closed case or a phase that may take its time. */
export function dueOf(kase: Case, { pack }: Pick<Configuration, 'pack'>, workflow: Workflow): string | undefined {
  const due = kase.status === 'open' ? findPhase(workflow, kase.phase)?.due : undefined
  return due && dueDate(due, dateIn(pack.timeZone, kase.since), pack.calendar)
}
