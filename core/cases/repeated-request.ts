import { canonicalJson } from '../definitions/canonical-json.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers, Surroundings } from '../forms/answers.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { storedAnswers } from '../forms/recorded/stored-answers.ts'
import { dateIn } from '../workflow/date-in.ts'
import { filledIn } from './filled-in.ts'
import type { CaseEvent } from './case-event.ts'
import { caseFromEvents } from './case-from-events.ts'
import { goneOnFrom } from './gone-on-from.ts'
import type { ActAsked } from './perform-act.ts'
import { withRowIds } from './plan.ts'
import { surroundingsOf, surroundingsOfRegister } from './surroundings-of.ts'

/** A request whose id stands in a case already. */
interface RequestAgain {
  readonly persona: string
  /** The act it asks for; absent for a registration. */
  readonly act?: string
  readonly answers: Answers
}

/** What is known besides the case. */
interface Known extends Pick<ActAsked, 'askedForm' | 'seenOf'> {
  readonly configuration: Configuration
}

/**
 * Whether a request asks for exactly what an event of the case has recorded: by the same person, the same act, the same answers
 * as they would have been stored then.
 */
export function isRecordedIn(event: CaseEvent, events: readonly CaseEvent[], request: RequestAgain, known: Known): boolean {
  const { configuration, askedForm } = known
  const filled = filledIn(event)
  const form = filled && (askedForm?.(filled.form) ?? configuration.forms[filled.form.id])
  if (!form || event.by.persona !== request.persona || ('act' in event ? event.act : undefined) !== request.act) return false
  const surroundings = surroundingsThen(event, events, configuration)
  const earlier = event.number > 1 ? caseFromEvents(events.slice(0, event.number - 1)).filled[filled.form.id] : undefined
  // Whether they went on from the earlier answers is not recorded: either may be.
  const sent = new Set([request.answers, goneOnFrom(earlier, { form, asked: filled.form }, request.answers, known, surroundings)])
  return [...sent].some((answers) => {
    const stored = storedAnswers(compileForm(form), answers, surroundings)
    const asKept = event.type === 'planned' ? withRowIds(stored, event.number) : stored
    return canonicalJson(asKept) === canonicalJson(filled.answers)
  })
}

function surroundingsThen(event: CaseEvent, events: readonly CaseEvent[], configuration: Configuration): Surroundings {
  const today = dateIn(configuration.pack.timeZone, event.at)
  if (event.type === 'opened') return surroundingsOfRegister(configuration, today, { ...event.by, at: event.at })
  return surroundingsOf(caseFromEvents(events.slice(0, event.number - 1)), configuration, { kind: 'record' }, today, { ...event.by, at: event.at })
}
