import type { Configuration } from '../definitions/configuration.ts'
import type { Surroundings } from '../forms/answers.ts'
import { dateIn } from '../workflow/date-in.ts'
import { casesAlong } from './case-from-events.ts'
import type { CaseEvent } from './case-event.ts'
import type { Case } from './case.ts'
import { surroundingsOf, surroundingsOfRegister } from './surroundings-of.ts'

/** Gathered once for a case, of which many events are shown together. */
const along = new WeakMap<readonly CaseEvent[], readonly Case[]>()

/**
 * What the form of an event could read when it was filled in: the case as the events before it had made it, on that day and at
 * that hour. Whoever left the household since is in it, and nobody has grown older.
 * @param events of the case, from the first; redacted where the answers are
 */
export function surroundingsThen(event: CaseEvent, events: readonly CaseEvent[], configuration: Configuration): Surroundings {
  const cases = along.get(events) ?? casesAlong(events)
  along.set(events, cases)
  const before = cases[events.indexOf(event) - 1]
  const today = dateIn(configuration.pack.timeZone, event.at)
  const filler = { ...event.by, at: event.at }
  return before ? surroundingsOf(before, configuration, { kind: 'record' }, today, filler) : surroundingsOfRegister(configuration, today, filler)
}
