import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PROJECT } from '../../server/started-server.ts'
import type { Subject } from './subject.ts'

const MILLISECONDS = 4000
const CASES_EACH = 100
/** Cases that it wants for itself. */
export const CASES_OF_PROCESSES = 3 * CASES_EACH
/** Processes that compute for a smaller share of their time are held up by the store. */
const BUSY = 0.7

interface Done { readonly perSecond: number; readonly computing: number }

export interface ProcessesMeasured {
  readonly one: number
  readonly two: number
  /** Share of their time in which two at once computed: the rest they waited, for the store and for one another. */
  readonly computing: number
  readonly limit: 'the store' | 'the processes'
}

/** Appends of one server process and of two at once, each to cases of its own, beginning after the cases that others have used. */
export async function measureProcesses(subject: Subject, from: number, last: number): Promise<ProcessesMeasured> {
  const [alone] = await together(subject.address, [from], last)
  const both = await together(subject.address, [from + CASES_EACH, from + 2 * CASES_EACH], last)
  const computing = both.reduce((sum, each) => sum + each.computing, 0) / both.length
  return {
    one: alone?.perSecond ?? 0,
    two: both.reduce((sum, { perSecond }) => sum + perSecond, 0),
    computing,
    limit: computing < BUSY ? 'the store' : 'the processes',
  }
}

async function together(address: string, firsts: readonly number[], last: number): Promise<Done[]> {
  const script = join(import.meta.dirname, 'append-process.ts')
  const children = firsts.map((first) =>
    spawn(process.execPath, ['--import', 'tsx', script, address, String(first), String(CASES_EACH), String(last), String(MILLISECONDS)], { cwd: PROJECT, stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  const lines = children.map((child) => createInterface(child.stdout)[Symbol.asyncIterator]())
  for (const line of lines) await line.next()
  for (const child of children) child.stdin.write('begin\n')
  const told = await Promise.all(lines.map((line) => line.next()))
  return told.map(({ value }) => JSON.parse(String(value)) as Done)
}
