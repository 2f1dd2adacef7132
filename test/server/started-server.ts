import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { createApp } from '../../core/server/create-app.ts'
import { followPacks } from '../../core/server/follow-packs.ts'
import { createLive } from '../../core/server/live.ts'
import { openPacks, type Packs } from '../../core/server/packs.ts'
import type { Parts } from '../../core/server/parts.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'

export const PROJECT = resolve(import.meta.dirname, '../..')

export interface StartedServer {
  readonly address: string
  readonly parts: Parts
  stop(): Promise<void>
}

/** The real app on a random port, with a real store and the packs of a project folder. */
export async function startServer({ folder, root = PROJECT, now = () => new Date().toISOString(), watching = false, packs, webFolder = join(folder, 'pages'), say = () => {}, log = pino({ level: 'silent' }), store = openSqliteStore(join(folder, 'caseloom.db')) }: {
  folder: string
  root?: string
  now?: () => string
  watching?: boolean
  /** Loaded before, instead of the root's. */
  packs?: Packs
  webFolder?: string
  say?: (sentence: string) => void
  log?: Logger
  /** Instead of a file in the folder. */
  store?: CaseStore
}): Promise<StartedServer> {
  const served = packs ?? (await openPacks(root, { watching }))
  const live = createLive({ store, newId: randomUUID })
  const parts: Parts = {
    packs: served, store, live, now, newId: randomUUID, log, webFolder, hosts: ['cases.example'],
  }
  await followPacks(parts, say)
  const server = createServer(createApp(parts))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    parts,
    async stop() {
      live.close()
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
      await served.close()
      await store.close()
    },
  }
}
