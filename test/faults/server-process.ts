import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { Readable } from 'node:stream'
import { build } from 'vite'
import { openPacks, type ServedPack } from '../../core/server/packs.ts'
import { PROJECT } from '../server/started-server.ts'

/** Of the stories those of one worker's cases. */
const WORKER = 'case_manager_roma'
/** Enough to write to, and quickly played. */
const MOST_STORIES = 4
const MOST_DELIVERED = 3

/** The program, built into one file: a process of it starts in a fraction of a second. */
export interface BuiltServer {
  readonly packs: readonly ServedPack[]
  /** A process that needs only an address to begin. */
  ready(): Promise<ServerProcess>
  remove(): void
}

export interface ServerProcess {
  /** Opens the store and listens; gives the port. */
  begin(store: string): Promise<number>
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>
  readonly process: ChildProcess
}

/** @param mostStories how many of its stories it plays at its first start */
export async function buildServer(mostStories = MOST_STORIES): Promise<BuiltServer> {
  const folder = join(PROJECT, 'node_modules/.cache', `faults-${process.pid}-${Date.now()}`)
  mkdirSync(folder, { recursive: true })
  await build({
    root: PROJECT, configFile: false, logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'serve.ts'), outDir: folder, target: 'node20', minify: false },
  })
  const packs = await fewStories(mostStories)
  writeFileSync(join(folder, 'packs.json'), JSON.stringify(packs))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return {
    packs,
    ready: () => readyProcess(['node', join(folder, 'serve.js'), PROJECT, join(folder, 'packs.json')]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function readyProcess([, ...argv]: string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, argv, { cwd: PROJECT, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const lines = createInterface(child.stdout ?? Readable.from([]))
  await nextLine(lines)
  return {
    process: child,
    async begin(store) {
      const port = nextLine(lines)
      child.stdin?.write(`${store}\n`)
      return Number(await port)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function nextLine(lines: Interface): Promise<string> {
  return new Promise((heard, failed) => {
    lines.once('line', heard)
    lines.once('close', () => failed(new Error('The server process ended before it listened.')))
  })
}

async function fewStories(most: number): Promise<ServedPack[]> {
  const packs = await openPacks(PROJECT, { watching: false })
  return packs.all().map((pack) => {
    if (!pack.lastGood) return pack
    const stories = pack.lastGood.stories.filter(({ acts }) => acts.some(({ persona }) => persona === WORKER)).slice(0, most)
    const feeds = pack.lastGood.feeds.map((feed) => ({ ...feed, atStart: Math.min(feed.atStart ?? 0, MOST_DELIVERED) }))
    return { ...pack, lastGood: { ...pack.lastGood, stories, feeds } }
  })
}
