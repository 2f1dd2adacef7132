import { MOST_COUNTED } from '../../cases/worklist-query.ts'
import { date, instant, listOf, objectOf, orNull, ref, type Schema, text, whole, yesNo } from './schema.ts'

const count = { ...whole, description: 'How many.' }
const figure = orNull({ ...whole, description: 'null where it is so small that somebody could be recognised.' })

const row = {
  caseId: text,
  household: text,
  members: count,
  minors: count,
  phase: objectOf({ id: text, title: ref('Text') }),
  nextStep: orNull(ref('Text')),
  worker: orNull(objectOf({ id: text, name: text })),
  due: orNull(date),
  dueIn: orNull({ type: 'integer', description: 'Working days until due; negative once overdue.' }),
  status: { enum: ['open', 'closed'] },
  findings: objectOf({ needs: count, strengths: count, risks: count }),
  arrival: { enum: ['new', 'again', null] },
  openedAt: instant,
  updatedAt: instant,
}
const paged = { total: { ...whole, description: `Counted up to ${MOST_COUNTED}: as many or more.` }, page: whole, size: whole }
const figures = listOf(objectOf({ id: text, title: ref('Text'), count: figure }))

/** Lists of cases, and figures about them. */
export const LIST_SCHEMAS = {
  Worklist: objectOf({
    rows: listOf(objectOf(row)),
    ...paged,
    counts: { type: 'object', additionalProperties: whole, description: 'By tab and counted as far, of those that match the search; tabs that the role does not have are absent.' },
  }),
  Inbox: objectOf({
    rows: listOf(objectOf({ ...row, record: orNull(text), arrivedAt: instant, again: yesNo })),
    ...paged,
    feed: orNull(objectOf({ title: ref('Text'), remaining: whole })),
  }),
  Delivery: objectOf({ caseId: text, again: { ...yesNo, description: 'The household was known already.' } }),
  Meetings: objectOf({ rows: listOf(objectOf({ ...row, meetingAt: text })) }),
  Overview: objectOf({
    open: figure,
    closed: figure,
    arrivals: objectOf({ new: figure, again: figure }),
    byPhase: figures,
    byPath: figures,
    byDomain: figures,
    medianDaysToFirstMeeting: orNull({ type: 'number' }),
    overdueShare: orNull({ type: 'number', minimum: 0, maximum: 1 }),
  }),
} satisfies Record<string, Schema>
