import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type StartedServer, startServer } from './started-server.ts'

/**
 * One server for all tests of a file, in a folder of its own, with the packs of the project.
 * @param root makes another project folder within that folder
 */
export function sharedServer(
  root?: (folder: string) => string,
  options: Partial<Parameters<typeof startServer>[0]> = {},
): () => StartedServer {
  let server: StartedServer | undefined
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-server-'))
  beforeAll(async () => {
    server = await startServer({ folder, ...(root ? { root: root(folder) } : {}), ...options })
  }, 30_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (!server) throw new Error('The server has not started.')
    return server
  }
}
