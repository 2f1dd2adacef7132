import type { CountryPack, Text } from '../definitions/definition-types.ts'
import { dateIn } from './date-in.ts'
import { dueDate } from './due-date.ts'
import { findPhaseAnywhere, fits } from './find-phase.ts'
import { isKept } from './guard.ts'
import type { Standing } from './standing.ts'
import { inEveryLanguage } from './workflow-words.ts'
import type { PhaseOf, Workflow } from './workflow.ts'

/** One knot of the thread a case goes along. */
export interface ThreadStep {
  readonly id: string
  readonly title: Text
  /** done and now with the date of arrival; to come; or left out, with the reason as the note. */
  readonly state: 'done' | 'now' | 'todo' | 'off'
  readonly note?: Text
  /** ISO date on which the case last came here. */
  readonly arrived?: string
  /** ISO date by which the case should leave its phase. */
  readonly due?: string
}

/** Phases a case has been in, in order, with the instant of arrival. */
export type Way = readonly { readonly phase: string; readonly since: string }[]

/** The way of a case drawn as a thread. A case in a phase that the switches lack stands at that phase's place all the same. */
export function thread(workflow: Workflow, way: Way, standing: Standing, pack: Pick<CountryPack, 'timeZone' | 'calendar'>): ThreadStep[] {
  const phases = phasesToDraw(workflow, standing)
  const here = phases.findIndex(({ id }) => id === standing.phase)
  return phases.map((phase, place): ThreadStep => {
    const { id, title, note } = phase
    const since = way.findLast((stop) => stop.phase === id)?.since
    const arrived = since && dateIn(pack.timeZone, since)
    if (place === here && standing.status === 'open') {
      const due = arrived && phase.due && fits(workflow, id) && dueDate(phase.due, arrived, pack.calendar)
      return { id, title, state: 'now', ...(note && { note }), ...(arrived && { arrived }), ...(due && { due }) }
    }
    if (place <= here && arrived) return { id, title, state: 'done', arrived }
    if (phase.only && !isKept(phase.only.that, standing)) return { id, title, state: 'off', note: phase.only.message }
    if (place < here) return { id, title, state: 'off', note: inEveryLanguage('passedOver') }
    return { id, title, state: 'todo', ...(note && { note }) }
  })
}

function phasesToDraw(workflow: Workflow, { phase }: Standing): readonly PhaseOf[] {
  if (fits(workflow, phase)) return workflow.phases
  const absent = findPhaseAnywhere(workflow, phase) ?? { id: phase, title: phase, order: Infinity }
  return [...workflow.phases, absent].sort((one, other) => one.order - other.order)
}
