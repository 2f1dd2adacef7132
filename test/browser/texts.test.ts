import type { Browser, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { openBrowser, PAGES, sitDown } from './at-the-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseloom-texts-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer({ folder, webFolder: PAGES })
  browser = await openBrowser()
})
beforeEach(async () => { page = (await sitDown(browser, 'about:blank', errors)).page })
afterEach(async () => {
  await page.context().close()
  expect(errors.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function open(path: string): Promise<void> {
  await page.goto(server.address + path)
  await page.locator('#main h1').waitFor()
}

test('markup of a text is drawn on the page and on paper, as a list of its own and in bold', async () => {
  for (const path of ['/italy/tools/question_showcase', '/italy/forms/question_showcase/print']) {
    await open(path)
    const list = page.getByRole('list').filter({ hasText: 'who you are' })
    await list.first().waitFor()
    expect(await list.last().getByRole('listitem').allInnerTexts()).toEqual(['who you are', 'what you ask, and why'])
    expect(await page.locator('strong', { hasText: 'Every' }).count()).toBe(1)
    expect(await page.locator('em', { hasText: 'why' }).count()).toBe(1)
    expect(await page.locator('#main').innerText()).not.toContain('**')
  }
})

test('golden cases are called in the reader\'s language, where it has a name for them', async () => {
  await open('/italy/tools/question_showcase?show=golden')
  await page.getByRole('heading', { name: 'Nobody agrees to go on' }).waitFor()
  await page.evaluate(() => localStorage.setItem('caseloom.language', 'it'))
  await page.reload()
  await page.getByRole('heading', { name: 'Nessuno accetta di proseguire' }).waitFor()
})
