import type { Configuration } from '../definitions/configuration.ts'
import type { Act } from '../definitions/definition-types.ts'
import type { Surroundings } from '../forms/answers.ts'
import type { Case } from './case.ts'
import type { Readable } from './submission-of.ts'
import { type Filler, surroundingsOf } from './surroundings-of.ts'

/** What the form of an act may read of a case, and of the case as somebody sees it. */
export function readableOf(kase: Case, seenCase: ((kase: Case) => Case) | undefined, configuration: Configuration, act: Pick<Act, 'kind'>, today: string, filler: Filler): Readable {
  const all = surroundingsOf(kase, configuration, act, today, filler)
  const seenOfIt = seenCase?.(kase) ?? kase
  return { all, seen: seenOfIt === kase ? all : offeringOnlyWhatIs(surroundingsOf(seenOfIt, configuration, act, today, filler), all) }
}

/** Where less is seen more may seem to be offered: where no recommendation is, every path is. */
function offeringOnlyWhatIs(seen: Surroundings, all: Surroundings): Surroundings {
  const paths = new Set(all.options.paths.map(({ id }) => id))
  return { ...seen, options: { ...seen.options, paths: seen.options.paths.filter(({ id }) => paths.has(id)) } }
}
