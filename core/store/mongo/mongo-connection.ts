import { type MongoClient, MongoNetworkError, MongoServerSelectionError } from 'mongodb'
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

/** In milliseconds. */
export interface Patience {
  /** How long work waits for the driver to find a server again that it has lost. It looks twice a second. */
  readonly finding: number
  /** How long what is still at work on a connection that was given up may go on. */
  readonly ending: number
  /** How long anything may take. */
  readonly inAll: number
}

const PATIENCE: Patience = { finding: 750, ending: 250, inAll: 60_000 }

/**
 * A connection that is made anew where the driver does not find a server again that it has lost. What the driver writes to a socket
 * between its end and the event that tells of it is never answered, by no limit of its own: its search for servers as well as any
 * work may wait for ever.
 */
export function renewing(first: Connection, connect: () => Connection, patience: Patience = PATIENCE): RenewingConnection {
  let current = inUse(first)
  const renew = (lost: ConnectionInUse) => {
    if (current !== lost) return
    current = inUse(connect())
    setTimeout(() => endAll(lost), patience.ending)
  }
  return {
    async using(work) {
      const mine = current
      const search = setTimeout(() => mine.hasLost() && renew(mine), patience.finding)
      try {
        return await endable(mine.atWork, patience.inAll, () => work(mine.collections))
      } catch (error) {
        if (error instanceof MongoServerSelectionError || error instanceof Ended) renew(mine)
        throw error
      } finally {
        clearTimeout(search)
      }
    },
    close: () => current.client.close(),
  }
}

interface ConnectionInUse extends Connection {
  /** Whether the driver has lost a server, and has not found it again. */
  hasLost(): boolean
  /** Ends a work that is not done yet. */
  readonly atWork: Set<() => void>
}

function inUse(connection: Connection): ConnectionInUse {
  const lost = new Set<string>()
  connection.client.on('connectionPoolCleared', ({ address }) => void lost.add(address))
  connection.client.on('connectionPoolReady', ({ address }) => void lost.delete(address))
  return { ...connection, hasLost: () => lost.size > 0, atWork: new Set() }
}

/** A work was not waited for any longer. */
class Ended extends MongoNetworkError {}

/** Does something until it is ended, at the latest after some time. */
async function endable<T>(atWork: Set<() => void>, milliseconds: number, work: () => Promise<T>): Promise<T> {
  let settle = () => {}
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(new Ended('The connection was cut.'))
    const limit = setTimeout(end, milliseconds)
    atWork.add(end)
    settle = () => {
      clearTimeout(limit)
      atWork.delete(end)
    }
  })
  try {
    return await Promise.race([work(), ended])
  } finally {
    settle()
  }
}

function endAll({ client, atWork }: ConnectionInUse) {
  for (const end of atWork) end()
  // Closed on purpose, it has nothing more to tell.
  client.close().catch(() => undefined)
}
