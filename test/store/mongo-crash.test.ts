import { type Document, MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { BrokenChain, type CaseStore, KeyTaken, StaleNumber, StoreFailure } from '../../core/store/case-store.ts'
import { databaseNamed } from '../../core/store/mongo/mongo-address.ts'
import { append } from '../../core/store/mongo/mongo-append.ts'
import { type Collections, collectionsOf } from '../../core/store/mongo/mongo-documents.ts'
import { openMongoStore } from '../../core/store/mongo/mongo-store.ts'
import { mongodbHere } from './mongodb-here.ts'
import { noting, opening, recordedEvent, summaryOf } from './samples.ts'

const mongodb = mongodbHere()
const LONG_AGO = '2026-01-01T00:00:00.000Z'

describe.skipIf(!mongodb)('A MongoDB store', () => {
  let address: string
  let store: CaseStore
  let client: MongoClient
  /** The database itself, as somebody else reaches it. */
  let inside: Collections
  beforeEach(async () => {
    address = mongodb!.freshDatabase()
    store = await openMongoStore(address)
    client = new MongoClient(address)
    inside = collectionsOf(client.db(databaseNamed(address)))
  })
  afterEach(() => Promise.all([store.close(), client.close()]))

  /** Another server process: it has noticed nothing yet. */
  async function another(): Promise<CaseStore> {
    const opened = await openMongoStore(address)
    onTestFinished(() => opened.close())
    return opened
  }

  /** Brings a case back to the instant after its last commit was inserted, and before anything that follows from it. */
  async function diedAfterCommit(caseId: string, before: readonly Document[]) {
    const commits = await inside.commits.find({ case: caseId, void: { $exists: false } }).sort({ _id: -1 }).toArray()
    await inside.commits.updateOne({ _id: commits[0]!._id }, { $set: { unfinished: LONG_AGO } })
    await inside.summaries.deleteOne({ case: caseId })
    for (const document of before) await inside.state.insertOne(document as never)
  }

  describe('whose writer died between two writes', () => {
    test('lists a case whose summary was never written, to whoever looks next', async () => {
      await store.append(opening('L-1', { household: 'Bianchi' }))
      await diedAfterCommit('L-1', [])
      const { rows } = await (await another()).worklist({ pack: 'land', sort: 'due', offset: 0, limit: 9 })
      expect(rows).toEqual([summaryOf('L-1', 1, { household: 'Bianchi' })])
      expect(await inside.commits.countDocuments({ unfinished: { $exists: true } })).toBe(0)
    })

    test('brings a summary forward when the case is read', async () => {
      await store.append(opening('L-1'))
      const early = await inside.summaries.findOne({ case: 'L-1' })
      await store.append(noting('L-1', 1))
      await inside.summaries.replaceOne({ _id: early!._id }, early!)
      expect(await store.readEvents('land', 'L-1')).toHaveLength(2)
      expect((await store.worklist({ pack: 'land', sort: 'due', offset: 0, limit: 9 })).rows).toEqual([summaryOf('L-1', 2)])
    })

    test('goes on from the commits where the summary lags', async () => {
      await store.append(opening('L-1'))
      await store.append(noting('L-1', 1))
      await diedAfterCommit('L-1', [])
      await store.append(noting('L-1', 2))
      await expect(store.append(noting('L-1', 2))).rejects.toEqual(new StaleNumber('L-1', 2, 3))
      expect(await store.readEvents('land', 'L-1')).toHaveLength(3)
    })

    test('removes the draft that was sent, and not one written since', async () => {
      await store.writeState('land', 'sent', 1)
      await store.writeState('land', 'again', 1)
      const drafts = await inside.state.find().toArray()
      await store.append({ ...opening('L-1'), ends: ['sent', 'again'] })
      await diedAfterCommit('L-1', drafts)
      await store.writeState('land', 'again', 2)
      await (await another()).laggingCases('land', 'v1', 9)
      expect([await store.readState('land', 'sent'), await store.readState('land', 'again')]).toEqual([undefined, 2])
    })

    test('keeps the files that the events name', async () => {
      await store.writeAttachment('land', 'a', { type: 'image/png', bytes: Uint8Array.from([1]) }, LONG_AGO)
      await store.append({ ...opening('L-1'), attachments: ['a'] })
      await diedAfterCommit('L-1', [])
      await inside.attachments.updateOne({ id: 'a' }, { $set: { expires: LONG_AGO } })
      await (await another()).forgetExpired('2026-03-02T09:00:00Z')
      expect(await store.knownAttachments('land', ['a'])).toEqual(new Set(['a']))
    })

    test('gives a key that was reserved for nothing to the next who wants it', async () => {
      await inside.claims.insertOne({ _id: '["land","tax:A"]', pack: 'land', key: 'tax:A', case: 'L-1', attempt: 'died' })
      expect((await store.casesByKey('land', ['tax:A'])).size).toBe(0)
      await store.append(opening('L-2', {}, ['tax:A']))
      expect(await store.casesByKey('land', ['tax:A'])).toEqual(new Map([['tax:A', 'L-2']]))
    })

    test('is as good as new when only its first start was interrupted, and says so', async () => {
      await inside.marks.updateOne({}, { $set: { schema: 0 } })
      await inside.summaries.dropIndexes()
      const said: string[] = []
      await (await openMongoStore(address, { say: (sentence) => said.push(sentence) })).close()
      expect(said).toEqual([expect.stringMatching(/^The database mongodb:.* was brought up from schema 0 to \d+\.$/)])
      expect((await inside.summaries.indexes()).length).toBeGreaterThan(5)
    })
  })

  test('a writer that slept while another took its key cannot write any more', async () => {
    let wake = () => {}
    const woken = new Promise<void>((done) => (wake = done))
    const asleep = new Promise<void>((reached) => {
      const insertOne = async (...given: Parameters<Collections['commits']['insertOne']>) => {
        reached()
        await woken
        return inside.commits.insertOne(...given)
      }
      const commits = new Proxy(inside.commits, { get: (target, name) => (name === 'insertOne' ? insertOne : Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name)) })
      void append({ ...inside, commits }, opening('L-1', {}, ['tax:A', 'tax:B'])).then(() => outcomes.push('written'), (error: unknown) => outcomes.push(error))
    })
    const outcomes: unknown[] = []
    await asleep
    await store.append(opening('L-2', {}, ['tax:A']))
    wake()
    await expect.poll(() => outcomes).toEqual([new KeyTaken('tax:A', 'L-2')])
    expect(await store.readEvents('land', 'L-1')).toEqual([])
    expect(await store.casesByKey('land', ['tax:A', 'tax:B'])).toEqual(new Map([['tax:A', 'L-2']]))
    await store.append(opening('L-3', {}, ['tax:B']))
  })

  test('several programs write to one database, and all see everything', async () => {
    const second = await another()
    await store.append(opening('L-1'))
    await second.append(noting('L-1', 1))
    await expect(store.append(noting('L-1', 1))).rejects.toThrow('Case L-1 is at event 2, not 1')
    await store.append(noting('L-1', 2))
    expect(await second.readEvents('land', 'L-1')).toHaveLength(3)
    const numbers = await Promise.all([store, second, store, second, store, second].map((each) => each.nextCaseNumber('land')))
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  const tamperings: [string, (events: { number: number; body: string; hash: string }[]) => unknown, RegExp][] = [
    ['an answer is changed', ([, second]) => (second!.body = second!.body.replace('note 2', 'note X')), /Case L-1: the hash does not fit what is stored at event 2/],
    ['a hash is changed', ([first]) => (first!.hash = `x${first!.hash.slice(1)}`), /the hash does not fit what is stored at event 1/],
    ['an event is taken out', (events) => events.splice(1, 1), /the stored event is missing at event 2/],
    ['the last event is taken away', (events) => events.pop(), /the stored event is missing at event 3/],
    ['events change places', (events) => events.reverse(), /at event 1/],
  ]
  test.each(tamperings)('the chain shows that %s', async (_what, tamper, sentence) => {
    await store.append({ ...opening('L-1'), events: [...opening('L-1').events, recordedEvent('L-1', 2), recordedEvent('L-1', 3)], summary: summaryOf('L-1', 3) })
    const [commit] = await inside.commits.find().toArray()
    const { events } = commit as unknown as { events: { number: number; body: string; hash: string }[] }
    tamper(events)
    await inside.commits.updateOne({ _id: commit!._id }, { $set: { events } })
    await expect(store.readEvents('land', 'L-1')).rejects.toThrow(BrokenChain)
    await expect(store.readEvents('land', 'L-1')).rejects.toThrow(sentence)
  })

  test('a database of a newer program is left alone', async () => {
    await inside.marks.updateOne({}, { $set: { schema: 99 } })
    await expect(openMongoStore(address)).rejects.toThrow(StoreFailure)
    await expect(openMongoStore(address)).rejects.toThrow(/was written by a newer version of this program \(schema 99, known up to \d+\)\. Start that version, or name another database in MONGODB_URL\.$/)
  })

  test('a database of another program is left alone', async () => {
    const other = mongodb!.freshDatabase()
    await client.db(databaseNamed(other)).collection('songs').insertOne({ title: 'x' })
    await expect(openMongoStore(other)).rejects.toThrow(/belongs to another program\. Name another database in MONGODB_URL\.$/)
  })

  test('several servers may begin at once', async () => {
    const fresh = mongodb!.freshDatabase()
    const opened = await Promise.all([1, 2, 3].map(() => openMongoStore(fresh)))
    await opened[0]!.append(opening('L-1'))
    expect(await opened[2]!.readEvents('land', 'L-1')).toHaveLength(1)
    await Promise.all(opened.map((each) => each.close()))
  })
})
