import { join } from 'node:path'
import { builtServer, type DatabaseServer, findGo, startDatabase } from '../store/mongodb-server.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

export const STORES = ['SQLite', 'MongoDB'] as const

/** A store of its own for one fault. */
export interface FaultyStore {
  readonly kind: (typeof STORES)[number]
  readonly address: string
  /** The database server, where it is one. */
  readonly database?: { readonly server: () => DatabaseServer; restart(): Promise<void>; readonly port: number }
}

/** Compiles the database server where it can; without it faults strike SQLite alone. */
export const database = findGo()

/** @param proxyPort of what stands before a database server, where something does */
export async function faultyStore(kind: FaultyStore['kind'], proxyPort?: number, folder = temporaryFolder()): Promise<FaultyStore & { stop(): Promise<void> }> {
  if (kind === 'SQLite') return { kind, address: `file:${join(folder, 'cases.db')}`, stop: async () => {} }
  const binary = builtServer(database ?? '')
  let server = await startDatabase(binary, folder)
  const port = Number(new URL(server.url).port)
  return {
    kind,
    address: `mongodb://127.0.0.1:${proxyPort ?? port}/cases`,
    database: {
      port,
      server: () => server,
      async restart() {
        await server.stop()
        server = await startDatabase(binary, folder, port)
      },
    },
    stop: () => server.stop(),
  }
}
