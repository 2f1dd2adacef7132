import type { CaseSummary } from '../cases/case-summary.ts'
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

/** The figures of a caseload on a day. */
export function overview(summaries: readonly CaseSummary[], configuration: Configuration, workflow: Workflow, today: string): Overview {
  const open = summaries.filter(({ status }) => status === 'open')
  return {
    open: hiddenIfSmall(open.length),
    closed: hiddenIfSmall(summaries.length - open.length),
    arrivals: {
      new: hiddenIfSmall(summaries.filter(({ arrival }) => arrival === 'new').length),
      again: hiddenIfSmall(summaries.filter(({ arrival }) => arrival === 'again').length),
    },
    byPhase: phaseFigures(open, workflow),
    byPath: frequencies(summaries.flatMap(({ path }) => path ?? []), pathTitles(configuration)),
    byDomain: frequencies(summaries.flatMap(({ domains }) => domains), domainTitles(configuration)),
    medianDaysToFirstMeeting: medianDaysToFirstMeeting(summaries, configuration.pack.timeZone),
    overdueShare: overdueShare(open, today),
  }
}

/** Every phase a case can be open in, and those of other switches in which some still stand. */
function phaseFigures(open: readonly CaseSummary[], { phases, absentPhases }: Workflow): Figure[] {
  const countIn = (id: string) => open.filter(({ phase }) => phase === id).length
  const drawn = [...phases.filter(({ final }) => !final), ...absentPhases.filter(({ id }) => countIn(id) > 0)].sort((one, other) => one.order - other.order)
  const counts = hiddenSmallOnes(drawn.map(({ id }) => countIn(id)))
  return drawn.map(({ id, title }, index) => ({ id, title, count: counts[index] ?? null }))
}

function frequencies(ids: readonly string[], titles: ReadonlyMap<string, Text>): Figure[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([id, count]) => ({ id, title: titles.get(id) ?? id, count: hiddenIfSmall(count) }))
}

function overdueShare(open: readonly CaseSummary[], today: string): number | null {
  const deadlines = open.flatMap(({ due }) => due ?? [])
  if (deadlines.length < LEAST_SHOWN) return null
  return Math.round((deadlines.filter((due) => due < today).length / deadlines.length) * 100) / 100
}

function pathTitles({ forms }: Configuration): ReadonlyMap<string, Text> {
  const paths = Object.values(forms).flatMap((form) => (isAssessmentTool(form) ? (form.decision?.paths ?? []) : []))
  return new Map(paths.map(({ id, title }) => [id, title]))
}

function domainTitles({ forms }: Configuration): ReadonlyMap<string, Text> {
  const scales = Object.values(forms).flatMap((form) => (isAssessmentTool(form) ? (form.scales ?? []) : []))
  return new Map(scales.map(({ id, title }) => [id, title]))
}
