import type { Configuration } from '../definitions/configuration.ts'
import type { FACTS } from '../definitions/facts.ts'
import { ageOn } from '../expressions/dates.ts'
import type { Value } from '../expressions/value.ts'
import { asRead } from '../forms/filling/non-response.ts'
import { dateIn } from '../workflow/date-in.ts'
import { daysBetween } from '../workflow/iso-days.ts'
import type { Case, Filled } from './case.ts'
import { planRows } from './plan-rows.ts'

/** Facts of a case by name. */
export type CaseFacts = Readonly<Record<string, Value>>

const MAJORITY = 18

/** What guards, moves and forms may read of a case: the facts of core/definitions/facts.ts, and the latest answers to each form by its id. */
export function caseFacts(kase: Case, { pack }: Pick<Configuration, 'pack'>, today: string): CaseFacts {
  const members = memberFacts(kase, today)
  const answersByForm = Object.entries(kase.filled).map(([form, { answers }]) => [form, asRead(answers)] as const)
  const facts = {
    today,
    status: kase.status,
    phase: kase.phase,
    path: kase.path ?? null,
    recommended_path: kase.recommendation?.path ?? null,
    assigned: kase.worker !== undefined,
    worker: kase.worker?.persona ?? null,
    me: null,
    household: { name: kase.household.name, territory: kase.household.territory ?? null, size: members.length },
    members,
    minors: members.filter(({ age }) => age !== null && age < MAJORITY).length,
    adults: members.filter(({ age }) => age !== null && age >= MAJORITY).length,
    findings: kase.findings.map(({ id, kind, domain, severity, member }) => ({
      id, kind, domain: domain ?? null, severity: severity ?? null, member: member ?? null,
    })),
    scores: scoreFacts(kase.scores),
    plan: answersOf(kase.plan),
    commitments: [...planRows(kase.plan?.answers, 'commitments')],
    results: [...planRows(kase.plan?.answers, 'results')],
    signed: kase.signed !== undefined && kase.signed.plan === kase.plan?.number,
    scheduled: answersOf(kase.scheduled),
    meetings: kase.meetings.map(({ answers }) => asRead(answers)),
    meetings_held: kase.meetings.length,
    referrals: kase.referrals.map(({ answers }) => asRead(answers)),
    evaluated: kase.evaluation !== undefined,
    applied_again: kase.arrival?.again === true,
    days_in_phase: daysBetween(dateIn(pack.timeZone, kase.since), today),
  } satisfies Record<keyof typeof FACTS, Value>
  return { ...Object.fromEntries(answersByForm), ...facts }
}

/** Scores by scale; of a scale with a score for each row, the list of them. */
function scoreFacts(scores: Case['scores']): Record<string, Value> {
  const facts: Record<string, Value> = {}
  for (const { scale, row, value } of scores) {
    const before = Object.hasOwn(facts, scale) ? facts[scale] : []
    facts[scale] = row === undefined ? value : [...(Array.isArray(before) ? before : []), value]
  }
  return facts
}

/** The members of a case's household as facts, with their age in completed years on a day. */
export function memberFacts({ household }: Pick<Case, 'household'>, today: string) {
  return household.members.map(({ id, name, birthDate, sex, relation, duty }) => ({
    id,
    name,
    birth_date: birthDate,
    age: ageOn(birthDate, today),
    sex: sex ?? null,
    relation: relation ?? null,
    duty: duty ?? null,
  }))
}

function answersOf(filled: Filled | undefined): Value {
  return filled ? asRead(filled.answers) : null
}
