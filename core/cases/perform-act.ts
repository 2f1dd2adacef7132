import type { Configuration } from '../definitions/configuration.ts'
import type { Act } from '../definitions/definition-types.ts'
import type { Answers } from '../forms/answers.ts'
import { missingAttachments } from '../forms/check/attachments.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { dateIn } from '../workflow/date-in.ts'
import { findAct } from '../workflow/find-act.ts'
import type { Actor } from '../workflow/standing.ts'
import type { ActOf, Workflow } from '../workflow/workflow.ts'
import { acknowledge } from './acknowledge.ts'
import type { ActDone, Meaning } from './act-done.ts'
import type { AskedForm } from './asked-form.ts'
import { assess } from './assess.ts'
import { assign } from './assign.ts'
import type { CaseEvent, FormDone } from './case-event.ts'
import { caseFromEvents } from './case-from-events.ts'
import type { Case, Filled } from './case.ts'
import { close } from './close.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { goneOnFrom } from './gone-on-from.ts'
import { meet } from './meet.ts'
import { plan } from './plan.ts'
import { readableOf } from './readable.ts'
import { record } from './record.ts'
import { refer } from './refer.ts'
import { invalidAnswers, type Performed, refusalFor, refused } from './refusal.ts'
import { reopen } from './reopen.ts'
import { isRecordedIn } from './repeated-request.ts'
import { schedule } from './schedule.ts'
import { sign } from './sign.ts'
import { standingOf } from './standing-of.ts'
import { submissionOf } from './submission-of.ts'
import { transfer } from './transfer.ts'
import { versionAsked } from './version-asked.ts'
import { whatForbids } from './what-forbids.ts'
import { whereItLeads } from './where-it-leads.ts'
import { problemsOfTheirOwn } from './with-unseen.ts'

/** What each kind of act means for a case. */
const MEANINGS = {
  assign, transfer, record, assess, decide, plan, sign, schedule, meet, refer, evaluate, close, reopen, acknowledge,
} as const satisfies Record<Act['kind'], (done: ActDone) => Meaning>

/** Somebody asks to do something with a case. */
export interface ActAsked {
  readonly configuration: Configuration
  readonly workflow: Workflow
  /** Every event of the case so far. */
  readonly events: readonly CaseEvent[]
  readonly request: {
    readonly act: string
    /** Number of the last event the asker has seen. */
    readonly number: number
    readonly answers: Answers
    /** Made by the asker: the same request sent again is done once. */
    readonly requestId: string
    /** Version of the form that was filled in; the present one when absent. */
    readonly version?: string
  }
  /** Forms as they were asked in the course of the case; without it only the present ones are known. */
  readonly askedForm?: AskedForm
  /** What the asker sees of earlier answers; all of them when absent. */
  readonly seenOf?: (filled: Filled) => Answers
  /** The case as the asker sees it; all of it when absent. */
  readonly seenCase?: (kase: Case) => Case
  /** Content addresses of uploaded files. */
  readonly attachments?: ReadonlySet<string>
  readonly actor: Actor
  /** ISO instant. */
  readonly at: string
  readonly language: string
}

/** Does one act with a case: its event, or why not. Nothing is changed; the event is for the caller to append. */
export function performAct(asked: ActAsked): Performed {
  const { configuration, workflow, events, request, actor, at, language } = asked

  const earlier = events.filter(({ requestId }) => requestId === request.requestId)
  if (earlier.length > 0) {
    const { askedForm, seenOf, seenCase } = asked
    const isRepeated = earlier.every((event) => isRecordedIn(event, events, { ...request, persona: actor.persona }, { configuration, askedForm, seenOf, seenCase }))
    return isRepeated ? { done: true, events: earlier, repeated: true } : refused(refusalFor('reused', 'reusedRequest', language))
  }

  const kase = caseFromEvents(events)
  const act = findAct(workflow, kase.phase, request.act)
  if (!act) return refused(refusalFor('unknown', 'unknownAct', language, { act: request.act }))

  const today = dateIn(configuration.pack.timeZone, at)
  const forbidden = whatForbids(asked, kase, act, today)
  if (forbidden) return refused(forbidden)

  const version = versionAsked(asked, act.form)
  if ('refusal' in version) return refused(version.refusal)
  const { form } = version
  const compiledForm = compileForm(form)
  const readable = readableOf(kase, asked.seenCase, configuration, act, today, { ...actor, at })
  const given = act.continues ? goneOnFrom(kase.filled[act.form], version, request.answers, asked, readable.all) : request.answers
  const submitted = submissionOf(compiledForm, given, readable)
  const problems = [
    ...problemsOfTheirOwn(submitted.problems(language), request.answers, given),
    ...missingAttachments(compiledForm, request.answers, asked.attachments ?? new Set(), language),
  ]
  if (problems.length > 0) return refused(invalidAnswers(problems, language))

  const formDone = whatWasDone(asked, kase, act, { form: version.asked, answers: submitted.answers() })
  const meaning = MEANINGS[act.kind]({ configuration, kase, form, compiledForm, surroundings: readable.seen, submitted, language, formDone })
  if ('refusal' in meaning) return refused(meaning.refusal)

  const after = caseFromEvents([...events, meaning.event])
  const phase = whereItLeads(workflow, act, after, standingOf(after, configuration, today))
  const event = { ...meaning.event, ...(phase && { to: phase.id }), ...(phase?.final && { final: true as const }) }
  return { done: true, events: [event] }
}

function whatWasDone({ workflow, request, actor, at }: ActAsked, kase: Case, act: ActOf, filledIn: Pick<FormDone, 'form' | 'answers'>): FormDone {
  return {
    caseId: kase.id,
    number: kase.number + 1,
    at,
    by: { persona: actor.persona, name: actor.name, role: actor.role },
    requestId: request.requestId,
    framework: workflow.framework,
    act: act.id,
    title: act.done ?? act.title,
    ...filledIn,
  }
}
