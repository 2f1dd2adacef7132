import { type MongoClient, MongoServerSelectionError } from 'mongodb'
import type { Collections } from './mongo-documents.ts'

/** A client of the driver, and the collections it reaches. */
export interface Connection {
  readonly client: MongoClient
  readonly collections: Collections
}

export interface RenewingConnection {
  using<T>(work: (collections: Collections) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * A connection that is made anew when no server was found through it. The driver looks for servers by itself, but a connection cut in
 * the middle of its first words can leave it without ever looking again. What is still at work on the former one ends there.
 */
export function renewing(first: Connection, connect: () => Connection): RenewingConnection {
  let connection = first
  return {
    async using(work) {
      const mine = connection
      try {
        return await work(mine.collections)
      } catch (error) {
        if (error instanceof MongoServerSelectionError && connection === mine) {
          connection = connect()
          // Closed on purpose, it has nothing more to tell.
          void mine.client.close().catch(() => undefined)
        }
        throw error
      }
    },
    close: () => connection.client.close(),
  }
}
