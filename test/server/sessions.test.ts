import { expect, test } from 'vitest'
import { sharedServer } from './shared-server.ts'
import { visit } from './visitor.ts'

const HOUR = 3_600_000
let present = Date.parse('2026-03-02T09:00:00Z')
const server = sharedServer(undefined, { now: () => new Date(present).toISOString() })

test('before anybody is chosen there is no person, and nothing of cases', async () => {
  const visitor = await visit(server())
  const { body } = await visitor.get('session')
  expect(body).toEqual({ persona: null, role: null, today: '2026-03-02', framework: { group: 'low_income_families', level: 'casework', intake: 'indirect' } })
  const refused = await visitor.get('worklist')
  expect([refused.status, refused.body.type]).toEqual([401, '/problems/no-session'])
})

test('somebody works as a person until they leave', async () => {
  const visitor = await visit(server(), 'coordinator')
  expect((await visitor.get('session')).body).toMatchObject({ persona: { id: 'coordinator' }, role: { id: 'coordinator', inbox: true } })
  expect((await visitor.remove('session')).status).toBe(204)
  expect((await visitor.get('session')).body.persona).toBeNull()
})

test('the cookie cannot be read by scripts and is not sent by other sites', async () => {
  const visitor = await visit(server())
  const { headers } = await visitor.put('session', { persona: 'coordinator' })
  expect(headers.get('set-cookie')).toMatch(/^session=[\w-]{36}; Max-Age=43200; Path=\/api\/packs\/italy; HttpOnly; SameSite=Strict$/)
})

test('a session that was left is over even for a browser that still has its cookie', async () => {
  const { address } = server()
  const visitor = await visit(server())
  const { headers } = await visitor.put('session', { persona: 'coordinator' })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  await visitor.remove('session')
  expect((await fetch(`${address}/api/packs/italy/worklist`, { headers: { cookie } })).status).toBe(401)
})

test('a session ends after twelve hours', async () => {
  const visitor = await visit(server(), 'coordinator')
  present += 11.9 * HOUR
  expect((await visitor.get('worklist')).status).toBe(200)
  present += 0.2 * HOUR
  expect((await visitor.get('worklist')).status).toBe(401)
})

test('nobody works as a person that the pack does not have', async () => {
  const visitor = await visit(server())
  const { status, body } = await visitor.put('session', { persona: 'nobody' })
  expect([status, body.detail]).toEqual([422, 'Nobody here has the id "nobody". Choose one of the people of the pack.'])
})

test('an invented cookie is nobody', async () => {
  const response = await fetch(`${server().address}/api/packs/italy/worklist`, { headers: { cookie: 'session=__proto__; session=x' } })
  expect(response.status).toBe(401)
})
