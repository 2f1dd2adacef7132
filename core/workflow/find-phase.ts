import type { PhaseOf, Workflow } from './workflow.ts'

/** The phase of that id on the present way. */
export function findPhase({ phases }: Workflow, id: string): PhaseOf | undefined {
  return phases.find((phase) => phase.id === id)
}

/** The phase of that id on the present way or on that of other switches: for its title and its place on the thread. */
export function findPhaseAnywhere({ phases, absentPhases }: Workflow, id: string): PhaseOf | undefined {
  return [...phases, ...absentPhases].find((phase) => phase.id === id)
}

/**
 * The phase whose acts a case can be given: its own, or, where the switches were moved and lack it, the nearest earlier one
 * that they have, so that work goes on from there. The case itself stays where its events have it. Undefined for a phase
 * that no definition has any more.
 */
export function phaseToWorkIn(workflow: Workflow, id: string): PhaseOf | undefined {
  const own = findPhase(workflow, id)
  if (own) return own
  const absent = findPhaseAnywhere(workflow, id)
  if (!absent) return undefined
  const open = workflow.phases.filter(({ final }) => !final)
  return open.findLast((phase) => phase.order <= absent.order) ?? open[0]
}

/** Whether the switches have the phase a case stands in. They may have been moved since it came there. */
export function fits(workflow: Workflow, phase: string): boolean {
  return findPhase(workflow, phase) !== undefined
}
