import { expect, test } from 'vitest'
import { sharedServer } from './shared-server.ts'
import { type Body, visit } from './visitor.ts'

const server = sharedServer()
const listed = (body: Body): string[] => body.rows.map(({ caseId }: { caseId: string }) => caseId)

test('each tab lists as many cases as it says', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const { counts } = (await coordinator.get('worklist')).body
  expect(Object.keys(counts)).toEqual(['unassigned', 'overdue', 'week', 'all', 'closed'])
  for (const [tab, count] of Object.entries(counts)) {
    const { body } = await coordinator.get(`worklist?tab=${tab}&size=100`)
    expect([tab, body.total, body.rows.length]).toEqual([tab, count, count])
  }
  expect(counts.all).toBeGreaterThan(40)
})

test('a manager’s worklist is one’s own cases', async () => {
  const manager = await visit(server(), 'case_manager_ii')
  const { rows, counts } = (await manager.get('worklist?tab=mine')).body
  expect(Object.keys(counts)).toEqual(['mine', 'overdue', 'week', 'closed'])
  expect(new Set(rows.map(({ worker }: Body) => worker.id))).toEqual(new Set(['case_manager_ii']))
})

test('pages follow each other without a gap or a repetition', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const whole = listed((await coordinator.get('worklist?tab=all&size=100&sort=household')).body)
  const pages: string[] = []
  for (let page = 1; pages.length < whole.length; page++) pages.push(...listed((await coordinator.get(`worklist?tab=all&size=7&page=${page}&sort=household`)).body))
  expect(pages).toEqual(whole)
  expect(new Set(pages).size).toBe(whole.length)
})

test.each(['due', 'household', 'phase', 'updatedAt', 'openedAt'])('sorted by %s, and the other way round', async (sort) => {
  const coordinator = await visit(server(), 'coordinator')
  const up = listed((await coordinator.get(`worklist?tab=all&size=100&sort=${sort}`)).body)
  const down = listed((await coordinator.get(`worklist?tab=all&size=100&sort=${sort}&descending=true`)).body)
  expect(down).toEqual(up.toReversed())
})

test('deadlines are counted in working days', async () => {
  const { rows } = (await (await visit(server(), 'coordinator')).get('worklist?tab=overdue&size=100')).body
  expect(rows.length).toBeGreaterThan(0)
  for (const { dueIn } of rows) expect(dueIn).toBeLessThanOrEqual(0)
})

test('a search finds by the beginning of a name or by case number', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const { rows } = (await coordinator.get('worklist?tab=all&search=barbi')).body
  expect(rows.map(({ household }: Body) => household)).toEqual(['Barbieri'])
  expect(listed((await coordinator.get(`worklist?tab=all&search=${rows[0].caseId}`)).body)).toEqual([rows[0].caseId])
})

test('a search counts what it finds under every tab, within what the role sees', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const [closed] = (await coordinator.get('worklist?tab=closed&size=1')).body.rows
  const { rows, counts } = (await coordinator.get(`worklist?tab=all&search=${closed.caseId}`)).body
  expect(rows).toEqual([])
  expect(counts).toEqual({ unassigned: 0, overdue: 0, week: 0, all: 0, closed: 1 })

  const other = closed.worker.id === 'case_manager_ii' ? 'case_manager' : 'case_manager_ii'
  const stranger = await visit(server(), other)
  expect((await stranger.get(`worklist?tab=closed&search=${closed.caseId}`)).body.counts.closed).toBe(0)
})

test('the inbox has the latest arrival first, or what is due first', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const arrived = (await coordinator.get('inbox?size=100')).body.rows.map(({ arrivedAt }: Body) => arrivedAt)
  const due = (await coordinator.get('inbox?size=100&sort=due')).body.rows.map((row: Body) => row.due ?? '~')
  expect(arrived.length).toBeGreaterThan(1)
  expect(arrived).toEqual([...arrived].sort().reverse())
  expect(due).toEqual([...due].sort())
})

test('meetings come with the earliest first', async () => {
  const { rows } = (await (await visit(server(), 'coordinator')).get('meetings')).body
  const times = rows.map(({ meetingAt }: Body) => meetingAt)
  expect(times.length).toBeGreaterThan(0)
  expect(times).toEqual([...times].sort())
})
