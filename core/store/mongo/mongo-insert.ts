import { type Collection, type Document, MongoBulkWriteError, type OptionalUnlessRequiredId } from 'mongodb'
import { DUPLICATE, isDuplicate } from './mongo-failure.ts'

/** Inserts a document unless one with the same unique key is there; whether it did. Of several at the same moment one does. */
export async function insertIfAbsent<T extends Document>(collection: Collection<T>, document: OptionalUnlessRequiredId<T>): Promise<boolean> {
  try {
    await collection.insertOne(document)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** The same for many, in one go; gives those that were not inserted because one with the same unique key is there. */
export async function insertAbsent<T extends Document>(collection: Collection<T>, documents: readonly OptionalUnlessRequiredId<T>[]): Promise<OptionalUnlessRequiredId<T>[]> {
  if (documents.length === 0) return []
  try {
    await collection.insertMany([...documents], { ordered: false })
    return []
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error
    const refused = [error.writeErrors].flat()
    if (refused.length === 0 || refused.some(({ code }) => code !== DUPLICATE)) throw error
    return refused.flatMap(({ index }) => documents[index] ?? [])
  }
}

/** Writes until no other writer has inserted the same document in between: two that insert at once are one too many. */
export async function withoutRace<T>(write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
}
