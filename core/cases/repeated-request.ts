import { canonicalJson } from '../definitions/canonical-json.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers, Surroundings } from '../forms/answers.ts'
import { compileForm } from '../forms/compile-form.ts'
import { storedAnswers } from '../forms/stored-answers.ts'
import { dateIn } from '../workflow/date-in.ts'
import { filledIn } from './filled-in.ts'
import type { CaseEvent } from './case-event.ts'
import { caseFromEvents } from './case-from-events.ts'
import { withRowIds } from './plan.ts'
import { surroundingsOf, surroundingsOfRegister } from './surroundings-of.ts'

/** A request whose id stands in a case already. */
interface RequestAgain {
  readonly persona: string
  /** The act it asks for; absent for a registration. */
  readonly act?: string
  readonly answers: Answers
}

/**
 * Whether a request asks for exactly what an event of the case has recorded: by the same person, the same act, the same answers
 * as they would have been stored then.
 */
export function isRecordedIn(event: CaseEvent, events: readonly CaseEvent[], request: RequestAgain, configuration: Configuration): boolean {
  const filled = filledIn(event)
  const form = filled && configuration.forms[filled.form.id]
  if (!form || event.by.persona !== request.persona || ('act' in event ? event.act : undefined) !== request.act) return false
  const stored = storedAnswers(compileForm(form), request.answers, surroundingsThen(event, events, configuration))
  const asKept = event.type === 'planned' ? withRowIds(stored, event.number) : stored
  return canonicalJson(asKept) === canonicalJson(filled.answers)
}

function surroundingsThen(event: CaseEvent, events: readonly CaseEvent[], configuration: Configuration): Surroundings {
  const today = dateIn(configuration.pack.timeZone, event.at)
  if (event.type === 'opened') return surroundingsOfRegister(configuration, today)
  return surroundingsOf(caseFromEvents(events.slice(0, event.number - 1)), configuration, { kind: 'record' }, today)
}
