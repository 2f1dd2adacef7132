import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { beforeEach, expect, test, vi } from 'vitest'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { startServer } from './started-server.ts'
import { storedEvents, type Visitor, visit } from './visitor.ts'

vi.setConfig({ testTimeout: 30_000 })

interface SmallPack { personas: object[] }
interface SmallFeed { atStart: number; records: { record: string; household: object }[] }

const logged: string[] = []
let now = '2026-11-24T09:00:00.000Z'

const household = (place: number) => ({
  name: `Prova ${place}`,
  territory: 'municipio_ii',
  members: [{ id: 'm1', name: 'Prova', birthDate: '1980-05-05', relation: 'head', taxCode: `DRAFT${place}` }],
})

/** Here there are two coordinators, and as many households in one territory as the tests need. */
const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallPack>(root, 'country-configs/italy/pack.json', ({ personas }) => personas.push({ id: 'coordinator_two', name: 'Ugo Pini', role: 'coordinator' }))
  editDefinition<SmallFeed>(root, 'country-configs/italy/feeds/inps.json', (feed) => {
    feed.atStart = 0
    feed.records = Array.from({ length: 40 }, (_, place) => ({ record: `R-${place}`, household: household(place) }))
  })
  return root
}, { now: () => now, log: pino({ base: null }, { write: (line: string) => void logged.push(line) }) })

const CANARY = 'canary-of-a-draft'
let coordinator: Visitor
let second: Visitor
let caseId: string
let version: string

beforeEach(async () => {
  now = '2026-11-24T09:00:00.000Z'
  coordinator = await visit(server(), 'coordinator')
  second = await visit(server(), 'coordinator_two')
  const delivered = await coordinator.post('inbox')
  expect(delivered.status, JSON.stringify(delivered.body)).toBe(201)
  caseId = delivered.body.caseId
  version = (await coordinator.get(`cases/${caseId}/acts/assign`)).body.version
})

const draftOf = async (visitor: Visitor, act = 'assign') => (await visitor.get(`cases/${caseId}/acts/${act}`)).body.draft
/** By a page that has seen what was saved before. */
const save = async (visitor: Visitor, changes: object = {}, act = 'assign') =>
  visitor.put(`cases/${caseId}/acts/${act}/draft`, { answers: { reason: CANARY }, number: 1, version, seen: (await draftOf(visitor, act))?.savedAt, ...changes })

test('a draft comes back to its writer with what it was written in; the latest counts', async () => {
  expect(await draftOf(coordinator)).toBeUndefined()
  const saved = await save(coordinator)
  expect([saved.status, saved.body]).toEqual([200, { savedAt: now }])
  now = '2026-11-24T09:01:00.000Z'
  await save(coordinator, { answers: { reason: 'another', worker: 5, salary: { deep: [null] } } })
  expect(await draftOf(coordinator)).toEqual({ answers: { reason: 'another', worker: 5, salary: { deep: [null] } }, number: 1, version, savedAt: now })
})

test('nobody else gets it: neither in the same role nor by what counts, lists and searches cases', async () => {
  await save(coordinator)
  expect(await draftOf(second)).toBeUndefined()
  const paths = [`cases/${caseId}`, `worklist?tab=all&search=${CANARY}`, 'worklist', 'inbox', 'meetings', 'overview']
  const answers = await Promise.all([...paths.map((path) => second.get(path)), coordinator.get(`cases/${caseId}`)])
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(CANARY)
  expect(JSON.stringify(await storedEvents(server(), caseId))).not.toContain(CANARY)
  await save(second, { answers: { reason: 'mine' } })
  expect([(await draftOf(coordinator)).answers, (await draftOf(second)).answers]).toEqual([{ reason: CANARY }, { reason: 'mine' }])
  await second.remove(`cases/${caseId}/acts/assign/draft`)
  expect((await draftOf(coordinator)).answers).toEqual({ reason: CANARY })
})

test('who does not see the case any more gets it no more, and can neither save nor remove one', async () => {
  expect((await coordinator.act(caseId, 'assign', { worker: 'case_manager_ii' })).status).toBe(201)
  const manager = await visit(server(), 'case_manager_ii')
  const note = (await manager.get(`cases/${caseId}/acts/note`)).body
  expect((await save(manager, { version: note.version, number: 2 }, 'note')).status).toBe(200)
  expect((await coordinator.act(caseId, 'transfer', { worker: 'case_manager_roma', reason: 'workload', informed: true })).status).toBe(201)
  const answers = [await manager.get(`cases/${caseId}/acts/note`), await save(manager, { version: note.version }, 'note'), await manager.remove(`cases/${caseId}/acts/note/draft`)]
  expect(answers.map(({ status, body }) => [status, body.type])).toEqual(Array(3).fill([404, '/problems/unknown-case']))
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(CANARY)
})

