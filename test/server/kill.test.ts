import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../core/store/sqlite-store.ts'
import { PROJECT } from './started-server.ts'

const ROUNDS = 20
const MOST_WRITERS = 4

/** The real app in a process of its own; it prints its address. */
async function startProcess(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'serve.ts'), folder], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout!)) return { child, address: line }
  throw new Error('The server process ended before it listened.')
}

async function signedIn(address: string, persona: string) {
  const response = await fetch(`${address}/api/packs/italy/session`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Writes notes to one case, one after the other, until the server is gone. Gives the number and text of those acknowledged. */
async function writeNotes(address: string, cookie: string, caseId: string, from: number, label: string) {
  const acknowledged: { number: number; text: string }[] = []
  try {
    for (let number = from; ; number++) {
      const text = `${label}, note ${number}`
      const body = JSON.stringify({ act: 'note', number, answers: { text }, requestId: crypto.randomUUID() })
      const response = await fetch(`${address}/api/packs/italy/cases/${caseId}/acts`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body })
      const answer = (await response.json()) as { number: number }
      expect(response.status).toBe(201)
      acknowledged.push({ number: answer.number, text })
    }
  } catch (error) {
    if (error instanceof TypeError) return acknowledged // the connection broke
    throw error
  }
}

test(`no acknowledged act is lost when the process is killed while acts stream in, ${ROUNDS} times`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-kill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const acknowledged = new Map<string, { number: number; text: string }[]>()

  for (let round = 0; round < ROUNDS; round++) {
    const { child, address } = await startProcess(folder)
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = new Promise((done) => child.once('exit', done))
    const cookie = await signedIn(address, 'case_manager_roma')
    const list = await fetch(`${address}/api/packs/italy/worklist?tab=mine`, { headers: { cookie } })
    const { rows } = (await list.json()) as { rows: { caseId: string }[] }
    const cases = rows.slice(0, MOST_WRITERS).map(({ caseId }) => caseId)
    expect(cases.length).toBeGreaterThan(1)

    const writing = cases.map(async (caseId) => {
      const view = await fetch(`${address}/api/packs/italy/cases/${caseId}`, { headers: { cookie } })
      const { number } = ((await view.json()) as { kase: { number: number } }).kase
      const notes = await writeNotes(address, cookie, caseId, number, `round ${round}`)
      acknowledged.set(caseId, [...(acknowledged.get(caseId) ?? []), ...notes])
    })
    setTimeout(() => child.kill('SIGKILL'), 250 + 37 * round)
    await Promise.all([...writing, ended])
  }

  const store = openSqliteStore(join(folder, 'caseloom.db'))
  let compared = 0
  for (const [caseId, notes] of acknowledged) {
    const events = await store.readEvents('italy', caseId)
    for (const { number, text } of notes) expect(events[number - 1]).toMatchObject({ number, type: 'recorded', answers: { text } })
    compared += notes.length
  }
  await store.close()
  expect(compared).toBeGreaterThan(ROUNDS * MOST_WRITERS)
}, 120_000)
