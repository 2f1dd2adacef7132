import { findAct } from '../../workflow/find-act.ts'
import { caseAsked } from '../case-asked.ts'
import { refuseOthers, viewerDesk } from '../desk.ts'
import { draftKey, throwAwayDraft, wasDoneSince, writeDraft } from '../drafts.ts'
import { findVersion } from '../publish-forms.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { persona, seen, writer, type DraftRequest, type DraftSeen } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'

const path = '/api/packs/:pack/cases/:id/acts/:act/draft'

/** What is typed is kept before it is sent. Nobody but the writer ever gets it, nothing counts or searches it, and no event tells of it. */
export const saveDraft: Route = {
  method: 'put',
  path,
  summary: 'Save what somebody has typed into the form of an act; it comes back when they open the act again',
  body: ref('DraftRequest'),
  answers: { 200: { description: 'Saved', schema: ref('DraftSaved') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { parts, configuration, workflow, viewer } = desk
    const { id = '', act: actId = '' } = ask.params
    const draft = ask.body as DraftRequest
    refuseOthers(desk, draft.persona)
    const { kase, events } = await caseAsked(desk, id)
    const act = findAct(workflow, kase.phase, actId)
    if (!act?.by.includes(viewer.roleId)) throw new Refused(404, 'unknown-act', actId)
    const form = await findVersion(parts.store, configuration, { id: act.form, version: draft.version })
    if (!form) throw new Refused(422, 'unknown-form', act.form)
    if (wasDoneSince(events, draft.number, act.id, viewer.persona.id)) throw new Refused(409, 'stale')
    return { status: 200, body: await writeDraft(desk, draftKey(viewer.persona.id, kase.id, act.id), draft, kase.number) }
  },
}

export const removeDraft: Route = {
  method: 'delete',
  path,
  summary: 'Throw away what was saved of an act',
  query: { persona, seen, writer },
  answers: { 204: { description: 'There is no draft any more' } },
  problems: [401, 403, 404, 409, 422],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    refuseOthers(desk, ask.query.persona as string | undefined)
    const { id = '', act = '' } = ask.params
    const { kase } = await caseAsked(desk, id)
    await throwAwayDraft(desk, draftKey(desk.viewer.persona.id, kase.id, act), ask.query as DraftSeen)
    return { status: 204 }
  },
}
