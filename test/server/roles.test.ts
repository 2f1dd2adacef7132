import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sharedServer } from './shared-server.ts'
import { type Visitor, visit } from './visitor.ts'

const server = sharedServer()
const framework = { group: 'low_income_families', level: 'casework', intake: 'indirect' }

/** What each of them may ask; a case of the manager of Municipio II, and one that another manager has. */
const people = ['nobody', 'administrator', 'coordinator', 'case_manager_ii', 'analyst', 'front_office'] as const
type Asks = (visitor: Visitor, cases: { own: string; others: string }) => Promise<{ status: number }>

const table: [string, Asks, number[]][] = [
  //                                                                    nobody admin coord manag analy front
  ['reads the list of packs', (v) => v.get('/api/packs'), /*         */ [200, 200, 200, 200, 200, 200]],
  ['reads the configuration', (v) => v.get('/api/packs/italy'), /*   */ [200, 200, 200, 200, 200, 200]],
  ['reads the description of the API', (v) => v.get('/api/openapi.json'), [200, 200, 200, 200, 200, 200]],
  ['opens the worklist', (v) => v.get('worklist'), /*                */ [401, 403, 200, 200, 403, 200]],
  ['opens the list of unassigned cases', (v) => v.get('worklist?tab=unassigned'), [401, 403, 200, 403, 403, 200]],
  ['opens the list of all cases', (v) => v.get('worklist?tab=all'), [401, 403, 200, 403, 403, 200]],
  ['opens the list of meetings', (v) => v.get('meetings'), /*        */ [401, 403, 200, 200, 403, 200]],
  ['opens the inbox', (v) => v.get('inbox'), /*                      */ [401, 403, 200, 403, 403, 403]],
  ['asks for one more delivery', (v) => v.post('inbox'), /*          */ [401, 403, 201, 403, 403, 403]],
  ['reads figures', (v) => v.get('overview'), /*                     */ [401, 403, 200, 403, 200, 403]],
  ['moves the switches', (v) => v.put('framework', framework), /*    */ [401, 200, 403, 403, 403, 403]],
  ['registers a household by hand', (v) => v.post('cases', { answers: {}, requestId: randomUUID() }), [401, 403, 403, 403, 403, 403]],
  ['opens a case of Municipio II', (v, { own }) => v.get(`cases/${own}`), [401, 404, 200, 200, 404, 200]],
  ['opens a case of Desio', (v, { others }) => v.get(`cases/${others}`), [401, 404, 200, 404, 404, 404]],
  ['begins an act there', (v, { others }) => v.get(`cases/${others}/acts/note`), [401, 404, 200, 404, 404, 404]],
  ['sends an act there', (v, { others }) => v.post(`cases/${others}/acts`, { act: 'no_such_act', number: 1, answers: {}, requestId: randomUUID() }), [401, 404, 404, 404, 404, 404]],
  ['opens a case that is not there', (v) => v.get('cases/IT-1999-00001'), [401, 404, 404, 404, 404, 404]],
]

const visitors = {} as Record<(typeof people)[number], Visitor>
let cases = { own: '', others: '' }
beforeAll(async () => {
  for (const person of people) visitors[person] = await visit(server(), person === 'nobody' ? undefined : person)
  const { rows } = await server().parts.store.worklist({ pack: 'italy', status: 'open', sort: 'openedAt', offset: 0, limit: 100 })
  const caseOf = (worker: string) => rows.find((row) => row.worker === worker)?.caseId ?? ''
  cases = { own: caseOf('case_manager_ii'), others: caseOf('case_manager_desio') }
})

test.each(table)('who %s', async (_what, asks, expected) => {
  const statuses: number[] = []
  for (const person of people) statuses.push((await asks(visitors[person], cases)).status)
  expect(Object.fromEntries(people.map((person, index) => [person, statuses[index]]))).toEqual(
    Object.fromEntries(people.map((person, index) => [person, expected[index]])),
  )
})

test('a case that is not there and one that may not be seen are answered alike', async () => {
  const manager = visitors.case_manager_ii
  const [hidden, absent] = [await manager.get(`cases/${cases.others}`), await manager.get('cases/IT-1999-00001')]
  expect(hidden.body).toEqual(absent.body)
  expect(hidden.body.detail).toBe('There is no such case, or your role does not see it. Go back to the worklist.')
})

test('a manager finds only own cases, whatever is searched', async () => {
  const { body } = await visitors.case_manager_ii.get(`worklist?tab=mine&search=${cases.others}`)
  expect(body.rows).toEqual([])
})
