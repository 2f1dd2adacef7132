import { dueOf } from '../../cases/due-of.ts'
import { standingOf } from '../../cases/standing-of.ts'
import { offeredDocuments } from '../../documents/offered-documents.ts'
import { suggestedServices } from '../../insight/suggested-services.ts'
import { redactCase } from '../../people/redact-case.ts'
import { redactEvents } from '../../people/redact-events.ts'
import { possibleActs } from '../../workflow/possible-acts.ts'
import { thread } from '../../workflow/thread.ts'
import { workingDaysBetween } from '../../workflow/working-days.ts'
import { answersShown } from '../answers-shown.ts'
import { askedForms } from '../asked-forms.ts'
import { caseRead } from '../case-asked.ts'
import { actorOf, viewerDesk } from '../desk.ts'
import { draftsOf } from '../drafts.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

const MOST_READINGS = 20

/** A case as the viewer may see it. */
export const openCaseView: Route = {
  method: 'get',
  path: '/api/packs/:pack/cases/:id',
  summary: 'A case: what is known, what happened, what can be done next and why something cannot',
  query: { language: { type: 'string' } },
  answers: { 200: { description: 'The case', schema: ref('CaseView') } },
  problems: [401, 404],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { parts, configuration, workflow, viewer, today, language } = desk
    const { pack } = configuration
    const { kase, events } = await caseRead(desk, ask.params.id ?? '')

    const standing = standingOf(kase, configuration, today)
    const due = dueOf(kase, configuration, workflow)
    const askedForm = await askedForms(desk, events)
    const seen = redactCase(kase, viewer, configuration, askedForm)
    const seenEvents = redactEvents(events, viewer, configuration, askedForm)
    const offers = possibleActs(workflow, standing, actorOf(viewer), pack.roles, language)
    const body = {
      kase: seen,
      events: seenEvents,
      thread: thread(workflow, kase.way, standing, pack),
      offers,
      drafts: (await draftsOf(desk, events)).filter(({ act }) => offers.some(({ id }) => id === act)),
      documents: offeredDocuments(configuration, standing, viewer.roleId, language),
      due: due === undefined ? null : { date: due, workingDays: workingDaysBetween(today, due, pack.calendar) },
      suggestions: suggestedServices(seen, configuration).map(({ service, because }) => ({ service: service.id, because })),
      ...answersShown(desk, askedForm, seenEvents),
      readings: (await parts.store.readings(pack.id, kase.id, MOST_READINGS)).map(({ at, name, role }) => ({ at, name, role })),
    }
    return { status: 200, body }
  },
}
