import { obstaclesOf, obstacleWords } from '../workflow/obstacles.ts'
import type { ActOf } from '../workflow/workflow.ts'
import type { Case } from './case.ts'
import type { ActAsked } from './perform-act.ts'
import { refusal, refusalFor, type Refusal } from './refusal.ts'
import { standingOf } from './standing-of.ts'

/** Why an act may not be done whatever is answered: the case has gone on, the role, the phase, the act's checks; all reasons in one sentence. */
export function whatForbids({ configuration, workflow, request, actor, language }: ActAsked, kase: Case, act: ActOf, today: string): Refusal | undefined {
  if (request.number !== kase.number) {
    return refusalFor('stale', 'goneOn', language, { found: kase.number, seen: request.number })
  }
  const obstacles = obstaclesOf(workflow, standingOf(kase, configuration, today), act, actor, configuration.pack.roles)
  if (obstacles.length === 0) return undefined
  const reasons = obstacles.map((obstacle) => obstacleWords(obstacle, language))
  const kind = obstacles.some((obstacle) => obstacle.kind === 'role') ? 'forbidden' : 'not-now'
  return refusal(kind, reasons.join('; '), language)
}
