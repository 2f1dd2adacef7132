import type { ActOf, Workflow } from '../../../../core/workflow/workflow.ts'

/** Acts of every phase, then those not bound to one. */
export function everyActOf({ phases, acts }: Workflow): readonly ActOf[] {
  return [...phases.flatMap((phase) => Object.entries(phase.acts ?? {}).map(([id, act]) => ({ ...act, id }))), ...acts]
}
