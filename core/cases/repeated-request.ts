import { canonicalJson } from '../definitions/canonical-json.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers } from '../forms/answers.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { dateIn } from '../workflow/date-in.ts'
import { filledIn } from './filled-in.ts'
import type { CaseEvent } from './case-event.ts'
import { caseFromEvents } from './case-from-events.ts'
import { goneOnFrom } from './gone-on-from.ts'
import type { ActAsked } from './perform-act.ts'
import { withRowIds } from './plan.ts'
import { readableOf } from './readable.ts'
import { type Readable, submissionOf } from './submission-of.ts'
import { surroundingsOfRegister } from './surroundings-of.ts'

/** A request whose id stands in a case already. */
interface RequestAgain {
  readonly persona: string
  /** The act it asks for; absent for a registration. */
  readonly act?: string
  readonly answers: Answers
}

/** What is known besides the case. */
interface Known extends Pick<ActAsked, 'askedForm' | 'seenOf' | 'seenCase'> {
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
  const readable = readableThen(event, events, known)
  const earlier = event.number > 1 ? caseFromEvents(events.slice(0, event.number - 1)).filled[filled.form.id] : undefined
  // Whether they went on from the earlier answers is not recorded: either may be.
  const sent = new Set([request.answers, goneOnFrom(earlier, { form, asked: filled.form }, request.answers, known, readable.all)])
  return [...sent].some((answers) => {
    const stored = submissionOf(compileForm(form), answers, readable).answers()
    const asKept = event.type === 'planned' ? withRowIds(stored, event.number) : stored
    return canonicalJson(asKept) === canonicalJson(filled.answers)
  })
}

function readableThen(event: CaseEvent, events: readonly CaseEvent[], { configuration, seenCase }: Known): Readable {
  const today = dateIn(configuration.pack.timeZone, event.at)
  const filler = { ...event.by, at: event.at }
  if (event.type !== 'opened') return readableOf(caseFromEvents(events.slice(0, event.number - 1)), seenCase, configuration, { kind: 'record' }, today, filler)
  const all = surroundingsOfRegister(configuration, today, filler)
  return { all, seen: all }
}
