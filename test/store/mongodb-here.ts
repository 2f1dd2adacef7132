import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll } from 'vitest'
import { builtServer, type DatabaseServer, findGo, startDatabase } from './mongodb-server.ts'

const SKIPPED = 'Skipped: tests of the MongoDB store. Install Go to build the server they speak to (test/mongodb-server), or name a server in MONGODB_URL.'

/** Databases of their own for the tests of one file. */
export interface MongodbHere {
  /** Whether MONGODB_URL names the server; otherwise it is the one in test/mongodb-server. */
  readonly isNamed: boolean
  /** The address of a database that nobody else uses. */
  freshDatabase(): string
}

/** Where tests find MongoDB: the server of MONGODB_URL, or one they build and start. Undefined, and said so, where there is neither. */
export function mongodbHere(): MongodbHere | undefined {
  const named = process.env.MONGODB_URL
  const go = named === undefined ? findGo() : undefined
  if (named === undefined && go === undefined) {
    console.log(SKIPPED)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-mongodb-'))
  const run = `caseloom_test_${process.pid}_${Date.now().toString(36)}`
  const made: string[] = []
  let server: DatabaseServer | undefined
  beforeAll(async () => {
    if (go !== undefined) server = await startDatabase(builtServer(go), folder)
  }, 600_000)
  afterAll(async () => {
    if (named !== undefined) await dropAll(named, made)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    isNamed: named !== undefined,
    freshDatabase() {
      const name = `${run}_${made.length}`
      made.push(name)
      return withDatabase(named ?? server?.url ?? '', name)
    },
  }
}

function withDatabase(url: string, name: string): string {
  const [, place = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]*)[^?]*(\?.*)?$/.exec(url) ?? []
  return `${place}/${name}${options}`
}

async function dropAll(url: string, names: readonly string[]) {
  const client = new MongoClient(url)
  for (const name of names) await client.db(name).dropDatabase()
  await client.close()
}
