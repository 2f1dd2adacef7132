import { EventEmitter } from 'node:events'
import { type MongoClient, MongoNetworkError, MongoServerSelectionError, type TopologyDescription } from 'mongodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Connection, renewing } from '../../core/store/mongo/mongo-connection.ts'
import type { Collections } from '../../core/store/mongo/mongo-documents.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const PATIENCE = { finding: 750, ending: 250, inAll: 60_000 }

/** Connections of a driver that says what the test lets it say: the n-th that was made has the number n. */
function connections() {
  const made: { client: EventEmitter & { close: () => Promise<void> }; isClosed: boolean }[] = []
  const connect = (): Connection => {
    const mine = { client: Object.assign(new EventEmitter(), { close: async () => void (mine.isClosed = true) }), isClosed: false }
    const collections = { number: made.push(mine) } as unknown as Collections
    return { client: mine.client as unknown as MongoClient, collections }
  }
  const store = renewing(connect(), connect, PATIENCE)
  /** What became of a work, as far as it has come. */
  const outcomeOf = (work: (collections: Collections) => Promise<unknown>) => {
    const outcome: { is: unknown } = { is: 'at work' }
    store.using(work).then((value) => (outcome.is = value), (error: unknown) => (outcome.is = error))
    return outcome
  }
  return { made, store, outcomeOf, number: () => store.using(async (collections) => (collections as unknown as { number: number }).number) }
}

const never = () => new Promise<never>(() => {})
const [A, B] = [{ address: 'a:27017' }, { address: 'b:27017' }]

test('a server that the driver finds again in time is found by the driver', async () => {
  const { made, number, outcomeOf } = connections()
  made[0]?.client.emit('connectionPoolCleared', A)
  const waiting = outcomeOf(never)
  await vi.advanceTimersByTimeAsync(700)
  made[0]?.client.emit('connectionPoolReady', A)
  await vi.advanceTimersByTimeAsync(5000)
  expect([await number(), waiting.is, made[0]?.isClosed]).toEqual([1, 'at work', false])
})

test('a member that is gone is nothing to those whom the others answer', async () => {
  const { made, number } = connections()
  made[0]?.client.emit('connectionPoolCleared', A)
  made[0]?.client.emit('connectionPoolReady', B)
  await vi.advanceTimersByTimeAsync(5000)
  expect([await number(), made.length]).toEqual([1, 1])
})

test('where the driver does not find its server again the connection is made anew, and what is still at work on the former is told', async () => {
  const { made, number, outcomeOf } = connections()
  const stuck = outcomeOf(never)
  made[0]?.client.emit('connectionPoolCleared', A)
  await vi.advanceTimersByTimeAsync(750)
  expect([await number(), stuck.is, made[0]?.isClosed]).toEqual([2, 'at work', false])
  await vi.advanceTimersByTimeAsync(250)
  expect(stuck.is).toBeInstanceOf(MongoNetworkError)
  expect([await number(), made[0]?.isClosed, made[1]?.isClosed, made.length]).toEqual([2, true, false, 2])
})

test('a driver that says it finds no server is not asked again, by however many at once', async () => {
  const { made, number, outcomeOf } = connections()
  // Nobody looks into the description.
  const notFound = new MongoServerSelectionError('none', {} as TopologyDescription)
  const outcomes = [1, 2, 3].map(() => outcomeOf(async () => { throw notFound }))
  await vi.advanceTimersByTimeAsync(1)
  expect(outcomes.map(({ is }) => is)).toEqual([notFound, notFound, notFound])
  expect([await number(), made.length]).toEqual([2, 2])
})

test('what never comes back is given up after a minute, and its connection with it', async () => {
  const { number, outcomeOf } = connections()
  const stuck = outcomeOf(never)
  await vi.advanceTimersByTimeAsync(59_999)
  expect([await number(), stuck.is]).toEqual([1, 'at work'])
  await vi.advanceTimersByTimeAsync(1)
  expect(stuck.is).toBeInstanceOf(MongoNetworkError)
  expect(await number()).toBe(2)
})

test('a refusal of the server is no reason to leave it', async () => {
  const { number, outcomeOf } = connections()
  const refused = outcomeOf(async () => { throw new Error('E11000') })
  await vi.advanceTimersByTimeAsync(1)
  expect(refused.is).toEqual(new Error('E11000'))
  expect(await number()).toBe(1)
})
