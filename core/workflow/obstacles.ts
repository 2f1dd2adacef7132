import type { Role, Text } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import { phasesOfAct } from './find-act.ts'
import { phaseToWorkIn } from './find-phase.ts'
import { isKept, isTrue } from './guard.ts'
import type { Actor, Standing } from './standing.ts'
import { workflowWords } from './workflow-words.ts'
import type { ActOf, Workflow } from './workflow.ts'

/** One thing that stands in the way of an act. */
export type Obstacle =
  | { readonly kind: 'closed' }
  | { readonly kind: 'phase'; readonly phases: readonly Text[] }
  | { readonly kind: 'role'; readonly roles: readonly Text[] }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'check'; readonly message: Text }

/** Everything that stands in the way of an act, all at once; where the phase already does, its checks would only confuse. */
export function obstaclesOf(workflow: Workflow, standing: Standing, act: ActOf, actor: Actor, roles: Readonly<Record<string, Role>>): Obstacle[] {
  const outOfPlace = phaseObstacle(workflow, standing, act)
  const role: Obstacle[] = act.by.includes(actor.role) ? [] : [{ kind: 'role', roles: act.by.map((id) => roles[id]?.title ?? id) }]
  if (outOfPlace) return outOfPlace.kind === 'closed' ? [outOfPlace] : [outOfPlace, ...role]
  return [...role, ...actObstacles(standing, act)]
}

/** An obstacle as the worker reads it. */
export function obstacleWords(obstacle: Obstacle, language: string): string {
  switch (obstacle.kind) {
    case 'closed': return workflowWords('closed', language)
    case 'phase': return workflowWords('phase', language, ...obstacle.phases)
    case 'role': return workflowWords('role', language, ...obstacle.roles)
    case 'not-offered': return workflowWords('notOffered', language)
    case 'check': return textIn(obstacle.message, language)
  }
}

function phaseObstacle(workflow: Workflow, { phase, status }: Standing, act: ActOf): Obstacle | undefined {
  const phases = phasesOfAct(workflow, act)
  const workIn = phaseToWorkIn(workflow, phase)?.id
  const here = phases.find(({ id }) => id === workIn)
  if (status === 'closed' && !here?.final && act.kind !== 'reopen') return { kind: 'closed' }
  return here ? undefined : { kind: 'phase', phases: phases.map(({ title }) => title) }
}

function actObstacles(standing: Standing, act: ActOf): Obstacle[] {
  const notOffered: Obstacle[] = isTrue(act.offerWhen, standing) ? [] : [{ kind: 'not-offered' }]
  const failing = (act.check ?? []).filter(({ that }) => !isKept(that, standing))
  return [...notOffered, ...failing.map(({ message }): Obstacle => ({ kind: 'check', message }))]
}
