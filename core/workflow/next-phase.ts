import { findPhaseAnywhere } from './find-phase.ts'
import { isKept, isTrue } from './guard.ts'
import type { Standing } from './standing.ts'
import type { ActOf, PhaseOf, Workflow } from './workflow.ts'

/**
 * Where an act takes a case: the phase of the first move whose condition is true; undefined when it stays.
 *
 * The thread closes up. A move to a phase that the switches lack, or that this case does not need (its `only` is broken),
 * goes on to the nearest phase further along the thread that is there and needed. A final phase is never reached that
 * way: nobody has said that the case is to be closed, so it stays where it is until somebody does.
 */
export function nextPhase(workflow: Workflow, act: ActOf, standing: Standing): PhaseOf | undefined {
  const move = act.to?.find(({ when }) => isTrue(when, standing))
  const target = move && findPhaseAnywhere(workflow, move.phase)
  if (!target) return undefined
  return phaseOrLater(workflow, target, standing)
}

/** The phase itself where the case can be in it, else the nearest later one that is not final. */
function phaseOrLater({ phases }: Workflow, target: PhaseOf, standing: Standing): PhaseOf | undefined {
  const open = phases.filter(({ only }) => !only || isKept(only.that, standing))
  return open.find(({ id }) => id === target.id) ?? open.find(({ order, final }) => order > target.order && !final)
}
