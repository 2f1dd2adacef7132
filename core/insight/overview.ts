import type { CaseCount } from '../cases/case-count.ts'
import { type Configuration, isAssessmentTool } from '../definitions/configuration.ts'
import type { Text } from '../definitions/definition-types.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { medianDaysToFirstMeeting } from './median-days-to-first-meeting.ts'
import { hiddenIfSmall, hiddenSmallOnes, LEAST_SHOWN } from './small-cells.ts'

/** How many cases there are of something; null where they are so few that somebody could be recognised. */
export interface Figure {
  readonly id: string
  readonly title: Text
  readonly count: number | null
}

/** Figures about the whole caseload, never about a single case. */
export interface Overview {
  readonly open: number | null
  readonly closed: number | null
  /** Households that nobody has taken notice of: new ones, and those that applied again. */
  readonly arrivals: { readonly new: number | null; readonly again: number | null }
  /** Open cases by phase, in the order of the thread. */
  readonly byPhase: readonly Figure[]
  /** Cases by chosen path, the most frequent first; those without a path are left out. */
  readonly byPath: readonly Figure[]
  /** Cases by domain in which a need, a risk or an alert was found, the most frequent first; a case counts in each of its domains. */
  readonly byDomain: readonly Figure[]
  /** Calendar days from opening to the first meeting; null while too few cases have met. */
  readonly medianDaysToFirstMeeting: number | null
  /** Of the open cases with a deadline, how many are over it, from 0 to 1; null while too few have one. */
  readonly overdueShare: number | null
}

/** A caseload, counted by what the figures ask about. */
export interface Caseload {
  readonly standing: readonly CaseCount<'status' | 'phase' | 'arrival'>[]
  readonly paths: readonly CaseCount<'path'>[]
  readonly domains: readonly CaseCount<'domains'>[]
  readonly deadlines: readonly CaseCount<'status' | 'due'>[]
  readonly meetings: readonly CaseCount<'daysToFirstMeeting'>[]
}

/** The figures of a caseload on a day. */
export function overview({ standing, paths, domains, deadlines, meetings }: Caseload, configuration: Configuration, workflow: Workflow, today: string): Overview {
  const open = standing.filter(isOpen)
  return {
    open: hiddenIfSmall(sumOf(open)),
    closed: hiddenIfSmall(sumOf(standing) - sumOf(open)),
    arrivals: {
      new: hiddenIfSmall(sumOf(standing.filter(({ arrival }) => arrival === 'new'))),
      again: hiddenIfSmall(sumOf(standing.filter(({ arrival }) => arrival === 'again'))),
    },
    byPhase: phaseFigures(open, workflow),
    byPath: frequencies(paths.flatMap(({ path, count }) => (path === null ? [] : [{ id: path, count }])), pathTitles(configuration)),
    byDomain: frequencies(domains.flatMap(({ domains: ids, count }) => ids.map((id) => ({ id, count }))), domainTitles(configuration)),
    medianDaysToFirstMeeting: medianDaysToFirstMeeting(meetings),
    overdueShare: overdueShare(deadlines.filter(isOpen), today),
  }
}

function isOpen({ status }: CaseCount<'status'>): boolean {
  return status === 'open'
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** Every phase a case can be open in, and those of other switches in which some still stand. */
function phaseFigures(open: readonly CaseCount<'phase'>[], { phases, absentPhases }: Workflow): Figure[] {
  const countIn = (id: string) => sumOf(open.filter(({ phase }) => phase === id))
  const drawn = [...phases.filter(({ final }) => !final), ...absentPhases.filter(({ id }) => countIn(id) > 0)].sort((one, other) => one.order - other.order)
  const counts = hiddenSmallOnes(drawn.map(({ id }) => countIn(id)))
  return drawn.map(({ id, title }, index) => ({ id, title, count: counts[index] ?? null }))
}

function frequencies(counted: readonly { readonly id: string; readonly count: number }[], titles: ReadonlyMap<string, Text>): Figure[] {
  const counts = new Map<string, number>()
  for (const { id, count } of counted) counts.set(id, (counts.get(id) ?? 0) + count)
  return [...counts]
    .sort(([id, one], [otherId, other]) => other - one || (id < otherId ? -1 : 1))
    .map(([id, count]) => ({ id, title: titles.get(id) ?? id, count: hiddenIfSmall(count) }))
}

function overdueShare(open: readonly CaseCount<'due'>[], today: string): number | null {
  const due = sumOf(open.filter((deadline) => deadline.due !== null))
  if (due < LEAST_SHOWN) return null
  return Math.round((sumOf(open.filter((deadline) => deadline.due !== null && deadline.due < today)) / due) * 100) / 100
}

function pathTitles({ forms }: Configuration): ReadonlyMap<string, Text> {
  const paths = Object.values(forms).flatMap((form) => (isAssessmentTool(form) ? (form.decision?.paths ?? []) : []))
  return new Map(paths.map(({ id, title }) => [id, title]))
}

function domainTitles({ forms }: Configuration): ReadonlyMap<string, Text> {
  const scales = Object.values(forms).flatMap((form) => (isAssessmentTool(form) ? (form.scales ?? []) : []))
  return new Map(scales.map(({ id, title }) => [id, title]))
}
