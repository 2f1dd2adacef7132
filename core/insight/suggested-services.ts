import type { Case } from '../cases/case.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Service, Text } from '../definitions/definition-types.ts'
import type { FindingHeld } from '../forms/answers.ts'

/** A service that answers something found, and what. */
export interface SuggestedService {
  readonly service: Service
  /** Titles of the findings, the most serious first. */
  readonly because: readonly Text[]
}

/**
 * Services that answer what was found, those for the most serious findings first, then those that answer most.
 * @param kase as its viewer may see it: a finding that is not in it suggests nothing
 */
export function suggestedServices({ findings }: Pick<Case, 'findings'>, { services }: Pick<Configuration, 'services'>): SuggestedService[] {
  return services
    .map((service) => ({ service, answered: answeredBy(service, findings) }))
    .filter(({ answered }) => answered.length > 0)
    .sort((one, other) => seriousness(other.answered[0]) - seriousness(one.answered[0]) || other.answered.length - one.answered.length)
    .map(({ service, answered }) => ({ service, because: answered.map(({ title }) => title) }))
}

/** Findings that a service answers, each once however many people have it, the most serious first. */
function answeredBy({ answers = [] }: Service, findings: readonly FindingHeld[]): FindingHeld[] {
  const serious = [...findings].sort((one, other) => seriousness(other) - seriousness(one))
  return serious.filter(({ id }, index) => answers.includes(id) && serious.findIndex((finding) => finding.id === id) === index)
}

function seriousness(finding: FindingHeld | undefined): number {
  return (finding?.kind === 'alert' ? 10 : 0) + (finding?.severity ?? 0)
}
