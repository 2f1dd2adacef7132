import type { ActOf, PhaseOf, Workflow } from './workflow.ts'
import { phaseToWorkIn } from './find-phase.ts'

/** Acts of a phase, in the order in which they are offered. */
export function actsOf(phase: PhaseOf | undefined): ActOf[] {
  return Object.entries(phase?.acts ?? {}).map(([id, act]) => ({ ...act, id }))
}

/** Acts that a case in a phase can be given: of the phase, then those not bound to one phase; where both have an id, the phase's own counts. */
export function actsInPhase(workflow: Workflow, phaseId: string): ActOf[] {
  const own = actsOf(phaseToWorkIn(workflow, phaseId))
  return [...own, ...workflow.acts.filter(({ id }) => !own.some((act) => act.id === id))]
}

/** The act of that id: of the phase the case stands in, else not bound to one phase, else of another phase. */
export function findAct(workflow: Workflow, phaseId: string, id: string): ActOf | undefined {
  return [...actsInPhase(workflow, phaseId), ...workflow.phases.flatMap(actsOf)].find((act) => act.id === id)
}

/** The phases in which an act can be done. */
export function phasesOfAct(workflow: Workflow, act: ActOf): readonly PhaseOf[] {
  const unbound = workflow.acts.some(({ id }) => id === act.id)
  return workflow.phases.filter((phase) => {
    if (Object.hasOwn(phase.acts ?? {}, act.id)) return true
    if (!unbound) return false
    return act.during ? act.during.includes(phase.id) : !phase.final
  })
}
