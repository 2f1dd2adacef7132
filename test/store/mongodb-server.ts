import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PROJECT = join(import.meta.dirname, '../..')
const SOURCE = join(PROJECT, 'test/mongodb-server')
const START_MILLISECONDS = 20_000

/** A server of MongoDB's protocol that a test has started. */
export interface DatabaseServer {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** The Go compiler of this machine, where it has one. */
export function findGo(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/go/bin']
  return folders.map((folder) => join(folder, 'go')).find((file) => spawnSync(file, ['version']).status === 0)
}

/** The server's binary, built where the one at hand is of other sources; the first time that takes a minute or two. */
export function builtServer(go: string): string {
  const sources = ['main.go', 'go.mod', 'go.sum'].map((name) => readFileSync(join(SOURCE, name)))
  const name = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16)
  const folder = join(PROJECT, 'node_modules/.cache/mongodb-server')
  const binary = join(folder, name)
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  console.log('Building the database server that tests speak to (once) ...')
  const building = `${binary}.${process.pid}`
  execFileSync(go, ['build', '-o', building, '.'], { cwd: SOURCE, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CGO_ENABLED: '0' } })
  renameSync(building, binary)
  return binary
}

/** Starts the server on its data in a folder, and waits until it listens. */
export async function startDatabase(binary: string, folder: string, port?: number): Promise<DatabaseServer> {
  const listen = port ?? (await freePort())
  const child = spawn(binary, ['-listen', `127.0.0.1:${listen}`, '-dir', folder], { stdio: 'ignore' })
  const ended = new Promise((done) => child.once('exit', done))
  await untilListening(child, listen)
  return {
    url: `mongodb://127.0.0.1:${listen}`,
    process: child,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function untilListening(child: ChildProcess, port: number) {
  const deadline = performance.now() + START_MILLISECONDS
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`The database server did not start on port ${port}.`)
    await pause(20)
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, '127.0.0.1', () => told(true)).once('error', () => told(false)).once('close', () => told(false))
    socket.once('connect', () => socket.destroy())
  })
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}
