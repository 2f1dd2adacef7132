import type { Configuration } from '../definitions/configuration.ts'
import type { Standing } from '../workflow/standing.ts'
import type { Case } from './case.ts'
import { caseFacts } from './case-facts.ts'

/** What the workflow needs to know of a case on a day. */
export function standingOf(kase: Case, configuration: Pick<Configuration, 'pack'>, today: string): Standing {
  return { status: kase.status, phase: kase.phase, facts: caseFacts(kase, configuration, today) }
}
