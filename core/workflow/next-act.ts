import { actsOf } from './find-act.ts'
import { phaseToWorkIn } from './find-phase.ts'
import { isTrue } from './guard.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Standing } from './standing.ts'
import type { ActOf, Workflow } from './workflow.ts'

/** The act that takes a case further, whoever may do it: the first of its phase that can be done now. None for a closed case. */
export function nextAct(workflow: Workflow, standing: Standing): ActOf | undefined {
  if (standing.status === 'closed') return undefined
  return actsOf(phaseToWorkIn(workflow, standing.phase)).find((act) => {
    const whoeverMay = { persona: '', name: '', role: act.by[0] }
    return isTrue(act.offerWhen, standing) && obstaclesOf(workflow, standing, act, whoeverMay, {}).length === 0
  })
}
