import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtServer, findGo, startDatabase } from '../store/mongodb-server.ts'
import { type Figure, median, rounded } from './figure.ts'
import { caseIdOf, fillStore, noteFor, PACK } from './store/many-cases.ts'
import { mongoSubject } from './store/mongo-subject.ts'
import { percentile, timed } from './store/percentile.ts'
import { CASES_OF_PROCESSES, measureProcesses } from './store/processes.ts'
import { sqliteSubject } from './store/sqlite-subject.ts'
import type { Subject } from './store/subject.ts'
import { openPage, worklistPages } from './store/worklist-pages.ts'

const SIZES = [1000, 10_000, 100_000]
const LARGE = 1_000_000
const WARM_UP = 3
const PAGE_ROUNDS = 30
/** A server is asked for pages all day: what it does the first hundred times says little of it. */
const CASE_WARM_UP = 300
const CASE_ROUNDS = 1000
const ROUNDS = 200

interface Measured {
  readonly worklist: readonly number[]
  readonly page: readonly number[]
  readonly pageDirectly: readonly number[]
  readonly append: readonly number[]
  readonly appendDirectly: readonly number[]
}

/** Worklist pages, case pages and appends on stores of growing size, against the driver asked directly in the same run. */
export async function benchStore(isLarge: boolean): Promise<readonly Figure[]> {
  const sizes = isLarge ? [...SIZES, LARGE] : SIZES
  const figures = await benchSubject(sizes, sqliteSubject)
  const named = process.env.MONGODB_URL
  if (named !== undefined) return [...figures, ...(await benchSubject(sizes, (size) => mongoSubject('MongoDB', databaseOf(named, size))))]
  await tellOfTestServer()
  return figures
}

async function benchSubject(sizes: readonly number[], open: (size: number) => Promise<Subject>): Promise<Figure[]> {
  const figures: Figure[] = []
  const worst = new Map<number, number>()
  let name = ''
  for (const size of sizes) {
    const subject = await open(size)
    try {
      name = subject.name.toLowerCase()
      const last = await fillStore(subject.store, size + CASES_OF_PROCESSES)
      const measured = await measure(subject, size, last)
      print(subject, size, measured)
      await tellSizes(subject, size)
      worst.set(size, percentile(measured.worklist, 0.95))
      figures.push({ figure: `store.${name}.case.${size}`, value: ratio(measured.page, measured.pageDirectly), goal: '<= 1.5' })
      figures.push({ figure: `store.${name}.append.${size}`, value: ratio(measured.append, measured.appendDirectly), goal: '<= 1.5' })
      if (size === sizes[0]) figures.push(...(await processesFigure(subject, size, last)))
    } finally {
      await subject.close()
    }
  }
  const [smallest = NaN] = worst.values()
  for (const [size, milliseconds] of worst) {
    if (size === 100_000) figures.push({ figure: `store.${name}.worklist.p95.${size}`, value: rounded(milliseconds / smallest), goal: '<= 2' })
  }
  return figures
}

/** Both ways in turn, so that whatever else the machine does slows both alike. */
async function measure(subject: Subject, size: number, last: number): Promise<Measured> {
  const { store } = subject
  const measured = { worklist: [] as number[], page: [] as number[], pageDirectly: [] as number[], append: [] as number[], appendDirectly: [] as number[] }
  for (let round = -WARM_UP; round < PAGE_ROUNDS; round++) {
    for (const [, query] of worklistPages(size)) {
      const took = await timed(() => openPage(store, query))
      if (round >= 0) measured.worklist.push(took)
    }
  }
  for (let round = -CASE_WARM_UP; round < CASE_ROUNDS; round++) {
    const [place, other] = placesOf(round + CASE_WARM_UP, size)
    const caseId = caseIdOf(place)
    const took = await timed(async () => [await store.readEvents(PACK, caseId), await store.readings(PACK, caseId, 20)])
    const directly = await timed(() => subject.readDirectly(caseIdOf(other)))
    if (round < 0) continue
    measured.page.push(took)
    measured.pageDirectly.push(directly)
  }
  // After all reading: what one connection has written, the other has to read afresh.
  for (let round = 0; round < ROUNDS; round++) {
    const [place, other] = placesOf(round, size)
    measured.append.push(await timed(() => store.append(noteFor(place, last + 1))))
    measured.appendDirectly.push(await timed(() => subject.writeDirectly(noteFor(other, last + 1))))
  }
  return measured
}

/** Two cases that no other of two hundred rounds uses. */
function placesOf(round: number, size: number): [number, number] {
  return [(round * 2 * 37) % size, ((round * 2 + 1) * 37) % size]
}

async function processesFigure(subject: Subject, size: number, last: number): Promise<Figure[]> {
  const { one, two, computing, limit } = await measureProcesses(subject, size, last)
  const share = `${Math.round(computing * 100)} % of their time`
  console.log(`${subject.name}: one process appends ${rounded(one)} a second; two append ${rounded(two)}, ${rounded(two / one)} times as many, and compute ${share}. What limits them is ${limit} (${availableParallelism()} cores).`)
  return limit === 'the store' ? [] : [{ figure: `store.${subject.name.toLowerCase()}.processes`, value: rounded(two / one), goal: '>= 1.6' }]
}

/** The server that tests speak to proves what is meant, not how fast: one line, no figure. */
async function tellOfTestServer() {
  const go = findGo()
  if (go === undefined) return console.log('MongoDB was not measured: name a server in MONGODB_URL.')
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-mongodb-'))
  const server = await startDatabase(builtServer(go), folder)
  const subject = await mongoSubject('the test server', `${server.url}/bench`)
  try {
    const last = await fillStore(subject.store, 1000)
    const took = { append: [] as number[], directly: [] as number[] }
    for (let round = 0; round < 20; round++) {
      took.append.push(await timed(() => subject.store.append(noteFor(round * 2, last + 1))))
      took.directly.push(await timed(() => subject.writeDirectly(noteFor(round * 2 + 1, last + 1))))
    }
    await tellSizes(subject, 1000)
    console.log(`MongoDB was not measured: name a server in MONGODB_URL. For information, the server of the tests (FerretDB, which scans where MongoDB has an index) appends to 1000 cases in ${rounded(median(took.append))} ms, its driver asked directly in ${rounded(median(took.directly))} ms.`)
  } finally {
    await subject.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function print({ name }: Subject, cases: number, measured: Measured) {
  const row = (what: string, times: readonly number[], directly?: readonly number[]) => ({
    [name]: what, cases, 'p50, ms': rounded(percentile(times, 0.5)), 'p95, ms': rounded(percentile(times, 0.95)), ...(directly && { 'driver p50, ms': rounded(percentile(directly, 0.5)), ratio: ratio(times, directly) }),
  })
  console.table([row('worklist page', measured.worklist), row('case page', measured.page, measured.pageDirectly), row('append', measured.append, measured.appendDirectly)])
}

/** What a case costs on the disk. */
async function tellSizes({ name, sizes }: Subject, cases: number) {
  const { documents, bytes } = await sizes()
  const kinds = Object.entries(documents).map(([kind, count]) => `${rounded(count / cases)} ${kind}`)
  console.log(`${name}, ${cases} cases: for each ${kinds.join(', ')}; ${rounded(bytes / cases / 1024)} KiB with indexes.`)
}

function ratio(times: readonly number[], directly: readonly number[]): number {
  return rounded(median(times) / median(directly))
}

function databaseOf(url: string, size: number): string {
  const [, place = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]*)[^?]*(\?.*)?$/.exec(url) ?? []
  return `${place}/caseloom_bench_${process.pid}_${size}${options}`
}
