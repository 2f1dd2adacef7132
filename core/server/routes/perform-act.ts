import type { Case, Filled } from '../../cases/case.ts'
import { caseFromEvents } from '../../cases/case-from-events.ts'
import { performAct } from '../../cases/perform-act.ts'
import { redactCase, seenFilled } from '../../people/redact-case.ts'
import { afterOthers } from '../after-others.ts'
import { askedForms } from '../asked-forms.ts'
import { caseAsked } from '../case-asked.ts'
import { commitEvents } from '../commit-events.ts'
import { actorOf, refuseOthers, viewerDesk, type ViewerDesk } from '../desk.ts'
import { draftKey } from '../drafts.ts'
import { filesSeen } from '../files-seen.ts'
import { refuseWith } from '../refuse-with.ts'
import type { Route } from '../route.ts'
import type { ActRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'
import { filesAllowed, uploadKeys } from '../uploads.ts'

export const performActRoute: Route = {
  method: 'post',
  path: '/api/packs/:pack/cases/:id/acts',
  summary: 'Do something with a case: its form, filled in',
  body: ref('ActRequest'),
  answers: { 201: { description: 'Where the case stands now', schema: ref('ActPerformed') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { id: caseId = '' } = ask.params
    const request = ask.body as ActRequest
    refuseOthers(desk, request.persona)
    // Where somebody wrote in the same instant, it is a stale number in words, or this very request sent twice.
    return afterOthers(() => perform(desk, caseId, request))
  },
}

async function perform(desk: ViewerDesk, caseId: string, request: ActRequest) {
  const { configuration, workflow, viewer, now: at, language } = desk
  const { events } = await caseAsked(desk, caseId, request.requestId)
  const askedForm = await askedForms(desk, events)
  const seenOf = (filled: Filled) => seenFilled(filled, viewer.role, configuration, askedForm)
  const seenCase = (kase: Case) => redactCase(kase, viewer, configuration, askedForm)
  const attachments = await filesAllowed(desk, request.answers, () => new Set(filesSeen(desk, events, askedForm).map(({ id }) => id)))
  const performed = performAct({ configuration, workflow, events, request, askedForm, seenOf, seenCase, attachments, actor: actorOf(viewer), at, language })
  if (!performed.done) return refuseWith(performed.refusal)
  if (!performed.repeated) {
    const ends = [draftKey(viewer.persona.id, caseId, request.act), ...uploadKeys(desk, attachments)]
    await commitEvents(desk, events, performed.events, { attachments: [...attachments], ends })
  }
  const number = performed.events.at(-1)?.number ?? events.length
  const { phase } = caseFromEvents(performed.repeated ? events.slice(0, number) : [...events, ...performed.events])
  return { status: 201, body: { number, phase } }
}