test('it ends when the act is recorded, and one that arrives late is refused', async () => {
  await save(coordinator)
  await save(second)
  expect((await coordinator.act(caseId, 'assign', { worker: 'nobody' })).status).toBe(422)
  expect(await draftOf(coordinator), 'a refused act keeps it').toBeDefined()
  expect((await coordinator.act(caseId, 'assign', { worker: 'case_manager_ii' })).status).toBe(201)
  const late = await save(coordinator)
  expect([late.status, late.body.type]).toEqual([409, '/problems/stale'])
  expect(await server().parts.store.readState('italy', `draft:coordinator/${caseId}/assign`)).toBeUndefined()
  expect((await second.get(`cases/${caseId}/acts/transfer`)).status).toBe(200)
  expect(await server().parts.store.readState('italy', `draft:coordinator_two/${caseId}/assign`), 'that of somebody else stays').toBeDefined()
})

test('it says by its number and version that the case or the form has gone on since', async () => {
  await coordinator.act(caseId, 'assign', { worker: 'case_manager_ii' })
  const transfer = (await second.get(`cases/${caseId}/acts/transfer`)).body
  await save(second, { number: 2, version: transfer.version }, 'transfer')
  await coordinator.act(caseId, 'transfer', { worker: 'case_manager_roma', reason: 'workload', informed: true })
  const { number, draft } = (await second.get(`cases/${caseId}/acts/transfer`)).body
  expect([number, draft.number, draft.version]).toEqual([3, 2, transfer.version])
})

test('an older page does not replace what was saved of a newer one', async () => {
  await coordinator.act(caseId, 'assign', { worker: 'case_manager_ii' })
  const { version: transfer } = (await second.get(`cases/${caseId}/acts/transfer`)).body
  const kept = async (number: number, reason: string) => (await save(second, { number, version: transfer, answers: { reason } }, 'transfer')).body
  await kept(2, 'newer')
  expect((await kept(1, 'older')).type).toBe('/problems/stale')
  expect((await draftOf(second, 'transfer')).answers).toEqual({ reason: 'newer' })
  expect(await kept(2, 'newest')).toEqual({ savedAt: now })
})

test('two pages of one person: neither replaces or throws away what the other saved and it has not seen', async () => {
  const text = async () => (await draftOf(coordinator)).answers.reason
  const page = (writer: string) => (reason: string, seen?: string) => save(coordinator, { answers: { reason }, writer, seen })
  const [one, two] = [page('page-number-one'), page('page-number-two')]
  await one('a long account')
  const refused = await two('b')
  expect([refused.status, refused.body]).toEqual([409, {
    type: '/problems/draft-elsewhere', status: 409, title: 'This form is being filled in elsewhere too', detail: expect.stringContaining('in another tab or on another device'),
  }])
  expect((await coordinator.remove(`cases/${caseId}/acts/assign/draft?writer=page-number-two`)).body.type).toBe('/problems/draft-elsewhere')
  expect(await text()).toBe('a long account')

  now = '2026-11-24T09:01:00.000Z'
  expect((await one('a long account, and more')).status, 'what it wrote itself it has seen, also where the reply was lost').toBe(200)
  expect((await two('b', '2026-11-24T09:00:00.000Z')).status, 'that is another by now').toBe(409)
  expect((await two('b', now)).status).toBe(200)
  expect([(await one('a')).status, await text()]).toEqual([409, 'b'])
})

test('it can be thrown away', async () => {
  await save(coordinator)
  expect((await coordinator.remove(`cases/${caseId}/acts/assign/draft`)).status).toBe(204)
  expect((await coordinator.remove(`cases/${caseId}/acts/assign/draft`)).status).toBe(204)
  expect(await draftOf(coordinator)).toBeUndefined()
})

test('it is kept for thirty days after it was last saved', async () => {
  await save(coordinator)
  const key = `draft:coordinator/${caseId}/assign`
  now = '2026-12-24T08:59:00.000Z'
  const later = await visit(server(), 'coordinator')
  expect(await draftOf(later)).toBeDefined()
  now = '2026-12-24T09:00:00.000Z'
  const tooLate = await visit(server(), 'coordinator')
  expect(await draftOf(tooLate)).toBeUndefined()
  // What has expired is looked for once an hour.
  now = '2026-12-24T10:00:00.000Z'
  await visit(server(), 'coordinator')
  expect(await server().parts.store.readState('italy', key)).toBeUndefined()
})

