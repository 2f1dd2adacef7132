import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { editDefinition, copyDefinitions } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { storedEvents, visit } from './visitor.ts'

interface SmallFeed { atStart: number; records: { record: string; household: object }[] }

const household = (name: string, taxCode: string) => ({
  name,
  territory: 'municipio_ii',
  members: [{ id: 'm1', name: 'Prova', birthDate: '1980-05-05', relation: 'head', taxCode }],
})

const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallFeed>(root, 'country-configs/italy/feeds/inps.json', (feed) => {
    feed.atStart = 3
    feed.records = [
      { record: 'R-1', household: household('Primo', 'AAA') },
      { record: 'R-2', household: household('Secondo', 'BBB') },
      { record: 'R-0', household: { ...household('Lontano', 'CODE-ELSEWHERE'), territory: 'desio' } },
      { record: 'R-3', household: household('Primo', 'aa a') },
      ...Array.from({ length: 8 }, (_, place) => ({ record: `R-${place + 4}`, household: household(`Nuovo ${place}`, `N${place}`) })),
    ]
  })
  return root
})

const indirect = { group: 'low_income_families', level: 'casework', intake: 'indirect' }
const registration = (taxCode: string) => ({
  name: 'Esposito',
  members: [{ name: 'Rosa', birth_date: '1990-01-01', sex: 'female', relation: 'head', tax_code: taxCode }],
})

test('at the first start the sending programme has delivered, and says how many are to come', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const { body } = await coordinator.get('inbox?size=100')
  const waiting = body.rows.map(({ household, record, again }: Record<string, unknown>) => [household, record, again])
  expect(waiting).toEqual(expect.arrayContaining([['Primo', 'R-1', false], ['Secondo', 'R-2', false]]))
  expect(body.feed.remaining).toBe(9)
})

test('a household that applies again is recognised by a tax code and linked, not duplicated', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const { caseId, again } = (await coordinator.post('inbox')).body
  expect(again).toBe(true)
  const events = await storedEvents(server(), caseId)
  expect(events.map(({ type }) => type)).toEqual(['opened', 'linked'])
  expect(events[1]).toMatchObject({ recognised: ['Prova'], source: { record: 'R-3' } })
  const { rows } = (await coordinator.get('worklist?tab=all&search=Primo')).body
  expect(rows).toEqual([expect.objectContaining({ caseId, arrival: 'again' })])
})

test('several who ask at once get a household each, none twice', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const answers = await Promise.all(Array.from({ length: 8 }, () => coordinator.post('inbox')))
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
  const { rows, total } = await server().parts.store.worklist({ pack: 'italy', search: 'Nuovo', sort: 'openedAt', offset: 0, limit: 99 })
  expect([total, new Set(rows.map(({ record }) => record)).size]).toEqual([8, 8])
})

test('when everything has been delivered that is said', async () => {
  const { status, body } = await (await visit(server(), 'coordinator')).post('inbox')
  expect([status, body.type, body.title]).toEqual([409, '/problems/nothing-to-deliver', 'Everything has been delivered'])
})

test('nobody registers by hand while another programme sends people, and the reason is the intake type’s own', async () => {
  const office = await visit(server(), 'front_office')
  const { status, body } = await office.post('cases', { answers: registration('XXXXXX00X00X9001'), requestId: randomUUID() })
  expect([status, body.type]).toEqual([403, '/problems/forbidden'])
  expect(body.detail).toMatch(/^Nobody is registered by hand with indirect intake/)
})

test('with direct intake the front office registers, and nothing is delivered', async () => {
  const administrator = await visit(server(), 'administrator')
  const office = await visit(server(), 'front_office')
  const coordinator = await visit(server(), 'coordinator')
  expect((await administrator.put('framework', { ...indirect, intake: 'direct' })).status).toBe(200)

  const requestId = randomUUID()
  const registered = await office.post('cases', { answers: registration('XXXXXX00X00X9001'), requestId })
  expect(registered.body, JSON.stringify(registered.body)).toHaveProperty('caseId')
  const { caseId } = registered.body
  expect((await office.post('cases', { answers: registration('XXXXXX00X00X9001'), requestId })).body).toEqual({ caseId })
  expect(await storedEvents(server(), caseId)).toEqual([expect.objectContaining({ type: 'opened', to: 'registered', by: expect.objectContaining({ persona: 'front_office' }) })])
  const reused = await office.post('cases', { answers: registration('XXXXXX00X00X9009'), requestId })
  expect([reused.status, reused.body.type]).toEqual([409, '/problems/reused'])

  const known = await office.post('cases', { answers: registration('XXXXXX00X00X9001'), requestId: randomUUID() })
  expect([known.status, known.body.detail]).toEqual([409, `Somebody of it belongs to case ${caseId}. Go on with that case, or mend the tax code.`])
  const incomplete = await office.post('cases', { answers: { name: 'Nobody' }, requestId: randomUUID() })
  expect([incomplete.status, incomplete.body.type]).toEqual([422, '/problems/invalid'])
  const delivery = await coordinator.post('inbox')
  expect([delivery.status, delivery.body.type]).toEqual([403, '/problems/wrong-intake'])
  expect(delivery.body.detail).toMatch(/^No sending programme is connected with direct intake/)

  const next = await office.post('cases', { answers: registration('XXXXXX00X00X9002'), requestId: randomUUID() })
  const numberOf = (id: string) => Number(id.split('-').at(-1))
  expect(numberOf(next.body.caseId), 'refused registrations leave no gap').toBe(numberOf(caseId) + 1)
  expect((await administrator.put('framework', indirect)).status).toBe(200)
})

test('the same registration sent twice at once is one case', async () => {
  const administrator = await visit(server(), 'administrator')
  const office = await visit(server(), 'front_office')
  await administrator.put('framework', { ...indirect, intake: 'direct' })
  const request = { answers: registration('XXXXXX00X00X9003'), requestId: randomUUID() }
  const both = await Promise.all([office.post('cases', request), office.post('cases', request)])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect(both[0].body).toEqual(both[1].body)
  await administrator.put('framework', indirect)
})

test('of a household that is known where one may not look, the case number is not told', async () => {
  const administrator = await visit(server(), 'administrator')
  const office = await visit(server(), 'front_office')
  await administrator.put('framework', { ...indirect, intake: 'direct' })
  const { body, status } = await office.post('cases', { answers: registration('CODE-ELSEWHERE'), requestId: randomUUID() })
  expect([status, body.type]).toEqual([409, '/problems/known-elsewhere'])
  expect(body.detail).toBe('Somebody of it belongs to a case that your role does not see. Ask a coordinator, or mend the tax code.')
  await administrator.put('framework', indirect)
})

test('the switches stand nowhere that is not defined', async () => {
  const { status, body } = await (await visit(server(), 'administrator')).put('framework', { ...indirect, level: 'everything' })
  expect([status, body.type]).toEqual([422, '/problems/invalid'])
  expect(body.detail).toMatch(/There is no case-management level "everything"\. Choose one of: information/)
})
