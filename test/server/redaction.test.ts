import { beforeAll, expect, test } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { type Visitor, visit } from './visitor.ts'

interface SmallPack { roles: Record<string, { personal?: boolean; sensitive?: boolean }> }
interface SmallFeed { atStart: number; records: object[] }

const CANARIES = { sensitive: 'canary-of-illness', tax: 'CANARYTAXCODE', phone: '+39 000 CANARY', email: 'canary@example.org', address: 'Via del Canarino 1' }

/** Here the coordinator sees neither sensitive answers nor what identifies people; the case manager sees both. */
const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallPack>(root, 'country-configs/italy/pack.json', ({ roles }) => {
    roles.coordinator = { ...roles.coordinator, personal: false, sensitive: false }
  })
  editDefinition<SmallFeed>(root, 'country-configs/italy/feeds/inps.json', (feed) => {
    const { tax: taxCode, phone, email, address } = CANARIES
    const members = [{ id: 'm1', name: 'Ada', birthDate: '1980-05-05', relation: 'head', taxCode }]
    const household = { name: 'Canarini', territory: 'municipio_ii', phone, email, address, members }
    feed.atStart = 1
    feed.records = [{ record: 'R-1', household }, { record: 'R-2', household }]
  })
  return root
})

let coordinator: Visitor
let manager: Visitor
let caseId: string

beforeAll(async () => {
  coordinator = await visit(server(), 'coordinator')
  manager = await visit(server(), 'case_manager_ii')
  caseId = (await coordinator.get('worklist?tab=all&search=canarini')).body.rows[0].caseId
  expect((await coordinator.act(caseId, 'assign', { worker: 'case_manager_ii' })).status).toBe(201)
  const note = { confidential: true, confidential_text: `She told of ${CANARIES.sensitive}.` }
  expect((await manager.act(caseId, 'note', note)).status).toBe(201)
})

/** Every route that answers with anything of cases. */
async function everythingSeenBy(visitor: Visitor): Promise<string> {
  const acts = (await visitor.get(`cases/${caseId}`)).body.offers.map(({ id }: { id: string }) => `cases/${caseId}/acts/${id}`)
  const paths = [
    `cases/${caseId}`, ...acts, 'worklist', 'worklist?tab=all', `worklist?search=${CANARIES.tax}`, `worklist?search=${CANARIES.sensitive}`,
    'meetings', 'inbox', 'overview', 'session', '/api/packs', '/api/packs/italy', '/api/openapi.json',
  ]
  const answers = await Promise.all(paths.map((path) => visitor.get(path)))
  const stale = await visitor.act(caseId, 'note', { text: 'x' }, { number: 0 })
  return JSON.stringify([...answers, stale].map(({ body }) => body))
}

test.each(Object.entries(CANARIES))('%s leaves the server for those who may see it, and for nobody else', async (_kind, canary) => {
  expect(await everythingSeenBy(manager)).toContain(canary)
  expect((await everythingSeenBy(coordinator)).toLowerCase()).not.toContain(canary.toLowerCase())
})

test('a search never matches on what the role may not see', async () => {
  const found = async (visitor: Visitor, words: string) => {
    const { counts } = (await visitor.get('worklist')).body
    const [tab] = Object.keys(counts).filter((each) => each === 'mine' || each === 'all')
    return (await visitor.get(`worklist?tab=${tab}&search=${words}`)).body.total
  }
  expect([await found(manager, CANARIES.tax), await found(manager, 'canarytax')]).toEqual([1, 1])
  expect([await found(coordinator, CANARIES.tax), await found(coordinator, 'canarytax')]).toEqual([0, 0])
  expect(await found(coordinator, 'canarini')).toBe(1)
})

test('a household that applies again is recognised without telling by what', async () => {
  const { status, body } = await coordinator.post('inbox')
  expect([status, body]).toEqual([201, { caseId, again: true }])
})

test('findings made by sensitive answers do not count for those who may not see them', async () => {
  const { rows } = await server().parts.store.worklist({ pack: 'italy', sort: 'due', offset: 0, limit: 100 })
  const [hidden] = rows.filter(({ needs, risks, plainNeeds, plainRisks }) => needs + risks > plainNeeds + plainRisks)
  expect(hidden, 'a story has a finding made by a sensitive answer').toBeDefined()
  const seen = (await coordinator.get(`worklist?tab=${hidden?.status === 'open' ? 'all' : 'closed'}&search=${hidden?.caseId}`)).body.rows[0]
  expect(seen.findings).toEqual({ needs: hidden?.plainNeeds, strengths: hidden?.plainStrengths, risks: hidden?.plainRisks })
})
