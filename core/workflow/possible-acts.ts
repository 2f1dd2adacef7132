import type { Act, Role, Text } from '../definitions/definition-types.ts'
import { actsInPhase, actsOf } from './find-act.ts'
import { phaseToWorkIn } from './find-phase.ts'
import { isTrue } from './guard.ts'
import { obstaclesOf, obstacleWords } from './obstacles.ts'
import type { Actor, Standing } from './standing.ts'
import type { Workflow } from './workflow.ts'

/** An act as it is offered to somebody: possible, or not and why. */
export interface ActOffer {
  readonly id: string
  readonly title: Text
  readonly kind: Act['kind']
  readonly form: string
  readonly possible: boolean
  /** The one that takes the case further: the first possible act of the phase. */
  readonly primary: boolean
  /** Why it cannot be done now, every reason in the language asked for. */
  readonly reasons: readonly string[]
}

/** What somebody may do with a case now, and what not and why: acts of its phase, then acts not bound to one, as defined. */
export function possibleActs(
  workflow: Workflow,
  standing: Standing,
  actor: Actor,
  roles: Readonly<Record<string, Role>>,
  language: string,
): ActOffer[] {
  const ownIds = actsOf(phaseToWorkIn(workflow, standing.phase)).map(({ id }) => id)
  const offers = actsInPhase(workflow, standing.phase)
    .filter(({ offerWhen }) => isTrue(offerWhen, standing))
    .map((act) => {
      const reasons = obstaclesOf(workflow, standing, act, actor, roles).map((obstacle) => obstacleWords(obstacle, language))
      return { id: act.id, title: act.title, kind: act.kind, form: act.form, possible: reasons.length === 0, reasons }
    })
  const primary = offers.find(({ id, possible }) => possible && ownIds.includes(id))
  return offers.map((offer) => ({ ...offer, primary: offer === primary }))
}
