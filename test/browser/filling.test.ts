import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { type AtTheDesk, openBrowser, PAGES, sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { copyWithOwnTools } from './own-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseloom-filling-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let colleague: Visitor
let desk: AtTheDesk
let page: Page
let caseId: string

beforeAll(async () => {
  server = await startServer({ folder, root: copyWithOwnTools(folder), webFolder: PAGES })
  browser = await openBrowser()
  colleague = await visit(server, 'case_manager_ii')
  caseId = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
})
beforeEach(async () => {
  desk = await browserOf('case_manager_ii')
  page = desk.page
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  expect(errors.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A browser of its own. */
const browserOf = (persona: string) => sitDownAs(persona, browser, server.address, errors)

async function open(act: string, where = page): Promise<void> {
  await where.goto(`${server.address}/italy/cases/${caseId}/${act}`)
  await where.locator('.cl-form-page').waitFor()
}

const note = (where = page) => where.getByRole('textbox').first()
/** What the server has of the note. */
const saved = async () => (await colleague.get(`cases/${caseId}/acts/note`)).body.draft?.answers.text
const isFocused = (selector: string) => page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector)
const topOf = (selector: string) => page.locator(selector).evaluate((place) => Math.round(place.getBoundingClientRect().top))

test('a thousand questions on one page: what is near is drawn, a jump lands on its question, the sections follow the scrolling', async () => {
  await open('long_check')
  await page.getByRole('radio', { name: 'One page' }).check({ force: true })
  await page.locator('.cl-one-page').waitFor()
  expect(await page.locator('.cl-question').count()).toBeLessThan(150)

  const sections = page.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('button', { name: /^Section 39/ }).click()
  await expect.poll(() => topOf('#step-s39')).toBeLessThan(120)
  expect(await isFocused('#step-s39')).toBe(true)
  await sections.getByRole('button', { name: /^Section 39/ }).and(page.locator('[aria-current=step]')).waitFor()

  await sections.getByLabel('Find a section or question').first().fill('Question 507 ')
  await sections.getByRole('button', { name: 'Question 507 of the household' }).first().click()
  await expect.poll(() => isFocused('#question-s20-q507')).toBe(true)
  await expect.poll(() => topOf('#question-s20-q507')).toBeGreaterThan(100)
  expect(await topOf('#question-s20-q507')).toBeLessThan(800)

  await page.mouse.move(640, 500)
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => new URL(page.url()).searchParams.get('section')).toMatch(/^s2[1-9]$/)
  expect(await page.locator('.cl-question').count()).toBeLessThan(200)
})

test('the layout somebody chose is there again, in every form, and another person has her own', async () => {
  await open('recheck')
  await page.getByRole('radio', { name: 'One page' }).check({ force: true })
  await open('recheck')
  await page.locator('.cl-one-page').waitFor()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.goto(`${server.address}/italy/cases/${caseId}/recheck?view=sections&section=health`)
  await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor()
})

test('the problems of a form on one page lead to their questions', async () => {
  await page.goto(`${server.address}/italy/cases/${caseId}/recheck?view=page&section=review`)
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const summary = page.getByRole('alert')
  await summary.getByRole('button', { name: /sleep well/ }).click()
  await page.locator('.cl-one-page').waitFor()
  await expect.poll(() => isFocused('[name^="question-health-calm"], #question-health-calm *')).toBe(true)
})

test('a form is filled in and recorded by keyboard alone', async () => {
  await open('recheck')
  const press = (key: string) => page.keyboard.press(key)
  /** Goes on with Tab until the focus stands on something of that name. */
  const tabTo = async (name: string | RegExp) => {
    for (let steps = 0; steps < 60; steps++) {
      await press('Tab')
      const own = await page.evaluate(() => {
        const at = document.activeElement
        const labelled = (at?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])].map((each) => each.textContent).join(' ') : ''
        return [labelled, label, at?.closest('[role=radiogroup], fieldset')?.textContent, at?.textContent].join(' ')
      })
      if (own.match(name)) return
    }
    expect.fail(`Tab never came to ${name}`)
  }
  await tabTo(/Their own/)
  await press('ArrowDown')
  await tabTo(/How much is the rent/)
  await page.keyboard.type('500')
  await tabTo(/How many rooms/)
  await page.keyboard.type('3')
  await tabTo(/Damp/)
  await press('Space')
  await tabTo(/^ *Health$/)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor()
  await tabTo(/Yes/)
  await press('Space')
  await tabTo(/What troubles them/)
  await page.keyboard.type('Nothing')
  await tabTo(/Review and record/)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor()
  await tabTo(/^ *Record$/)
  await press('Enter')
  await page.waitForURL(/\/cases\/[^/]+$/)
  const { events } = (await colleague.get(`cases/${caseId}`)).body
  expect(events.at(-1)).toMatchObject({ act: 'recheck', answers: { home: { tenure: 'rent', rent: 500, rooms: 3, defects: ['damp'] }, health: { calm: true, secret: 'Nothing' } } })
})

