import { MongoClient, ObjectId } from 'mongodb'
import type { CaseSummary } from '../../../core/cases/case-summary.ts'
import { canonicalJson } from '../../../core/definitions/canonical-json.ts'
import type { Commit } from '../../../core/store/case-store.ts'
import { databaseNamed } from '../../../core/store/mongo/mongo-address.ts'
import { collectionsOf, commitId, idOf } from '../../../core/store/mongo/mongo-documents.ts'
import { openMongoStore } from '../../../core/store/mongo/mongo-store.ts'
import { PACK } from './many-cases.ts'
import type { Subject } from './subject.ts'

/** A MongoDB database, which is dropped in the end, and what its driver does with the same documents when it is asked directly. */
export async function mongoSubject(name: string, address: string): Promise<Subject> {
  const store = await openMongoStore(address)
  const client = new MongoClient(address, { writeConcern: { w: 'majority', journal: true }, readConcern: { level: 'majority' } })
  const database = client.db(databaseNamed(address))
  const collections = collectionsOf(database)
  const { commits, summaries, readings } = collections
  const bodyOf = (summary: CaseSummary) => canonicalJson(summary)
  return {
    name,
    address,
    store,
    async readDirectly(caseId) {
      const [found] = await Promise.all([
        commits.find({ pack: PACK, case: caseId }).toArray(),
        summaries.findOne({ _id: idOf(PACK, caseId) }, { projection: { number: 1 } }),
        readings.find({ pack: PACK, case: caseId }).sort({ minute: -1, persona: 1 }).limit(20).toArray(),
      ])
      for (const commit of found) if ('events' in commit) for (const { body } of commit.events) JSON.parse(body)
    },
    async writeDirectly({ caseId, expected, events: [event], summary }: Commit) {
      const _id = commitId(PACK, caseId, expected + 1)
      const number = expected + 1
      const body = canonicalJson(event)
      await commits.insertOne({
        _id, pack: PACK, case: caseId, attempt: new ObjectId().toHexString(), first: number, last: number, attachments: [], ends: [],
        events: [{ number, previousHash: 'x'.repeat(64), hash: 'y'.repeat(64), body }], summary: bodyOf(summary), unfinished: summary.updatedAt,
      })
      await summaries.updateOne({ _id: idOf(PACK, caseId), number: { $lt: number } }, { $set: { number, body: bodyOf(summary), updatedAt: summary.updatedAt } })
      await commits.updateOne({ _id, pack: PACK, case: caseId }, { $unset: { unfinished: '' } })
    },
    async sizes() {
      const counted = await Promise.all(Object.values(collections).map(async (collection): Promise<[string, number]> => [collection.collectionName, await collection.countDocuments()]))
      const { storageSize, indexSize } = await database.command({ dbStats: 1 })
      return { documents: Object.fromEntries(counted.filter(([, count]) => count > 0)), bytes: Number(storageSize) + Number(indexSize) }
    },
    async close() {
      await database.dropDatabase()
      await client.close()
      await store.close()
    },
  }
}
