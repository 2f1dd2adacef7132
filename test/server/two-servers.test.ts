import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftTools, keepDraftTool } from '../../core/server/draft-tools.ts'
import { openPacks, type Packs } from '../../core/server/packs.ts'
import { openPage } from './heard-changes.ts'
import { PROJECT, type StartedServer, startServer } from './started-server.ts'
import { storedEvents, visit, type Visitor } from './visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseloom-two-'))
const indirect = { group: 'low_income_families', level: 'casework', intake: 'indirect' }
let packs: Packs
let [one, other] = [] as unknown as [StartedServer, StartedServer]

beforeAll(async () => {
  packs = await openPacks(PROJECT, { watching: false })
  // Both at once, on an empty database: what is done at the first start is done once.
  ;[one, other] = await Promise.all([startServer({ folder, packs }), startServer({ folder, packs })])
})
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()])
  rmSync(folder, { recursive: true, force: true })
})

/** Every request goes to the one process, then again to the other, as after an answer that was lost. */
async function twice<T>(persona: string, ask: (visitor: Visitor) => Promise<T>): Promise<[T, T]> {
  return [await ask(await visit(one, persona)), await ask(await visit(other, persona))]
}

/** Both processes get it in the same moment. */
async function atOnce<T>(persona: string, ask: (visitor: Visitor) => Promise<T>): Promise<[T, T]> {
  const [first, second] = await Promise.all([visit(one, persona), visit(other, persona)])
  return Promise.all([ask(first), ask(second)])
}

async function caseOf(persona: string): Promise<{ caseId: string; number: number }> {
  const visitor = await visit(one, persona)
  const { caseId } = (await visitor.get('worklist?tab=mine')).body.rows[0]
  return { caseId, number: (await visitor.get(`cases/${caseId}`)).body.kase.number }
}

test('two processes that start together play the stories once', async () => {
  const { stories = [], feeds = [] } = packs.find('italy')?.lastGood ?? {}
  const { total, rows } = await one.parts.store.worklist({ pack: 'italy', sort: 'openedAt', offset: 0, limit: 1000 })
  expect(total).toBe(stories.length + (feeds[0]?.atStart ?? 0))
  for (const { caseId } of rows) {
    const events = await storedEvents(other, caseId)
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(events.length)
  }
})

test('a session begun at one process holds at the other, and ends at both', async () => {
  const begun = await fetch(`${one.address}/api/packs/italy/session`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"persona":"coordinator"}' })
  const headers = { cookie: begun.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const inbox = () => fetch(`${other.address}/api/packs/italy/inbox`, { headers })
  expect((await inbox()).status).toBe(200)
  expect((await fetch(`${one.address}/api/packs/italy/session`, { method: 'DELETE', headers })).status).toBe(204)
  expect((await inbox()).status).toBe(401)
})

test('a page open at one process hears of an act done at the other', async () => {
  const heard = await openPage(one)
  const { caseId, number } = await caseOf('case_manager_roma')
  const manager = await visit(other, 'case_manager_roma')
  expect((await manager.act(caseId, 'note', { text: 'Written elsewhere.' })).status).toBe(201)
  expect(await heard('cases')).toEqual({})
  expect((await (await visit(one, 'case_manager_roma')).get(`cases/${caseId}`)).body.kase.number).toBe(number + 1)
})

test('switches moved at one process stand so at the other, and its pages hear of it', async () => {
  const heard = await openPage(other)
  const administrator = await visit(one, 'administrator')
  expect((await administrator.put('framework', { ...indirect, level: 'referral' })).status).toBe(200)
  await heard('configuration')
  expect((await (await visit(other)).get('session')).body.framework.level).toBe('referral')
  await administrator.put('framework', indirect)
})

test.each([['one after the other', twice], ['at once', atOnce]])('an act sent to both processes %s is recorded once and answered alike', async (_when, send) => {
  const { caseId, number } = await caseOf('case_manager_roma')
  const request = { act: 'note', number, answers: { text: 'Sent twice.' }, requestId: randomUUID() }
  const [first, second] = await send('case_manager_roma', (visitor) => visitor.post(`cases/${caseId}/acts`, request))
  expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
  expect((await storedEvents(one, caseId)).filter(({ requestId }) => requestId === request.requestId)).toHaveLength(1)
})

test.each([['one after the other', twice], ['at once', atOnce]])('a delivery asked for at both processes %s is one, and answered alike', async (_when, send) => {
  const body = { requestId: randomUUID() }
  const remaining = async () => (await (await visit(one, 'coordinator')).get('inbox')).body.feed.remaining
  const before = await remaining()
  const [first, second] = await send('coordinator', (visitor) => visitor.post('inbox', body))
  expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
  expect(await remaining()).toBe(before - 1)
})

test.each([['one after the other', twice], ['at once', atOnce]])('a registration sent to both processes %s opens one case', async (_when, send) => {
  const administrator = await visit(one, 'administrator')
  await administrator.put('framework', { ...indirect, intake: 'direct' })
  const name = `Prova${randomUUID().slice(0, 8)}`
  const answers = { name, members: [{ name: 'Rosa', birth_date: '1990-01-01', sex: 'female', relation: 'head' }] }
  const request = { answers, requestId: randomUUID() }
  const [first, second] = await send('front_office', (visitor) => visitor.post('cases', request))
  expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
  const { total } = await one.parts.store.worklist({ pack: 'italy', search: name, sort: 'openedAt', offset: 0, limit: 9 })
  expect(total).toBe(1)
  await administrator.put('framework', indirect)
})

test('a draft saved again is the same draft, answered with the instant of the first time', async () => {
  const { caseId, number } = await caseOf('case_manager_roma')
  const version = packs.find('italy')?.lastGood?.configuration.formVersions.note
  const draft = { answers: { text: 'Not sent yet.' }, number, version }
  const [first, second] = await twice('case_manager_roma', (visitor) => visitor.put(`cases/${caseId}/acts/note/draft`, draft))
  expect([first.status, second.body]).toEqual([200, first.body])
})

test('switches moved, moved elsewhere since, stay there when the first move is sent again', async () => {
  const administrator = await visit(other, 'administrator')
  const move = { ...indirect, level: 'intermediation', requestId: randomUUID() }
  const first = await administrator.put('framework', move)
  await administrator.put('framework', { ...indirect, requestId: randomUUID() })
  const again = await (await visit(one, 'administrator')).put('framework', move)
  expect([again.status, again.body]).toEqual([200, first.body])
  expect((await administrator.get('session')).body.framework).toEqual(indirect)
})

test('tools kept at both processes in the same moment are both kept', async () => {
  const tool = (id: string) => ({ id, title: id, version: 'v', keptAt: '2026-11-24T09:00:00.000Z', keptBy: { persona: 'p', name: 'P' }, errors: 0 })
  const names = Array.from({ length: 8 }, (_, number) => `kept_${number}`)
  await Promise.all(names.map((name, place) => keepDraftTool((place % 2 === 0 ? one : other).parts, 'italy', tool(name), '{}', undefined)))
  const kept = await draftTools(one.parts.store, 'italy')
  expect(kept.map(({ id }) => id).toSorted()).toEqual(names)
})
