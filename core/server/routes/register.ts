import { caseFromEvents } from '../../cases/case-from-events.ts'
import { keysOf } from '../../cases/keys.ts'
import { registerCase, registeredBefore } from '../../cases/register-case.ts'
import { maySeeCase } from '../../people/may-see-case.ts'
import { afterOthers } from '../after-others.ts'
import { newCaseNumber } from '../case-number.ts'
import { commitEvents } from '../commit-events.ts'
import { actorOf, refuseOthers, viewerDesk, type ViewerDesk } from '../desk.ts'
import { registerDraftKey } from '../drafts.ts'
import { Refused } from '../refuse.ts'
import { refuseWith } from '../refuse-with.ts'
import type { Route } from '../route.ts'
import type { RegisterRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'
import { filesAllowed, uploadKeys } from '../uploads.ts'

/** Opening a case by hand; refused with the intake type's own sentence where another programme sends people. */
export const register: Route = {
  method: 'post',
  path: '/api/packs/:pack/cases',
  summary: 'Register a household at the front office',
  body: ref('RegisterRequest'),
  answers: { 201: { description: 'The new case', schema: ref('Registered') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const request = ask.body as RegisterRequest
    refuseOthers(desk, request.persona)
    // Where somebody registered in the same instant, it is a known household, or this very request sent twice.
    return afterOthers(() => registered(desk, request))
  },
}

async function registered(desk: ViewerDesk, { answers, requestId }: RegisterRequest) {
  const { parts, configuration, workflow, viewer, now: at, language } = desk
  const pack = configuration.pack.id
  // Numbered only when nothing stands in the way: a refused registration leaves no gap.
  const attachments = await filesAllowed(desk, answers)
  const registration = { configuration, workflow, caseId: '', actor: actorOf(viewer), answers, requestId, attachments, at, language }
  const request = `request:${viewer.persona.id}/${requestId}`
  const earlier = (await parts.store.casesByKey(pack, [request])).get(request)
  const performed = earlier ? registeredBefore(registration, await parts.store.readEvents(pack, earlier)) : registerCase(registration)
  if (!performed.done) return refuseWith(performed.refusal)
  if (earlier) return { status: 201, body: { caseId: earlier } }

  const taxKeys = performed.events.flatMap((event) => (event.type === 'opened' ? keysOf(event.household) : [])).map((key) => `tax:${key}`)
  const [owner] = (await parts.store.casesByKey(pack, taxKeys)).values()
  if (owner) return refuseKnown(desk, owner)
  const caseId = await newCaseNumber(desk)
  await commitEvents(desk, [], performed.events.map((event) => ({ ...event, caseId })), {
    claims: [request, ...taxKeys],
    attachments: [...attachments],
    ends: [registerDraftKey(viewer.persona.id), ...uploadKeys(desk, attachments)],
  })
  return { status: 201, body: { caseId } }
}

/** That the household is known must be told; which case it is only to those who may see it. */
async function refuseKnown({ parts, configuration, viewer }: ViewerDesk, caseId: string): Promise<never> {
  const kase = caseFromEvents(await parts.store.readEvents(configuration.pack.id, caseId))
  throw maySeeCase(viewer, kase) ? new Refused(409, 'known-household', caseId) : new Refused(409, 'known-elsewhere')
}
