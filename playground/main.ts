import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, relative, resolve } from 'node:path'
import { pino } from 'pino'
import { terminal } from '../core/cli/terminal.ts'
import { problemLine } from '../core/definitions/problem.ts'
import { createApp } from '../core/server/create-app.ts'
import { followPacks } from '../core/server/follow-packs.ts'
import { createLive } from '../core/server/live.ts'
import { openPacks, type ServedPack } from '../core/server/packs.ts'
import type { Parts } from '../core/server/parts.ts'
import { StoreFailure } from '../core/store/case-store.ts'
import { openSqliteStore } from '../core/store/sqlite-store.ts'
import { buildPages } from './build-pages.ts'
import { listen } from './listen.ts'

const root = resolve(import.meta.dirname, '..')
const screen = terminal(process.stdout)

/** Builds the pages where needed, opens the database, loads the packs, and serves everything from one process. */
async function start() {
  await buildPages(root, screen.print)
  const folder = resolve(root, process.env.CASELOOM_DATA ?? 'data')
  mkdirSync(folder, { recursive: true })
  const store = openSqliteStore(relative(process.cwd(), join(folder, 'caseloom.db')))
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(join(folder, 'caseloom.log')))
  const packs = await openPacks(root)
  const live = createLive()
  for (const pack of packs.all()) tellProblems(pack)

  const webFolder = join(root, 'playground/web/dist')
  const parts: Parts = { packs, store, live, log, webFolder, now: () => new Date().toISOString(), newId: randomUUID }
  await followPacks(parts, (sentence) => screen.print(screen.red(sentence)))
  const server = createServer(createApp(parts))
  screen.print(`Caseloom is at ${await listen(server, process.env.PORT)}`)

  const stop = async () => {
    live.close()
    server.close()
    server.closeIdleConnections()
    await packs.close()
    await store.close()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

function tellProblems({ id, lastGood, problems }: ServedPack) {
  for (const problem of problems) screen.print((problem.severity === 'error' ? screen.red : screen.yellow)(problemLine(problem)))
  if (!lastGood) screen.print(`The pack ${id} is not served until its errors are mended; the others are.`)
}

start().catch((error: unknown) => {
  screen.print(error instanceof StoreFailure ? screen.red(error.message) : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
})
