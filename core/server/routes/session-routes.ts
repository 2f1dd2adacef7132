import type { Persona } from '../../definitions/definition-types.ts'
import { type Desk, deskOf } from '../desk.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import type { SessionRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'
import { beginSession, endSession, personaOfSession } from '../session.ts'

const path = '/api/packs/:pack/session'
const answered = { 200: { description: 'The session', schema: ref('Session') } }

export const readSession: Route = {
  method: 'get',
  path,
  summary: 'Who the visitor works as',
  answers: answered,
  problems: [404],
  async answer(ask) {
    const desk = await deskOf(ask)
    const persona = await personaOfSession(ask.parts.store, desk.configuration, ask.token, desk.now)
    return { status: 200, body: sessionView(desk, persona) }
  },
}

/** Choosing a person stands for signing in: everybody in a pack is invented. */
export const startSession: Route = {
  method: 'put',
  path,
  summary: 'Work as one of the people of the pack',
  body: ref('SessionRequest'),
  answers: answered,
  problems: [400, 403, 404, 413, 415, 422],
  async answer(ask) {
    const desk = await deskOf(ask)
    const { store, newId } = ask.parts
    const { id: pack, personas } = desk.configuration.pack
    const { persona: wanted } = ask.body as SessionRequest
    const persona = personas.find(({ id }) => id === wanted)
    if (!persona) throw new Refused(422, 'unknown-persona', wanted)
    const token = newId()
    if (ask.token) await endSession(store, pack, ask.token)
    await beginSession(ask.parts, pack, persona.id, desk.now, token)
    return { status: 200, body: sessionView(desk, persona), session: { pack, token } }
  },
}

export const leaveSession: Route = {
  method: 'delete',
  path,
  summary: 'Stop working as somebody',
  answers: { 204: { description: 'Nobody works in this browser any more' } },
  problems: [403, 404],
  async answer(ask) {
    const { configuration } = await deskOf(ask)
    const pack = configuration.pack.id
    if (ask.token) await endSession(ask.parts.store, pack, ask.token)
    return { status: 204, session: { pack, token: null } }
  },
}

function sessionView({ configuration, workflow, today }: Desk, persona: Persona | undefined) {
  const role = persona && configuration.pack.roles[persona.role]
  return { persona: persona ?? null, role: persona && role ? { id: persona.role, ...role } : null, framework: workflow.framework, today }
}
