import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { buildPages } from '../../core/server/build-pages.ts'
import { findChromium } from '../browser/chromium.ts'
import { PROJECT, type StartedServer, startServer } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'

const SHORT = 10
const LONG = 200
const ROUNDS = 25
const WARM_UP = 5
const PERSONA = 'case_manager_roma'

interface Times { readonly short: number[]; readonly long: number[] }
type Open = (caseId: string) => Promise<unknown>

/** Opening a case with 200 events against one with 10: the API's answer, and the page in a browser where there is one. */
export async function benchCase(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-case-'))
  const webFolder = join(PROJECT, 'playground/web/dist')
  await buildPages(PROJECT, 'playground/web', console.log)
  const server = await startServer({ folder, webFolder })
  try {
    const cookie = await signIn(server)
    const cases = await twoCases(server, cookie)
    const answer = await measure(cases, (caseId) => ask(server, cookie, `cases/${caseId}`))
    const page = await inBrowser(server, cookie, (open) => measure(cases, open))
    console.table([row('API answer', answer), ...(page ? [row('page in Chromium', page)] : [])])
    if (!page) console.log('No Chromium was found: the page itself was not measured. Install it, or set CHROMIUM to its path.')
    return [
      { figure: `case.answer.${LONG}`, value: ratio(answer), goal: '<= 10' },
      ...(page ? [{ figure: `case.page.${LONG}`, value: ratio(page), goal: '<= 3' }] : []),
    ]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function signIn({ address }: StartedServer): Promise<string> {
  const response = await fetch(`${address}/api/packs/italy/session`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: PERSONA }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Two of the person's cases, one with few events, the other filled up with notes. */
async function twoCases(server: StartedServer, cookie: string): Promise<{ short: string; long: string }> {
  const { rows } = (await ask(server, cookie, 'worklist?tab=mine&sort=openedAt&descending=true')) as { rows: { caseId: string }[] }
  const [short, long] = rows.map(({ caseId }) => caseId)
  if (short === undefined || long === undefined) throw new Error(`${PERSONA} has fewer than two open cases to measure.`)
  await fillUp(server, cookie, short, SHORT)
  await fillUp(server, cookie, long, LONG)
  return { short, long }
}

async function fillUp(server: StartedServer, cookie: string, caseId: string, events: number) {
  const { kase } = (await ask(server, cookie, `cases/${caseId}`)) as { kase: { number: number } }
  for (let number = kase.number; number < events; number++) {
    const text = `Called at the office; the papers for the ${number}th request are there.`
    await ask(server, cookie, `cases/${caseId}/acts`, { act: 'note', number, answers: { text }, requestId: randomUUID() })
  }
}

async function ask({ address }: StartedServer, cookie: string, path: string, body?: object): Promise<unknown> {
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const response = await fetch(`${address}/api/packs/italy/${path}`, { ...sent, headers: { cookie, 'content-type': 'application/json' } })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
  return response.json()
}

/** Both in turn, so that whatever else the machine does slows both alike. */
async function measure({ short, long }: { short: string; long: string }, open: Open): Promise<Times> {
  const times: Times = { short: [], long: [] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, caseId] of [['short', short], ['long', long]] as const) {
      const began = performance.now()
      await open(caseId)
      if (round >= 0) times[name].push(performance.now() - began)
    }
  }
  return times
}

async function inBrowser({ address }: StartedServer, cookie: string, work: (open: Open) => Promise<Times>): Promise<Times | undefined> {
  const executablePath = findChromium()
  if (!executablePath) return undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const [name = '', value = ''] = cookie.split('=')
    await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/api/packs/italy' }])
    return await work((caseId) => openPage(page, address, caseId))
  } finally {
    await browser.close()
  }
}

async function openPage(page: Page, address: string, caseId: string) {
  const answered = page.waitForResponse((response) => response.url().includes(`/api/packs/italy/cases/${caseId}`))
  await page.goto(`${address}/italy/cases/${caseId}`)
  const { kase } = (await (await answered).json()) as { kase: { household: { name: string } } }
  // The household's name is on the page only once its case is.
  await page.getByText(kase.household.name).first().waitFor()
}

function ratio({ short, long }: Times): number {
  return rounded(median(long) / median(short))
}

function row(what: string, times: Times) {
  return {
    case: what,
    [`${SHORT} events, ms`]: rounded(median(times.short)),
    [`${LONG} events, ms`]: rounded(median(times.long)),
    ratio: ratio(times),
  }
}
