import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { PROJECT } from '../server/started-server.ts'
import { ensureChromium } from './chromium.ts'

/** The built pages, as the server serves them; CASELOOM_PAGES names others, built beside them. */
export const PAGES = process.env.CASELOOM_PAGES ?? join(PROJECT, 'playground/web/dist')

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Somebody at the page, in the words of the people who work with it. */
export interface AtTheDesk {
  readonly page: Page
  /** Changes who is at work, by the menu at the top. */
  become(name: string): Promise<void>
  /** Begins an act from the case page. */
  begin(act: string): Promise<void>
  /** Chooses an answer of a question, inside a row's card where it is asked per person. */
  choose(question: string, answer: string, row?: string): Promise<void>
  /** Chooses in a table of people by answers. */
  mark(table: string, person: string, answer: string): Promise<void>
  pick(question: string, answers: readonly string[], row?: string): Promise<void>
  /** Chooses from a list that opens. */
  select(question: string, answer: string, row?: string): Promise<void>
  type(question: string, text: string, row?: string): Promise<void>
  goOn(section: string): Promise<void>
  /** Records the form and waits for the case page. */
  record(): Promise<void>
  /** What the case's timeline says, newest first. */
  history(): Promise<string[]>
}

/** The same as one of the people. Who has a seat before the page is opened is not seated by it a moment later. */
export async function sitDownAs(persona: string, browser: Browser, address: string, errors: string[], pack = 'italy'): Promise<AtTheDesk> {
  const context = await newContext(browser)
  await context.request.put(`${address}/api/packs/${pack}/session`, { data: { persona } })
  return atPage(await context.newPage(), address, errors)
}

/** A page at an address, in English, with every error of the browser's console kept as a failure. */
export async function sitDown(browser: Browser, address: string, errors: string[], width = 1280): Promise<AtTheDesk> {
  const context = await newContext(browser, width)
  return atPage(await context.newPage(), address, errors)
}

function newContext(browser: Browser, width = 1280): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Rome' })
}

async function atPage(page: Page, address: string, errors: string[]): Promise<AtTheDesk> {
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) errors.push(message.text())
  })
  await page.goto(address)

  const within = (row?: string): Locator | Page => (row === undefined ? page : page.getByRole('region', { name: row }))
  return {
    page,
    async become(name) {
      await page.locator('button.cl-persona').click()
      await page.getByRole('menuitemradio', { name }).click()
      await page.locator('button.cl-persona', { hasText: name }).waitFor()
    },
    async begin(act) {
      await page.getByRole('link', { name: act, exact: true }).first().click()
      await page.locator('.cl-form-page').waitFor()
    },
    async choose(question, answer, row) {
      await within(row).getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).first().click()
    },
    async mark(table, person, answer) {
      const line = page.getByRole('table', { name: table }).getByRole('row', { name: person })
      await line.getByRole('radio', { name: answer }).check()
    },
    async pick(question, answers, row) {
      for (const answer of answers) await within(row).getByRole('group', { name: question }).getByText(answer, { exact: true }).click()
    },
    async select(question, answer, row) {
      await within(row).getByLabel(question).first().click()
      await page.getByRole('option', { name: answer }).click()
    },
    async type(question, text, row) {
      await within(row).getByLabel(question).first().fill(text)
    },
    async goOn(section) {
      await page.locator('.cl-form-steps').getByRole('button', { name: section }).click()
      await page.getByRole('heading', { level: 1, name: section === 'Review and record' ? 'Review' : section }).waitFor()
    },
    async record() {
      await page.getByRole('button', { name: 'Record', exact: true }).click()
      await page.waitForURL(/\/cases\/[^/]+$/)
      await page.locator('.cl-timeline').waitFor()
    },
    history: () => page.locator('.cl-timeline-title').allInnerTexts(),
  }
}
