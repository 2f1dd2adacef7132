import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { storedEvents, type Visitor, visit } from './visitor.ts'

interface SmallLevel { acts: Record<string, { by: string[] }> }

/** Here a case manager may hand a case over, and does not see it any more. */
const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallLevel>(root, 'form-definitions/cm-levels/information.json', ({ acts }) => acts.transfer?.by.push('case_manager'))
  return root
})
let coordinator: Visitor
let manager: Visitor
let caseId: string

beforeEach(async () => {
  coordinator = await visit(server(), 'coordinator')
  manager = await visit(server(), 'case_manager_roma')
  caseId = await newCaseInRome()
})

/** Households are sent until one lives where the manager works. */
async function newCaseInRome(): Promise<string> {
  for (;;) {
    const { rows } = (await coordinator.get('inbox?size=100')).body
    for (const { caseId: id } of rows) {
      const { options } = (await coordinator.get(`cases/${id}/acts/assign`)).body.surroundings
      if (options.workers.some((worker: { id: string }) => worker.id === 'case_manager_roma')) return id
    }
    expect((await coordinator.post('inbox')).status).toBe(201)
  }
}

const toManager = { worker: 'case_manager_roma', reason: 'same territory' }

test('an act that was done is stored, and answered with where the case stands', async () => {
  const { status, body } = await coordinator.act(caseId, 'assign', toManager)
  expect([status, body]).toEqual([201, { number: 2, phase: 'assigned' }])
  const [, assigned] = await storedEvents(server(), caseId)
  expect(assigned).toMatchObject({ type: 'assigned', number: 2, by: { persona: 'coordinator' }, worker: { persona: 'case_manager_roma' } })
})

const refusals: [string, () => Promise<{ status: number; body: { type: string; detail: string } }>, number, string, RegExp][] = [
  ['by somebody who may not', () => manager.act(caseId, 'assign', toManager, { number: 1 }), 404, 'unknown-case', /no such case/],
  ['in the wrong phase', () => coordinator.act(caseId, 'transfer', { worker: 'case_manager_ii' }), 409, 'not-now', /nobody is assigned yet/],
  ['that does not exist', () => coordinator.act(caseId, 'praise', {}), 404, 'unknown', /“praise”/],
  ['with an older number', () => coordinator.act(caseId, 'assign', toManager, { number: 0 }), 409, 'stale', /it is at entry 1, you saw 0/],
  ['with a number from the future', () => coordinator.act(caseId, 'assign', toManager, { number: 7 }), 409, 'stale', /you saw 7/],
  ['without a needed answer', () => coordinator.act(caseId, 'assign', {}), 422, 'invalid', /Answers to look at again: 1/],
  ['with an answer of the wrong type', () => coordinator.act(caseId, 'assign', { worker: 5 }), 422, 'invalid', /look at again/],
  ['with an answer that cannot be chosen', () => coordinator.act(caseId, 'assign', { worker: 'analyst' }), 422, 'invalid', /look at again/],
  ['with an answer beyond its limit', () => coordinator.act(caseId, 'assign', { ...toManager, reason: 'x'.repeat(201) }), 422, 'invalid', /look at again/],
  ['with an answer to no question', () => coordinator.act(caseId, 'assign', { ...toManager, salary: 1 }), 422, 'invalid', /look at again/],
  ['with an operator for an answer', () => coordinator.act(caseId, 'assign', { worker: { $gt: '' } }), 422, 'invalid', /look at again/],
]
test.each(refusals)('an act %s is refused and nothing of it is stored', async (_what, ask, status, kind, sentence) => {
  const before = await storedEvents(server(), caseId)
  const { status: answered, body } = await ask()
  expect([answered, body.type]).toEqual([status, `/problems/${kind}`])
  expect(body.detail).toMatch(sentence)
  expect(await storedEvents(server(), caseId)).toEqual(before)
})

test('an answer to a question that is not asked is refused', async () => {
  await coordinator.act(caseId, 'assign', toManager)
  const { status, body } = await manager.act(caseId, 'note', { text: 'Came by.', confidential: false, confidential_text: 'not asked' })
  expect(status).toBe(422)
  expect(body.problems).toEqual([expect.objectContaining({ at: '/confidential_text' })])
})

test('a role that may never do an act is told who may', async () => {
  await coordinator.act(caseId, 'assign', toManager)
  const { status, body } = await manager.act(caseId, 'reopen', { reason: 'again' })
  expect([status, body.type]).toEqual([403, '/problems/forbidden'])
  expect(body.detail).toMatch(/only a coordinator may/)
})

