import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { sitDown } from './at-the-desk.ts'
import { servedPages } from './served-pages.ts'

const served = servedPages()
let page: Page

beforeEach(async () => { page = (await sitDown(served.browser, 'about:blank', served.errors)).page })

async function open(path: string): Promise<void> {
  await page.goto(served.server.address + path)
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
