import type { PhaseOf, Workflow } from './workflow.ts'

/** The phase of that id on the present way. */
export function findPhase({ phases }: Workflow, id: string): PhaseOf | undefined {
  return phases.find((phase) => phase.id === id)
}

/** The phase of that id on the present way or on that of other switches: for its title and its place on the thread. */
export function findPhaseAnywhere({ phases, absentPhases }: Workflow, id: string): PhaseOf | undefined {
  return [...phases, ...absentPhases].find((phase) => phase.id === id)
}

/** Whether the switches have the phase a case stands in. They may have been moved since it came there. */
export function fits(workflow: Workflow, phase: string): boolean {
  return findPhase(workflow, phase) !== undefined
}
