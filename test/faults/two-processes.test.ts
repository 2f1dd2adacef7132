import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../core/store/open-store.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { expectNothingLost, HOURS, type Outcome, outcomeOf, ROUNDS } from './outcome.ts'
import { casesOf, PERSONA, signedIn } from './scene.ts'
import { buildServer, type BuiltServer, type ServerProcess } from './server-process.ts'
import { database, faultyStore, STORES } from './stores.ts'
import { startWriters } from './writers.ts'

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer(STORIES)
}, 120_000)
afterAll(() => built.remove())

/** Played by one of the two, in every round. */
const STORIES = 2
/** Besides the one that both are asked for. */
const DELIVERIES_OF_EACH = 1

for (const kind of STORES.filter((store) => store === 'SQLite' || database)) test(`two processes start at once on one empty database, on ${kind}: stories, deliveries and acts at one case happen once`, async () => {
  const { address, stop } = await faultyStore(kind)
  const folder = temporaryFolder()
  const ready = () => Promise.all([built.ready(), built.ready()])
  let next = ready()
  onTestFinished(async () => {
    await Promise.all((await next).map((child) => child.kill()))
    await stop()
  })
  let sum: Outcome = { acknowledged: 0, lost: 0, twice: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const both = await next
    next = ready()
    const { acknowledged, lost, twice } = await oneRound(kind === 'SQLite' ? `file:${join(folder, `${round}.db`)}` : `${address}_${round}`, both)
    sum = { acknowledged: sum.acknowledged + acknowledged, lost: sum.lost + lost, twice: sum.twice + twice }
  }
  expectNothingLost('two processes at one case, both with jobs', kind, sum)
}, HOURS)

async function oneRound(address: string, both: readonly ServerProcess[]): Promise<Outcome> {
  try {
    const ports = await Promise.all(both.map((child) => child.begin(address)))
    const addresses = ports.map((port) => `http://127.0.0.1:${port}`)
    const [first = ''] = await casesOf(addresses[0] ?? '')
    const writers = startWriters(PERSONA, [...addresses, ...addresses].map((each) => ({ address: each, caseId: first })))
    const requestId = randomUUID()
    const shared = await Promise.all(addresses.map((each) => deliver(each, requestId)))
    expect(shared[0]).toEqual(shared[1])
    await Promise.all(addresses.map((each) => deliver(each, randomUUID())))
    await writers.more(8)
    await writers.stop()

    const store = await openStore(address, () => undefined)
    const outcome = await outcomeOf(store, writers.acknowledged)
    const { rows } = await store.worklist({ pack: 'italy', sort: 'openedAt', offset: 0, limit: 1000 })
    const events = (await Promise.all(rows.map(({ caseId }) => store.readEvents('italy', caseId)))).flat()
    await store.close()
    const requests = events.map((event) => event.requestId)
    const jobs = { found: requests.filter((id) => isStory(id)).length + events.filter(({ type }) => type === 'opened' || type === 'linked').length, wanted: jobsWanted() }
    return {
      acknowledged: outcome.acknowledged + jobs.wanted,
      lost: outcome.lost + Math.max(0, jobs.wanted - jobs.found),
      twice: Math.max(outcome.twice, requests.length - new Set(requests).size) + Math.max(0, jobs.found - jobs.wanted),
    }
  } finally {
    await Promise.all(both.map((child) => child.kill()))
  }
}

/** Acts of the stories, the households that came with them and at the start, and those that were asked for. */
function jobsWanted(): number {
  const { stories = [], feeds = [] } = built.packs.find(({ id }) => id === 'italy')?.lastGood ?? {}
  const acts = stories.reduce((sum, story) => sum + story.acts.length, 0)
  const atStart = feeds.reduce((sum, feed) => sum + (feed.atStart ?? 0), 0)
  return acts + stories.length + atStart + 1 + 2 * DELIVERIES_OF_EACH
}

function isStory(requestId: string): boolean {
  return requestId.startsWith('story-')
}

async function deliver(address: string, requestId: string): Promise<unknown> {
  const headers = await signedIn(address, 'coordinator')
  const response = await fetch(`${address}/api/packs/italy/inbox`, { method: 'POST', headers, body: JSON.stringify({ requestId }) })
  expect(response.status).toBe(201)
  return response.json()
}
