import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PROJECT } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'

const ROUNDS = 7
const LONGEST_SECONDS = 120

/** From the command line to the first page served: once with an empty database, then warm. */
export async function benchStart(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-start-'))
  try {
    await secondsToFirstPage(folder) // builds the pages where that is needed
    rmSync(folder, { recursive: true })
    const empty = await secondsToFirstPage(folder)
    const warm: number[] = []
    for (let round = 0; round < ROUNDS; round++) warm.push(await secondsToFirstPage(folder))
    console.table([
      { start: 'with an empty database', seconds: rounded(empty), fastest: '', slowest: '' },
      { start: `warm, median of ${ROUNDS}`, seconds: rounded(median(warm)), fastest: rounded(Math.min(...warm)), slowest: rounded(Math.max(...warm)) },
    ])
    return [
      { figure: 'start.empty', value: rounded(empty), goal: '<= 5' },
      { figure: 'start.warm', value: rounded(median(warm)), goal: '<= 3' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsToFirstPage(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const env = { ...process.env, PORT: String(port), CASELOOM_DATA: folder }
  const program = spawn('npm', ['start', '--silent'], { cwd: PROJECT, env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  const ended = new Promise((done) => program.once('exit', done))
  try {
    while (!(await isServed(port))) {
      if (program.exitCode !== null) throw new Error('The program ended before it served a page: npm start says why.')
      if (performance.now() - began > LONGEST_SECONDS * 1000) throw new Error(`No page was served within ${LONGEST_SECONDS} seconds.`)
      await pause(10)
    }
    return (performance.now() - began) / 1000
  } finally {
    if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, 'SIGTERM')
    await ended
  }
}

async function isServed(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`)
    return response.ok && (await response.text()).includes('</html>')
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}