const refused: [string, () => Promise<{ status: number; body: { type: string } }>, number, string][] = [
  ['of more than 1 MB', () => save(coordinator, { answers: { reason: 'x'.repeat(1_100_000) } }), 413, 'too-large'],
  ['in a version that never was', () => save(coordinator, { version: 'a'.repeat(64) }), 422, 'unknown-form'],
  ['in a version that is none', () => save(coordinator, { version: '__proto__' }), 422, 'invalid'],
  ['with a list for answers', () => save(coordinator, { answers: [] }), 422, 'invalid'],
  ['without a number', () => save(coordinator, { number: undefined }), 422, 'invalid'],
  ['with more than is asked', () => save(coordinator, { secret: true }), 422, 'invalid'],
  ['with a trap', () => save(coordinator, { answers: JSON.parse('{"__proto__":{"a":1}}') }), 400, 'forbidden-key'],
  ['of an act that is not there', () => save(coordinator, {}, 'praise'), 404, 'unknown-act'],
  ['of an act that others do', () => save(coordinator, {}, 'preliminary_analysis'), 404, 'unknown-act'],
  ['of a case that is not there', () => coordinator.put('cases/IT-1900-00001/acts/assign/draft', { answers: {}, number: 1, version }), 404, 'unknown-case'],
  ['by nobody', async () => save(await visit(server())), 401, 'no-session'],
  ['for somebody else', () => save(coordinator, { persona: 'coordinator_two' }), 409, 'other-person'],
  ['of events that have not been', () => save(coordinator, { number: 2 }), 422, 'invalid'],
  ['thrown away for somebody else', () => coordinator.remove(`cases/${caseId}/acts/assign/draft?persona=coordinator_two`), 409, 'other-person'],
  ['by who registers nobody', () => coordinator.get('register/draft'), 403, 'not-for-role'],
]
test.each(refused)('a draft %s is refused, and the one before stays', async (_what, ask, status, kind) => {
  await save(coordinator, { answers: { reason: 'before' } })
  const answered = await ask()
  expect([answered.status, answered.body.type]).toEqual([status, `/problems/${kind}`])
  expect((await draftOf(coordinator)).answers).toEqual({ reason: 'before' })
})

test('an act or a registration is not recorded for somebody whom another page has become', async () => {
  const before = await storedEvents(server(), caseId)
  const act = await coordinator.post(`cases/${caseId}/acts`, { act: 'assign', number: 1, answers: { worker: 'case_manager_ii' }, requestId: randomUUID(), persona: 'coordinator_two' })
  const office = await visit(server(), 'front_office')
  const registration = await office.post('cases', { answers: {}, requestId: randomUUID(), persona: 'coordinator' })
  expect([act, registration].map(({ status, body }) => [status, body.type])).toEqual(Array(2).fill([409, '/problems/other-person']))
  expect(await storedEvents(server(), caseId)).toEqual(before)
})

test('a registration has its draft too, until it is recorded', async () => {
  const administrator = await visit(server(), 'administrator')
  const office = await visit(server(), 'front_office')
  await administrator.put('framework', { group: 'low_income_families', level: 'casework', intake: 'direct' })
  const [{ version: registerVersion }] = (await office.get('forms/registration/versions')).body
  const draft = { answers: { name: CANARY }, number: 0, version: registerVersion }
  expect((await office.get('register/draft')).body).toEqual({})
  expect((await office.put('register/draft', draft)).body).toEqual({ savedAt: now })
  expect((await office.get('register/draft')).body).toEqual({ draft: { ...draft, savedAt: now } })
  const members = [{ name: 'Rosa', birth_date: '1990-01-01', sex: 'female', relation: 'head', tax_code: randomUUID().slice(0, 16) }]
  const registered = await office.post('cases', { answers: { name: 'Esposito', members }, requestId: randomUUID() })
  expect([registered.status, (await office.get('register/draft')).body]).toEqual([201, {}])
  await office.put('register/draft', draft)
  expect((await office.put('register/draft', { ...draft, answers: { name: 'Other' } })).body.type).toBe('/problems/draft-elsewhere')
  expect((await office.remove('register/draft?persona=administrator')).body.type).toBe('/problems/other-person')
  expect((await office.put('register/draft', { ...draft, number: 1 })).body.type).toBe('/problems/invalid')
  expect((await office.get('register/draft')).body).toEqual({ draft: { ...draft, savedAt: now } })
  expect([(await office.remove('register/draft?persona=front_office')).status, (await office.get('register/draft')).body]).toEqual([204, {}])
  await administrator.put('framework', { group: 'low_income_families', level: 'casework', intake: 'indirect' })
})

test('the log has nothing of it', async () => {
  await save(coordinator)
  await save(coordinator, { answers: { reason: CANARY + 'x'.repeat(1_100_000) } })
  await save(coordinator, { version: 'b'.repeat(64) })
  await expect.poll(() => logged.filter((line) => line.includes('/draft"')).length).toBeGreaterThan(2)
  expect(logged.join('')).not.toContain(CANARY)
})

test('what was answered as saved is there after the program was started again', async () => {
  const folder = temporaryFolder()
  const first = await startServer({ folder, packs: server().parts.packs, now: () => now })
  const writer = await visit(first, 'coordinator')
  const { caseId: id } = (await writer.post('inbox')).body
  expect((await writer.put(`cases/${id}/acts/assign/draft`, { answers: { reason: CANARY }, number: 1, version })).status).toBe(200)
  // Another reader of the file sees it before anything is closed: it does not wait in the program's memory.
  const beside = openSqliteStore(`${folder}/caseloom.db`)
  expect(await beside.readState('italy', `draft:coordinator/${id}/assign`)).toMatchObject({ answers: { reason: CANARY } })
  await beside.close()
  const again = await startServer({ folder, packs: server().parts.packs, now: () => now })
  expect((await (await visit(again, 'coordinator')).get(`cases/${id}/acts/assign`)).body.draft.answers).toEqual({ reason: CANARY })
  for (const { parts } of [first, again]) await parts.store.close()
})
