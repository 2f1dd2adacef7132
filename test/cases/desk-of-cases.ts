import type { CaseEvent } from '../../core/cases/case-event.ts'
import { caseFromEvents } from '../../core/cases/case-from-events.ts'
import type { Case } from '../../core/cases/case.ts'
import { openCase } from '../../core/cases/open-case.ts'
import { type ActAsked, performAct } from '../../core/cases/perform-act.ts'
import type { Performed, Refusal } from '../../core/cases/refusal.ts'
import type { HouseholdRecord } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import type { Workflow } from '../../core/workflow/workflow.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

export const FEED = { id: 'benefits', title: 'Benefits office' }
export const workflow = composeWorkflow(configuration, configuration.pack.framework)

/** Two adults and a child in the village, which is in the north. */
export const RECORD: HouseholdRecord = {
  record: 'R-1',
  household: {
    name: 'Alder',
    territory: 'village',
    address: 'Mill Lane 3',
    phone: '555 010',
    email: 'alder@example.org',
    members: [
      { id: 'm1', name: 'Ada', birthDate: '1980-03-01', relation: 'head', taxCode: 'ADA80' },
      { id: 'm2', name: 'Ben', birthDate: '1982-07-15', relation: 'partner', taxCode: 'ben 82' },
      { id: 'm3', name: 'Cleo', birthDate: '2015-01-20', relation: 'child' },
    ],
    notes: [{ title: 'Other benefits', value: 'disability allowance' }],
  },
}

/** A case as the tests tell its story: every act happens at nine in the morning of the day given. */
export interface Told {
  readonly events: readonly CaseEvent[]
  readonly kase: Case
  /** Somebody does something; the test fails when it is refused. */
  does(persona: string, act: string, answers?: Answers, on?: string): Told
  /** The refusal that somebody gets; the test fails when there is none. */
  refuses(persona: string, act: string, answers?: Answers, other?: Partial<ActAsked['request']> & { language?: string; workflow?: Workflow }): Refusal
}

/** A household that the sending programme has delivered. */
export function received(record = RECORD, at = '2026-11-02T08:00:00Z'): Told {
  return told(eventsOf(openCase({ configuration, workflow, caseId: 'RL-1', feed: FEED, record, at, language: 'en' })))
}

export function told(events: readonly CaseEvent[]): Told {
  const kase = caseFromEvents(events)
  const lastDay = kase.updatedAt.slice(0, 10)
  return {
    events,
    kase,
    does: (persona, act, answers = {}, on = lastDay) => told([...events, ...eventsOf(performAct(asked(events, persona, act, answers, on)))]),
    refuses(persona, act, answers = {}, { language = 'en', workflow: other = workflow, ...request } = {}) {
      const ask = asked(events, persona, act, answers, lastDay)
      const performed = performAct({ ...ask, language, workflow: other, request: { ...ask.request, ...request } })
      if (performed.done) throw new Error(`${persona} was not refused to ${act}.`)
      return performed.refusal
    },
  }
}

export function asked(events: readonly CaseEvent[], persona: string, act: string, answers: Answers, on: string): ActAsked {
  const { id, name, role } = configuration.pack.personas.find((each) => each.id === persona)!
  return {
    configuration,
    workflow,
    events,
    request: { act, number: events.length, answers, requestId: `request ${events.length + 1}` },
    actor: { persona: id, name, role },
    at: `${on}T08:00:00Z`,
    language: 'en',
  }
}

export function eventsOf(performed: Performed): readonly CaseEvent[] {
  if (performed.done) return performed.events
  throw new Error(`${performed.refusal.title}: ${performed.refusal.detail} ${JSON.stringify(performed.refusal.problems ?? '')}`)
}

export const ILL: Answers = { work: { jobless_months: 14 }, health: { illness: 'asthma' }, people: [{ row: 'm1', helps: true, nickname: 'Adi' }, { row: 'm2' }, { row: 'm3' }] }
export const WELL: Answers = { work: { jobless_months: 2 } }

export const PLAN: Answers = {
  objectives: [
    { name: 'Work', results: [{ name: 'Course begun', target_date: '2027-01-15' }], commitments: [{ who: 'm1', name: 'Visit the job club' }] },
    { name: 'Home', results: [{ name: 'Rent paid' }], commitments: [{ who: 'm2', name: 'Call the landlord' }, { who: 'm1', name: 'Keep the receipts' }] },
  ],
}

/** The case with its screening done, by Wim. */
export function screened(answers = ILL): Told {
  return received().does('lu', 'assign', { worker: 'wim' }, '2026-11-03').does('wim', 'tell', { text: 'what there is' }, '2026-11-05').does('wim', 'look', answers, '2026-11-06')
}

/** The case with a signed plan, in the phase of meetings. */
export function agreed(): Told {
  return screened()
    .does('wim', 'choose', { path: 'a', why: { reason: 'the illness is cured' } }, '2026-11-10')
    .does('wim', 'write_plan', PLAN, '2026-11-12')
    .does('wim', 'sign_plan', { signatures: [{ row: 'm1', signed: true }, { row: 'm2', signed: true }] }, '2026-11-13')
}
