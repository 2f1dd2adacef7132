import { beforeEach, expect, test, vi } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { type Visitor, visit } from './visitor.ts'

interface SmallPack { personas: object[] }

const begunAt = '2026-11-24T09:00:00.000Z'
let now = begunAt

/** Here there are two coordinators. */
const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallPack>(root, 'country-configs/italy/pack.json', ({ personas }) => personas.push({ id: 'coordinator_two', name: 'Ugo Pini', role: 'coordinator' }))
  return root
}, { now: () => now })

let writer: Visitor
let other: Visitor
let caseId: string

beforeEach(async () => {
  now = begunAt
  writer = await visit(server(), 'coordinator')
  other = await visit(server(), 'coordinator_two')
  caseId = (await writer.post('inbox')).body.caseId
})

/** Of which acts the case says that somebody has begun them. */
const begun = async (visitor: Visitor) => (await visitor.get(`cases/${caseId}`)).body.drafts

async function begin(visitor: Visitor, act: string): Promise<void> {
  const { number, version } = (await visitor.get(`cases/${caseId}/acts/${act}`)).body
  expect((await visitor.put(`cases/${caseId}/acts/${act}/draft`, { answers: { reason: 'Not said aloud' }, number, version })).status).toBe(200)
}

test('the case tells who has begun an act, and nobody else, that there is a draft and since when', async () => {
  expect(await begun(writer)).toEqual([])
  await begin(writer, 'assign')
  expect([await begun(writer), await begun(other)]).toEqual([[{ act: 'assign', savedAt: begunAt }], []])
  await begin(other, 'assign')
  await other.remove(`cases/${caseId}/acts/assign/draft`)
  expect([await begun(writer), await begun(other)]).toEqual([[{ act: 'assign', savedAt: begunAt }], []])
})

test('it tells of no draft that does not come back: of another case, of an act that is not offered, or that has been recorded', async () => {
  const draft = { answers: {}, number: 1, version: 'a'.repeat(64), savedAt: begunAt }
  const others = [`coordinator/${caseId}0/assign`, `coordinator/${caseId}/praise`, `coordinator_two/${caseId}/assign`, `coordinator/register`]
  for (const key of others) await server().parts.store.writeState('italy', `draft:${key}`, draft)
  expect(await begun(writer)).toEqual([])
  await begin(writer, 'assign')
  await other.act(caseId, 'assign', { worker: 'case_manager_ii' })
  expect(await begun(writer), 'somebody else has done it').toEqual([])
  await begin(writer, 'transfer')
  expect(await begun(writer)).toEqual([{ act: 'transfer', savedAt: begunAt }])
  const key = `draft:coordinator/${caseId}/transfer`
  const before = await server().parts.store.readState('italy', key)
  await writer.act(caseId, 'transfer', { worker: 'case_manager_roma', reason: 'workload', informed: true })
  expect(await begun(writer)).toEqual([])
  await server().parts.store.writeState('italy', key, before, '2026-12-24T09:00:00.000Z')
  expect(await begun(writer), 'it arrived late').toEqual([])
  await writer.remove(`cases/${caseId}/acts/transfer/draft`)
  await begin(writer, 'transfer')
  expect(await begun(writer), 'the act is begun again').toEqual([{ act: 'transfer', savedAt: begunAt }])
})

test('it tells of it for thirty days', async () => {
  await begin(writer, 'assign')
  now = '2026-12-24T08:59:00.000Z'
  expect(await begun(await visit(server(), 'coordinator'))).toEqual([{ act: 'assign', savedAt: begunAt }])
  now = '2026-12-24T09:00:00.000Z'
  expect(await begun(await visit(server(), 'coordinator'))).toEqual([])
})

test('the case reads no draft to tell that there is one', async () => {
  await begin(writer, 'assign')
  const { store } = server().parts
  const [one, several] = [vi.spyOn(store, 'readState'), vi.spyOn(store, 'readStates')]
  expect(await begun(writer)).toEqual([{ act: 'assign', savedAt: begunAt }])
  const read = [...one.mock.calls, ...several.mock.calls].map(([, key]) => key)
  vi.restoreAllMocks()
  expect(read.filter((key) => key.startsWith('draft:'))).toEqual([])
})
