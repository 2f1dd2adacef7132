import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildPages } from '../server/build-pages.ts'
import { CannotStart } from '../server/cannot-start.ts'
import { createApp } from '../server/create-app.ts'
import { followPacks } from '../server/follow-packs.ts'
import { freshMetaSchemas } from '../server/fresh-meta-schemas.ts'
import { listen } from '../server/listen.ts'
import { createLive } from '../server/live.ts'
import { followLoneFile, loadLoneFile, readLoneFile } from '../server/lone-file.ts'
import { servePacks, type ServedPack } from '../server/packs.ts'
import type { Parts } from '../server/parts.ts'
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts'
import { printProblems, summaryOf } from './print-problems.ts'
import type { Terminal } from './terminal.ts'

const PAGES = 'playground/web'

interface Wanted {
  readonly root: string
  /** Absolute path of the definition. */
  readonly file: string
  /** How it is named in what is printed. */
  readonly shown: string
  readonly port?: string | undefined
  readonly terminal: Terminal
}

/** Serves one form or tool as its tool page, from memory alone, and follows its file. Ends when the program is told to stop. */
export async function servePreview({ root, file, shown, port, terminal }: Wanted): Promise<number> {
  const { print, red, green } = terminal
  const { packId, document } = readLoneFile(root, file, shown)
  if (document.kind !== undefined && document.kind !== 'form' && document.kind !== 'assessment tool') {
    print(red(`"${shown}" is a ${document.kind}: only forms and assessment tools can be tried. To check it, run: npx caseloom check ${shown}`))
    return 1
  }
  const say = (sentence: string) => print(red(sentence))
  await buildPages(root, PAGES, print)
  const metaSchemasNow = freshMetaSchemas(root)
  const packs = await servePacks({
    root,
    ids: () => [packId],
    load: () => loadLoneFile(readLoneFile(root, file, shown), metaSchemasNow()),
    follow: (changed) => followLoneFile(root, file, changed, say),
  })
  const store = openSqliteStore(':memory:')
  const live = createLive({ store, newId: randomUUID })
  const parts: Parts = {
    packs, store, live, hosts: [], log: pino({ level: 'silent' }),
    webFolder: join(root, PAGES, 'dist'), now: () => new Date().toISOString(), newId: randomUUID,
  }
  await followPacks(parts, say)

  const place = () => `/${packId}/tools/${readLoneFile(root, file, shown).document.id ?? document.id ?? ''}`
  const app = createApp(parts)
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(302, { location: place() }).end()
    else app(request, response)
  })
  const tell = ({ problems, good, lastGood }: ServedPack) => {
    printProblems(problems, terminal)
    summaryOf([shown], 'file', problems, terminal)
    if (!good) print(lastGood ? 'The page shows the problems, and goes on with what was good last.' : 'The page shows the problems until they are mended.')
  }
  try {
    const address = await listen(server, port, '--port')
    for (const pack of packs.all()) tell(pack)
    packs.onChange(tell)
    const isGood = packs.all().every(({ good }) => good)
    print(isGood ? green(`${shown} can be tried at ${address}${place()}`) : `Once it is mended, ${shown} can be tried at ${address}`)
    print('Nothing is stored. The page follows the file as it is saved; Ctrl+C ends it.')
    await stopped()
    return 0
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    say(error.message)
    return 1
  } finally {
    live.close()
    server.close()
    server.closeAllConnections()
    await packs.close()
    await store.close()
  }
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