test('the same request sent again is recorded once and answered alike; its id is good for nothing else', async () => {
  const requestId = randomUUID()
  const first = await coordinator.act(caseId, 'assign', toManager, { number: 1, requestId })
  const again = await coordinator.act(caseId, 'assign', toManager, { number: 1, requestId })
  expect([again.status, again.body]).toEqual([first.status, first.body])
  const other = await coordinator.act(caseId, 'assign', { ...toManager, reason: 'another reason' }, { number: 1, requestId })
  const others = await manager.act(caseId, 'assign', toManager, { number: 1, requestId })
  expect([other.status, other.body.type, others.status, others.body.type]).toEqual([409, '/problems/reused', 409, '/problems/reused'])
  expect(await storedEvents(server(), caseId)).toHaveLength(2)
})

test('the same request sent twice at once is recorded once', async () => {
  const requestId = randomUUID()
  const both = await Promise.all([1, 2].map(() => coordinator.act(caseId, 'assign', toManager, { number: 1, requestId })))
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect(await storedEvents(server(), caseId)).toHaveLength(2)
})

test('of several people with the same number one succeeds, the others are told that the case has gone on', async () => {
  await coordinator.act(caseId, 'assign', toManager)
  const notes = await Promise.all([1, 2, 3, 4].map((each) => manager.act(caseId, 'note', { text: `note ${each}` }, { number: 2 })))
  expect(notes.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect(await storedEvents(server(), caseId)).toHaveLength(3)
})

test('an act that takes a case out of sight is still answered when it is sent again', async () => {
  await coordinator.act(caseId, 'assign', toManager)
  const { options } = (await manager.get(`cases/${caseId}/acts/transfer`)).body.surroundings
  const request = { act: 'transfer', number: 2, requestId: randomUUID(), answers: { worker: options.workers[0].id, reason: 'workload', informed: true } }
  const [first, again] = [await manager.post(`cases/${caseId}/acts`, request), await manager.post(`cases/${caseId}/acts`, request)]
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
  expect((await manager.get(`cases/${caseId}`)).status).toBe(404)
  expect((await manager.act(caseId, 'note', { text: 'x' }, { number: 3 })).status).toBe(404)
})

test('an act begins with its form, its number and what can be chosen', async () => {
  const { body } = await coordinator.get(`cases/${caseId}/acts/assign`)
  expect(body).toMatchObject({ act: { id: 'assign', kind: 'assign', possible: true, primary: true }, form: 'assignment', number: 1, answers: {} })
  expect((await coordinator.get(`cases/${caseId}/acts/praise`)).body.type).toBe('/problems/unknown-act')
})

test('the case page has what happened, what can be done next and why something cannot', async () => {
  await coordinator.act(caseId, 'assign', toManager)
  const { body } = await manager.get(`cases/${caseId}?language=it`)
  expect(body.kase).toMatchObject({ id: caseId, number: 2, phase: 'assigned', worker: { persona: 'case_manager_roma' } })
  expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['opened', 'assigned'])
  expect(body.thread.find(({ state }: { state: string }) => state === 'now').id).toBe('assigned')
  expect(body.offers.some(({ possible, reasons }: { possible: boolean; reasons: string[] }) => !possible && reasons.length > 0)).toBe(true)
  expect(body.due.workingDays).toBeGreaterThan(0)
  expect(body.lines[2]).toEqual([expect.objectContaining({ question: 'Chi prende il caso?', answer: 'Davide Serra' }), expect.anything()])
})

test('who opened a case is kept and shown to those who see it', async () => {
  await coordinator.get(`cases/${caseId}`)
  const { readings } = (await coordinator.get(`cases/${caseId}`)).body
  expect(readings).toEqual([{ at: expect.any(String), name: 'Paolo Ricci', role: 'coordinator' }])
})

test('whoever begins an act or makes a document has read the case too', async () => {
  const readers = async () => (await server().parts.store.readings('italy', other, 10)).map(({ persona }) => persona)
  const { rows } = (await coordinator.get('worklist?tab=all&size=100')).body
  const { caseId: other } = rows.find(({ worker }: { worker: { id: string } | null }) => worker?.id === 'case_manager_roma')
  expect(await readers()).toEqual([])
  await coordinator.get(`cases/${other}/acts/transfer`)
  expect(await readers()).toEqual(['coordinator'])
  expect((await manager.get(`cases/${other}/documents/convocation_letter`)).status).toBeLessThan(500)
  expect(await readers()).toEqual(expect.arrayContaining(['case_manager_roma']))
})
