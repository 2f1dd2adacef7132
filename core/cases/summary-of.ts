import type { Configuration } from '../definitions/configuration.ts'
import type { Framework } from '../definitions/definition-types.ts'
import { dateIn } from '../workflow/date-in.ts'
import { daysBetween } from '../workflow/iso-days.ts'
import { findPhaseAnywhere } from '../workflow/find-phase.ts'
import { nextAct } from '../workflow/next-act.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { CaseSummary } from './case-summary.ts'
import type { Case } from './case.ts'
import { dueOf } from './due-of.ts'
import { keysOf } from './keys.ts'
import { meetingAt } from './meeting-at.ts'
import { standingOf } from './standing-of.ts'

/** Another one when summaries say something else than before: those of earlier programs are then made again. */
const SHAPE = 2

const KINDS = { needs: ['need'], strengths: ['strength'], risks: ['risk', 'alert'] } as const

/** What worklists ask about a case, as of its last event. */
export function summaryOf(kase: Case, configuration: Configuration, workflow: Workflow): CaseSummary {
  const { household, arrival } = kase
  const standing = standingOf(kase, configuration, dateIn(configuration.pack.timeZone, kase.updatedAt))
  const plain = kase.findings.filter(({ sensitive }) => !sensitive)
  return {
    pack: configuration.pack.id,
    caseId: kase.id,
    number: kase.number,
    projectedBy: projectionOf(configuration, workflow.framework),
    status: kase.status,
    phase: kase.phase,
    phaseOrder: findPhaseAnywhere(workflow, kase.phase)?.order ?? 0,
    household: household.name,
    members: household.members.length,
    minors: Number(standing.facts.minors),
    territory: household.territory ?? null,
    worker: kase.worker?.persona ?? null,
    due: dueOf(kase, configuration, workflow) ?? null,
    path: kase.path ?? null,
    arrival: arrival ? (arrival.again ? 'again' : 'new') : null,
    record: arrival?.record ?? null,
    arrivedAt: arrival?.at ?? kase.openedAt,
    openedAt: kase.openedAt,
    updatedAt: kase.updatedAt,
    closedAt: kase.closure?.at ?? null,
    meetingAt: meetingAt(kase, configuration) ?? null,
    daysToFirstMeeting: daysToFirstMeeting(kase, configuration.pack.timeZone),
    nextAct: nextAct(workflow, standing)?.id ?? null,
    needs: count(kase.findings, KINDS.needs),
    strengths: count(kase.findings, KINDS.strengths),
    risks: count(kase.findings, KINDS.risks),
    plainNeeds: count(plain, KINDS.needs),
    plainStrengths: count(plain, KINDS.strengths),
    plainRisks: count(plain, KINDS.risks),
    domains: domainsOf(kase),
    words: `${household.name} ${kase.id}`.toLowerCase(),
    keys: keysOf(household),
  }
}

function daysToFirstMeeting({ openedAt, meetings: [first] }: Case, timeZone: string): number | null {
  return first ? daysBetween(dateIn(timeZone, openedAt), dateIn(timeZone, first.at)) : null
}

/** What a summary was projected by; one made by something else is to be made again. */
export function projectionOf({ version }: Pick<Configuration, 'version'>, { group, level, intake }: Framework): string {
  return [SHAPE, version, group, level, intake].join(' ')
}

function count(findings: Case['findings'], kinds: readonly string[]): number {
  return findings.filter(({ kind }) => kinds.includes(kind)).length
}

function domainsOf({ findings }: Case): readonly string[] {
  const troubled = findings.filter(({ kind }) => kind !== 'strength').flatMap(({ domain }) => domain ?? [])
  return [...new Set(troubled)].sort()
}
