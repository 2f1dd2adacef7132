import { type Db, type IndexDescription, MongoError, MongoServerError } from 'mongodb'

const NO_SUCH_COLLECTION = 26
const MOST_TRIES = 5

/**
 * Makes the indexes of a collection that are not there yet. Another server may make the same ones in the same moment, which not
 * every database takes: then it is looked again which are missing.
 */
export async function createIndexes(database: Db, name: string, wanted: readonly IndexDescription[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    const known = await indexNames(database, name)
    const missing = wanted.filter((index) => index.name === undefined || !known.has(index.name))
    if (missing.length === 0) return
    try {
      await database.collection(name).createIndexes([...missing])
      return
    } catch (error) {
      if (!(error instanceof MongoError) || tries === MOST_TRIES) throw error
    }
  }
}

async function indexNames(database: Db, name: string): Promise<Set<string | undefined>> {
  try {
    return new Set((await database.collection(name).indexes()).map((index) => index.name))
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NO_SUCH_COLLECTION) return new Set()
    throw error
  }
}
