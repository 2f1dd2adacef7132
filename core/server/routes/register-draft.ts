import { dutyDesk, refuseOthers } from '../desk.ts'
import { draftAt, registerDraftKey, throwAwayDraft, writeDraft } from '../drafts.ts'
import { findVersion } from '../publish-forms.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { persona, seen, writer, type DraftRequest, type DraftSeen } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'

const path = '/api/packs/:pack/register/draft'

export const readRegisterDraft: Route = {
  method: 'get',
  path,
  summary: 'What the viewer has saved of a registration',
  answers: { 200: { description: 'The draft, where there is one', schema: ref('RegisterDraft') } },
  problems: [401, 403, 404],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'registers')
    return { status: 200, body: { draft: await draftAt(desk, registerDraftKey(desk.viewer.persona.id)) } }
  },
}

export const saveRegisterDraft: Route = {
  method: 'put',
  path,
  summary: 'Save what somebody has typed into the register form',
  body: ref('DraftRequest'),
  answers: { 200: { description: 'Saved', schema: ref('DraftSaved') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'registers')
    const draft = ask.body as DraftRequest
    refuseOthers(desk, draft.persona)
    const { registerForm = '' } = desk.workflow.intake
    const form = await findVersion(desk.parts.store, desk.configuration, { id: registerForm, version: draft.version })
    if (!form) throw new Refused(422, 'unknown-form', registerForm)
    return { status: 200, body: await writeDraft(desk, registerDraftKey(desk.viewer.persona.id), draft, 0) }
  },
}

export const removeRegisterDraft: Route = {
  method: 'delete',
  path,
  summary: 'Throw away what was saved of a registration',
  query: { persona, seen, writer },
  answers: { 204: { description: 'There is no draft any more' } },
  problems: [401, 403, 404, 409, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'registers')
    refuseOthers(desk, ask.query.persona as string | undefined)
    await throwAwayDraft(desk, registerDraftKey(desk.viewer.persona.id), ask.query as DraftSeen)
    return { status: 204 }
  },
}