test('a draft is found again in another browser, and vanishes from both when it is recorded', async () => {
  await open('note')
  await note().fill('The school called')
  await page.getByText(/^Draft saved on the server/).waitFor()

  const other = await browserOf('case_manager_ii')
  await open('note', other.page)
  await other.page.getByText(/^Your unsent answers from/).waitFor()
  expect(await note(other.page).inputValue()).toBe('The school called')
  await note(other.page).fill('The school called, all is well')
  await other.record()

  await page.reload()
  await page.locator('.cl-form-page').waitFor()
  expect(await note().inputValue()).toBe('')
  expect(await page.locator('.cl-notice').count()).toBe(0)
})

test('while the server cannot be reached the browser keeps what is typed, says so, and hands it over afterwards; who begins afresh can go back', async () => {
  await open('note')
  await page.route('**/draft', (route) => route.abort())
  await note().fill('Typed on the train')
  await page.getByText('Saved in this browser only: the server cannot be reached.').waitFor()
  await page.reload()
  await page.getByText(/^Your unsent answers from/).waitFor()
  expect(await note().inputValue()).toBe('Typed on the train')
  await page.unroute('**/draft')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByText(/^Draft saved on the server/).waitFor()

  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect.poll(saved, { timeout: 15_000 }).toBeUndefined()
  expect(await note().inputValue()).toBe('')
  await page.locator('.cl-undo', { hasText: 'Begun afresh.' }).getByRole('button', { name: 'Put it back' }).click()
  expect(await note().inputValue()).toBe('Typed on the train')
  await expect.poll(saved, { timeout: 15_000 }).toBe('Typed on the train')
  await colleague.remove(`cases/${caseId}/acts/note/draft`)
})

test('a session that has ended takes nothing away: one press, and the same person goes on', async () => {
  await open('note')
  await page.request.delete(`${server.address}/api/packs/italy/session`)
  await note().fill('Typed after the session had ended')
  await page.getByRole('button', { name: 'Go on as Chiara Bruno' }).click()
  await page.getByText(/^Draft saved on the server/).waitFor()
  expect(await note().inputValue()).toBe('Typed after the session had ended')
  await desk.record()
})

test('what one person typed is never shown to another, nor kept under her name', async () => {
  await open('note')
  await note().fill('Told to Chiara in confidence')
  await page.getByText(/^Draft saved on the server/).waitFor()
  // Another tab of the same browser becomes somebody else.
  await page.request.put(`${server.address}/api/packs/italy/session`, { data: { persona: 'coordinator' } })
  await note().fill('Told to Chiara in confidence, and more')
  await page.locator('button.cl-persona', { hasText: 'Paolo Ricci' }).waitFor()
  const coordinator = await visit(server, 'coordinator')
  expect((await coordinator.get(`cases/${caseId}/acts/note`)).body.draft).toBeUndefined()
  expect(await page.getByText('Told to Chiara').count()).toBe(0)

  await page.request.put(`${server.address}/api/packs/italy/session`, { data: { persona: 'case_manager_ii' } })
  await open('note')
  expect(await note().inputValue()).toBe('Told to Chiara in confidence, and more')
})

test('a registration is kept as a draft too', async () => {
  const administrator = await visit(server, 'administrator')
  const framework = { group: 'low_income_families', level: 'casework', intake: 'direct' }
  expect((await administrator.put('framework', framework)).status).toBe(200)
  try {
    const front = await browserOf('front_office')
    await front.page.goto(`${server.address}/italy/register`)
    await front.page.getByRole('textbox').first().fill('Verdi')
    await front.page.getByText(/^Draft saved on the server/).waitFor()
    const elsewhere = await browserOf('front_office')
    await elsewhere.page.goto(`${server.address}/italy/register`)
    await elsewhere.page.getByText(/^Your unsent answers from/).waitFor()
    expect(await elsewhere.page.getByRole('textbox').first().inputValue()).toBe('Verdi')
  } finally {
    await administrator.put('framework', { ...framework, intake: 'indirect' })
  }
})
