import { keysOf } from '../../cases/keys.ts'
import { registerCase } from '../../cases/register-case.ts'
import { newCaseNumber } from '../case-number.ts'
import { commitEvents } from '../commit-events.ts'
import { actorOf, viewerDesk } from '../desk.ts'
import { Refused } from '../refuse.ts'
import { refuseWith } from '../refuse-with.ts'
import type { Route } from '../route.ts'
import type { RegisterRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'

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
    const { parts, configuration, workflow, viewer, now: at, language } = desk
    const pack = configuration.pack.id
    const { answers, requestId } = ask.body as RegisterRequest
    const request = `request:${viewer.persona.id}/${requestId}`
    const earlier = (await parts.store.casesByKey(pack, [request])).get(request)
    if (earlier) return { status: 201, body: { caseId: earlier } }

    // Numbered only when nothing stands in the way: a refused registration leaves no gap.
    const registered = registerCase({ configuration, workflow, caseId: '', actor: actorOf(viewer), answers, requestId, at, language })
    if (!registered.done) return refuseWith(registered.refusal)
    const taxKeys = registered.events.flatMap((event) => (event.type === 'opened' ? keysOf(event.household) : [])).map((key) => `tax:${key}`)
    const [owner] = (await parts.store.casesByKey(pack, taxKeys)).values()
    if (owner) throw new Refused(409, 'known-household', owner)
    const caseId = await newCaseNumber(desk)
    await commitEvents(desk, [], registered.events.map((event) => ({ ...event, caseId })), [request, ...taxKeys])
    return { status: 201, body: { caseId } }
  },
}
