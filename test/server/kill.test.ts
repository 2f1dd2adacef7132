import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { openPacks } from '../../core/server/packs.ts'
import { openSqliteStore } from '../../core/store/sqlite-store.ts'
import { PROJECT } from './started-server.ts'

const ROUNDS = 20
const MOST_WRITERS = 4
const FEWEST_NOTES = 10

/** The real app in a process of its own, ready to begin while another one still runs. */
function readyProcess(folder: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'serve.ts'), folder], { cwd: PROJECT, stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** The packs are checked once, not at every start: that is not what is tried here. */
async function servedPacks() {
  const packs = await openPacks(PROJECT, { watching: false })
  return packs.all()
}

/** Lets it open the database; gives its address. */
async function begin(child: ChildProcess): Promise<string> {
  child.stdin?.write('begin\n')
  for await (const line of createInterface(child.stdout ?? Readable.from([]))) return line
  throw new Error('The server process ended before it listened.')
}

async function signedIn(address: string, persona: string) {
  const response = await fetch(`${address}/api/packs/italy/session`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

interface Note { readonly number: number; readonly text: string }

/** Writes notes to one case, one after the other, until the server is gone, and tells of each that was acknowledged. */
async function writeNotes(address: string, cookie: string, caseId: string, label: string, acknowledge: (note: Note) => void) {
  const headers = { cookie, 'content-type': 'application/json' }
  try {
    const view = await fetch(`${address}/api/packs/italy/cases/${caseId}`, { headers })
    const { kase } = (await view.json()) as { kase: { number: number } }
    for (let number = kase.number; ; number++) {
      const text = `${label}, note ${number}`
      const body = JSON.stringify({ act: 'note', number, answers: { text }, requestId: crypto.randomUUID() })
      const response = await fetch(`${address}/api/packs/italy/cases/${caseId}/acts`, { method: 'POST', headers, body })
      const answer = (await response.json()) as Note
      expect(response.status).toBe(201)
      acknowledge({ number: answer.number, text })
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error // a TypeError of fetch: the connection broke
  }
}

test(`no acknowledged act is lost when the process is killed while acts stream in, ${ROUNDS} times`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-kill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'packs.json'), JSON.stringify(await servedPacks()))
  const acknowledged: (Note & { caseId: string })[] = []

  let next = readyProcess(folder)
  for (let round = 0; round < ROUNDS; round++) {
    const child = next
    const ended = new Promise((done) => child.once('exit', done))
    const address = await begin(child)
    if (round + 1 < ROUNDS) next = readyProcess(folder)

    const cookie = await signedIn(address, 'case_manager_roma')
    const list = await fetch(`${address}/api/packs/italy/worklist?tab=mine`, { headers: { cookie } })
    const { rows } = (await list.json()) as { rows: { caseId: string }[] }
    const cases = rows.slice(0, MOST_WRITERS).map(({ caseId }) => caseId)
    expect(cases.length).toBeGreaterThan(1)

    // Killed in the midst of the others' writes, each round at another moment of them.
    const last = acknowledged.length + FEWEST_NOTES + round
    const killAtLast = () => acknowledged.length === last && setTimeout(() => child.kill('SIGKILL'), round % 7)
    const writing = cases.map((caseId) =>
      writeNotes(address, cookie, caseId, `round ${round}`, (note) => {
        acknowledged.push({ ...note, caseId })
        killAtLast()
      }),
    )
    await Promise.all([...writing, ended])
  }

  const store = openSqliteStore(join(folder, 'caseloom.db'))
  for (const { caseId, number, text } of acknowledged) {
    const events = await store.readEvents('italy', caseId)
    expect(events[number - 1]).toMatchObject({ number, type: 'recorded', answers: { text } })
  }
  await store.close()
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * FEWEST_NOTES)
}, 180_000)
