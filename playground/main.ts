import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, relative, resolve } from 'node:path'
import { terminal } from '../core/cli/terminal.ts'
import { problemLine } from '../core/definitions/problem.ts'
import { createApp } from '../core/server/create-app.ts'
import { followPacks } from '../core/server/follow-packs.ts'
import { createLive } from '../core/server/live.ts'
import { openPacks, type ServedPack } from '../core/server/packs.ts'
import type { Parts } from '../core/server/parts.ts'
import { StoreFailure } from '../core/store/case-store.ts'
import { refuseHalfFilled } from '../core/store/copy-store.ts'
import { openStore } from '../core/store/open-store.ts'
import { buildPages } from '../core/server/build-pages.ts'
import { CannotStart } from '../core/server/cannot-start.ts'
import { listen } from '../core/server/listen.ts'
import { openLog } from './open-log.ts'

const root = resolve(import.meta.dirname, '..')
const screen = terminal(process.stdout)
const sayRed = (sentence: string) => screen.print(screen.red(sentence))

/** Opens the database, builds the pages where needed, loads the packs, and serves everything from one process. */
async function start() {
  const folder = dataFolder(resolve(root, process.env.CASELOOM_DATA ?? 'data'))
  const store = await openStore(process.env.MONGODB_URL ?? `file:${relative(process.cwd(), join(folder, 'caseloom.db'))}`, screen.print)
  await refuseHalfFilled(store)
  await buildPages(root, 'playground/web', screen.print)
  const log = openLog(join(folder, 'caseloom.log'), sayRed)
  const packs = await openPacks(root, { say: sayRed })
  const live = createLive({ store, newId: randomUUID })
  for (const pack of packs.all()) tellProblems(pack)

  const webFolder = join(root, 'playground/web/dist')
  const hosts = (process.env.CASELOOM_HOSTS ?? '').split(',').map((name) => name.trim()).filter(Boolean)
  const parts: Parts = { packs, store, live, log, webFolder, hosts, now: () => new Date().toISOString(), newId: randomUUID }
  await followPacks(parts, sayRed)
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

function dataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart(`The folder ${folder} cannot be made: ${reason}. Name another one in CASELOOM_DATA.`)
  }
}

function tellProblems({ id, lastGood, problems }: ServedPack) {
  for (const problem of problems) screen.print((problem.severity === 'error' ? screen.red : screen.yellow)(problemLine(problem)))
  if (!lastGood) screen.print(`The pack ${id} is not served until its errors are mended; the others are.`)
}

start().catch((error: unknown) => {
  const isForeseen = error instanceof StoreFailure || error instanceof CannotStart
  screen.print(isForeseen ? screen.red(error.message) : String(error instanceof Error ? error.stack : error))
  process.exit(1)
})
