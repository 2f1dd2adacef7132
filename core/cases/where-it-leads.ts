import { nextPhase } from '../workflow/next-phase.ts'
import { findPhase } from '../workflow/find-phase.ts'
import type { Standing } from '../workflow/standing.ts'
import type { ActOf, PhaseOf, Workflow } from '../workflow/workflow.ts'
import type { Case } from './case.ts'

/**
 * The phase a case goes to after an act, undefined when it stays: where the act's moves say; else a closed case to the
 * final phase, and a reopened one back to the last phase it was in that is still there.
 * @param after the case with the act already done, and its standing
 */
export function whereItLeads(workflow: Workflow, act: ActOf, after: Case, standing: Standing): PhaseOf | undefined {
  const next = nextPhase(workflow, act, standing)
  if (next) return next
  if (act.kind === 'close') return workflow.phases.find(({ final }) => final)
  if (act.kind === 'reopen') return after.way.map(({ phase }) => findPhase(workflow, phase)).findLast((phase) => phase && !phase.final)
  return undefined
}
