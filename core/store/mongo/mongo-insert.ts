import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb'
import { isDuplicate } from './mongo-failure.ts'

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
