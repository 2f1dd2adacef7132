import { deepFreeze } from '../definitions/deep-freeze.ts'
import type { Assessed, CaseEvent, FormDone, Opened } from './case-event.ts'
import type { Case, Filled } from './case.ts'

/** Events that do not begin with an opening, or that open a case twice. */
export class NotACase extends Error {}

/** The case that its events make, from the first to the last; frozen. Throws NotACase when they are not those of one case. */
export function caseFromEvents(events: readonly CaseEvent[]): Case {
  const [first, ...later] = events
  return deepFreeze(later.reduce(withEvent, begun(first)))
}

/** The case as each of its events left it, in their order; frozen. Throws NotACase when they are not those of one case. */
export function casesAlong(events: readonly CaseEvent[]): readonly Case[] {
  const [first, ...later] = events
  let kase = begun(first)
  return deepFreeze([kase, ...later.map((event) => (kase = withEvent(kase, event)))])
}

function begun(first: CaseEvent | undefined): Case {
  if (first?.type !== 'opened') throw new NotACase(`A case begins with its opening, not with ${first ? `"${first.type}"` : 'nothing'}.`)
  return openedCase(first)
}

function openedCase({ caseId, number, at, to, household, source }: Opened): Case {
  return {
    id: caseId,
    number,
    status: 'open',
    phase: to,
    since: at,
    way: [{ phase: to, since: at }],
    openedAt: at,
    updatedAt: at,
    household,
    ...('record' in source && { arrival: { at, record: source.record, again: false } }),
    filled: 'form' in source ? { [source.form.id]: { number, at, form: source.form, answers: source.answers } } : {},
    scores: [],
    findings: [],
    meetings: [],
    referrals: [],
  }
}

function withEvent(kase: Case, event: CaseEvent): Case {
  return { ...kase, ...arrivalIn(kase, event), ...formFilled(kase, event), ...meaning(kase, event), number: event.number, updatedAt: event.at }
}

function arrivalIn(kase: Case, { to, at, final }: CaseEvent): Partial<Case> {
  if (to === undefined) return {}
  return {
    phase: to,
    since: at,
    way: [...kase.way, { phase: to, since: at }],
    ...(final ? { status: 'closed', closure: { at } } : { status: 'open', closure: undefined }),
  }
}

function formFilled(kase: Case, event: CaseEvent): Partial<Case> {
  return 'act' in event ? { filled: { ...kase.filled, [event.form.id]: filledBy(event) } } : {}
}

/** What each kind of event means for the case, beyond the form that was filled in and the phase it moved to. */
function meaning(kase: Case, event: CaseEvent): Partial<Case> {
  switch (event.type) {
    case 'opened': throw new NotACase(`Case ${kase.id} is opened a second time by event ${event.number}.`)
    case 'linked': return { household: event.household, arrival: { at: event.at, record: event.source.record, again: true } }
    case 'assigned': return { worker: event.worker, arrival: undefined }
    case 'transferred': return { worker: event.worker }
    case 'acknowledged': return { arrival: undefined }
    case 'recorded': return {}
    case 'assessed': return assessed(kase, event)
    case 'decided': return { path: event.path }
    case 'planned': return { plan: filledBy(event) }
    case 'signed': return kase.plan ? { signed: { at: event.at, plan: kase.plan.number } } : {}
    case 'scheduled': return { scheduled: filledBy(event) }
    case 'met': return { meetings: [...kase.meetings, filledBy(event)], scheduled: undefined }
    case 'referred': return { referrals: [...kase.referrals, filledBy(event)] }
    case 'evaluated': return { evaluation: filledBy(event) }
    case 'closed': return { status: 'closed', closure: { at: event.at, form: event.form.id, reason: event.reason }, arrival: undefined, scheduled: undefined }
    // A new round: what was recommended, decided, signed and evaluated led to the closure. Assessments and the plan stay to be read.
    case 'reopened': return { status: 'open', closure: undefined, recommendation: undefined, path: undefined, signed: undefined, evaluation: undefined }
  }
}

/** A tool's latest answers replace what its earlier ones gave; what other tools gave stays. */
function assessed(kase: Case, { form, result }: Assessed): Partial<Case> {
  const ofOthers = (given: { form: string }) => given.form !== form.id
  const recommendation = kase.recommendation && ofOthers(kase.recommendation) ? kase.recommendation : undefined
  return {
    scores: [...kase.scores.filter(ofOthers), ...result.scores.map((score) => ({ ...score, form: form.id }))],
    findings: [...kase.findings.filter(ofOthers), ...result.findings.map((finding) => ({ ...finding, form: form.id }))],
    recommendation: result.recommendation ? { ...result.recommendation, form: form.id } : recommendation,
  }
}

function filledBy({ number, at, form, answers }: FormDone): Filled {
  return { number, at, form, answers }
}
