import { type CommandStartedEvent, type Document, MongoClient } from 'mongodb'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseNamed } from '../../core/store/mongo/mongo-address.ts'
import { openMongoStore } from '../../core/store/mongo/mongo-store.ts'
import { describeStore } from './contract.ts'
import { describeAttachments } from './contract-attachments.ts'
import { describeOperators } from './contract-operators.ts'
import { describeStorePieces } from './contract-pieces.ts'
import { describeWorklists } from './contract-worklists.ts'
import { describeWriters } from './contract-writers.ts'
import { isServed, looksOf } from './index-coverage.ts'
import { mongodbHere } from './mongodb-here.ts'

const mongodb = mongodbHere()

describe.skipIf(!mongodb)('With a server', () => {
  const commands: Document[] = []
  const onCommand = ({ command }: CommandStartedEvent) => void commands.push(command)
  const openStore = () => openMongoStore(mongodb!.freshDatabase(), { onCommand })
  describeStore('MongoDB', openStore)
  describeWorklists('MongoDB', openStore)
  describeAttachments('MongoDB', openStore)
  describeStorePieces('MongoDB', openStore)
  describeOperators('MongoDB', openStore)

  describeWriters('MongoDB', (count) => {
    const address = mongodb!.freshDatabase()
    return Promise.all(Array.from({ length: count }, () => openMongoStore(address, { onCommand })))
  }, 12)

  // After all others, whose commands it has seen.
  describe('every command of all these tests', () => {
    const looks = () => [...new Map(commands.flatMap(looksOf).map((look) => [JSON.stringify(look), look])).values()]

    test('is served by a declared index', () => {
      expect(looks().length).toBeGreaterThan(100)
      expect(looks().filter((look) => !isServed(look))).toEqual([])
    })

    test('acknowledges only what a majority has on disk, and reads only what will stay', () => {
      const writes = commands.filter(({ insert, update, delete: removal }) => insert || update || removal)
      expect(writes.filter(({ writeConcern }) => writeConcern?.w !== 'majority' || writeConcern.j !== true)).toEqual([])
      expect(commands.filter(({ find, readConcern }) => find && readConcern?.level !== 'majority')).toEqual([])
    })

    test('needs no transaction, and nothing that servers of the protocol lack', () => {
      expect(commands.filter(({ autocommit, startTransaction, collation }) => autocommit !== undefined || startTransaction || collation)).toEqual([])
      expect(JSON.stringify(commands)).not.toMatch(/"\$(elemMatch|lookup|facet|where|expr|function)"/)
    })

    describe.skipIf(!mongodb?.isNamed)('as the server of MONGODB_URL explains it', () => {
      test('scans no collection', async () => {
        const client = new MongoClient(process.env.MONGODB_URL ?? '')
        const address = mongodb!.freshDatabase()
        await (await openMongoStore(address)).close()
        const database = client.db(databaseNamed(address))
        const scans: unknown[] = []
        for (const look of looks()) {
          const plan = await database.command({ explain: { find: look.collection, filter: look.filter, sort: look.sort }, verbosity: 'queryPlanner' })
          if (JSON.stringify(plan.queryPlanner.winningPlan).includes('COLLSCAN')) scans.push(look)
        }
        await client.close()
        expect(scans).toEqual([])
      })
    })
  })

  afterAll(() => void commands.splice(0))
})

describe('A look into a collection', () => {
  test.each([
    [true, 'the cases of a worker, however sorted', { pack: { $eq: 'x' }, status: { $in: ['open'] }, worker: { $eq: 'anna' } }, { household: 1 }],
    [true, 'all open cases in the order of an index', { $and: [{ pack: { $eq: 'x' } }, { status: { $eq: 'open' } }] }, { due: -1, case: -1 }],
    [false, 'all open cases in another order', { pack: { $eq: 'x' }, status: { $eq: 'open' } }, { members: 1 }],
    [false, 'an order that turns round half way', { pack: { $eq: 'x' }, status: { $eq: 'open' } }, { due: 1, case: -1 }],
    [true, 'the beginning of a word', { pack: { $eq: 'x' }, words: { $regex: '^ros' } }, {}],
    [false, 'the middle of a word', { pack: { $eq: 'x' }, words: { $regex: 'ros' } }, {}],
    [false, 'what no index knows', { pack: { $eq: 'x' }, minors: { $eq: 3 } }, {}],
    [false, 'everything', {}, {}],
    [false, 'either of two, one of which no index knows', { $or: [{ _id: { $eq: 'x' } }, { minors: { $eq: 3 } }] }, {}],
  ])('is served or not (%s): %s', (served, _what, filter, sort) => {
    expect(isServed({ collection: 'summaries', filter, sort: sort as Record<string, number> })).toBe(served)
  })
})
