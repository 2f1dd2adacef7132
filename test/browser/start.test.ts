import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { type AtTheDesk, openBrowser, PAGES, sitDown } from './at-the-desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'caseloom-start-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let desk: AtTheDesk

beforeAll(async () => {
  server = await startServer({ folder, webFolder: PAGES, now: () => '2026-11-23T08:00:00Z' })
  browser = await openBrowser()
})
beforeEach(async () => {
  desk = await sitDown(browser, server.address, errors)
  await desk.page.getByRole('heading', { name: 'The way a case goes' }).waitFor()
})
afterEach(async () => {
  await desk.page.context().close()
  expect(errors).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const phases = (page: Page) => page.locator('.cl-thread li').allInnerTexts().then((texts) => texts.map((text) => text.trim().split('\n')[0]))
const module = (page: Page, title: string) => page.locator('li', { has: page.getByText(title, { exact: true }) }).last()

test('moving the level down takes phases and modules away, each with its reason; moving it back brings them back', async () => {
  const { page } = desk
  const whole = await phases(page)
  expect(whole).toEqual(['Received', 'Assigned', 'Convened', 'Analysis', 'Framework', 'Referral', 'Pact', 'Meetings', 'Evaluation', 'Closure'])

  await page.getByRole('radiogroup', { name: 'How far' }).getByText('Information').click()
  await expect.poll(() => phases(page)).toEqual(['Received', 'Assigned', 'Convened', 'Closure'])
  expect(await module(page, 'Intervention plan').innerText()).toContain('off: only case work has it')

  await page.getByRole('radiogroup', { name: 'How far' }).getByText('Case work').click()
  await expect.poll(() => phases(page)).toEqual(whole)
})

test('with direct intake the register form appears and the inbox goes; the server says the same', async () => {
  const { page } = desk
  const refused = await page.evaluate(async () => {
    await fetch('/api/packs/italy/session', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"persona":"front_office"}' })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/packs/italy/cases', { method: 'POST', headers, body: JSON.stringify({ answers: {}, requestId: crypto.randomUUID() }) })
    return { status: answer.status, detail: (await answer.json()).detail as string }
  })
  expect(refused.status).toBe(403)
  expect(refused.detail).toContain('Nobody is registered by hand with indirect intake')

  await page.reload()
  await desk.become('Marta Colombo')
  await page.goto(server.address)
  await page.getByText('a front office registers them').click()
  await page.getByText('Each move is kept').or(page.getByText('Saved:')).first().waitFor()
  await page.locator('.cl-person', { hasText: 'Front office' }).click()
  await page.getByRole('button', { name: /Open the desk as/ }).click()
  await page.getByRole('link', { name: 'Register' }).first().click()
  await page.getByRole('heading', { level: 1, name: /Regist/ }).waitFor()
  expect(await page.getByRole('link', { name: /Inbox/ }).count()).toBe(0)

  await page.goto(server.address)
  await desk.become('Marta Colombo')
  await page.goto(server.address)
  await page.getByText('another programme sends them').click()
  await expect.poll(() => module(page, 'Registration desk').innerText()).toContain('nobody is registered by hand')
})

test.each([
  ['start', '', undefined],
  ['inbox', '/italy/inbox', 'coordinator'],
  ['worklist', '/italy/worklist', 'coordinator'],
  ['overview', '/italy/overview', 'analyst'],
  ['case', '/italy/cases/{Esposito}', 'coordinator'],
  ['form', '/italy/cases/{Bianchi}/assign', 'coordinator'],
])('%s: nobody is kept out, at 1280 and 390 pixels, and in Arabic from right to left', async (_name, path, persona) => {
  const { page } = desk
  if (persona) {
    await page.evaluate((chosen) => fetch('/api/packs/italy/session', {
      method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: chosen }),
    }), persona)
  }
  await page.goto(server.address + (await withCaseNumber(path)))
  for (const language of ['English', 'العربية']) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 860 })
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${language} ${width}: sideways` }).toBeLessThanOrEqual(0)
      expect(await violations(page), `${language} ${width}`).toEqual([])
    }
    if (language !== 'English') break
    await page.setViewportSize({ width: 1280, height: 860 })
    await page.getByRole('button', { name: /Language/ }).click()
    await page.getByRole('menuitemradio', { name: 'العربية' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
})

/** Rules of WCAG 2.2 A and AA that the page breaks, each with the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
    const { violations: found } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  })
}

/** A path in which {household} has become the number of its case. */
async function withCaseNumber(path: string): Promise<string> {
  const [place, household] = /\{(.+)\}/.exec(path) ?? []
  if (!place || !household) return path
  const { rows } = await server.parts.store.worklist({ pack: 'italy', search: household, sort: 'household', offset: 0, limit: 1 })
  return path.replace(place, rows[0]?.caseId ?? 'nowhere')
}
