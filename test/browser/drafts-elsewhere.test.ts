import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { visit, type Visitor } from '../server/visitor.ts'
import { sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { servedPages } from './served-pages.ts'

const served = servedPages()
let colleague: Visitor
let page: Page
let caseId: string

beforeAll(async () => {
  colleague = await visit(served.server, 'case_manager_ii')
  caseId = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
})
beforeEach(async () => {
  page = (await browserOf('case_manager_ii')).page
})

/** A browser of its own. */
const browserOf = (persona: string) => sitDownAs(persona, served.browser, served.server.address, served.errors)

async function open(act: string, where = page): Promise<void> {
  await where.goto(`${served.server.address}/italy/cases/${caseId}/${act}`)
  await where.locator('.cl-form-page').waitFor()
}

const note = (where = page) => where.getByRole('textbox').first()
/** What the server has of the note. */
const saved = async () => (await colleague.get(`cases/${caseId}/acts/note`)).body.draft?.answers.text

test('two devices of one person do not overwrite each other: the one that is late says so, and either may stay', async () => {
  await open('note')
  const other = await browserOf('case_manager_ii')
  await open('note', other.page)
  await note().fill('A long account')
  await expect.poll(saved, { timeout: 15_000 }).toBe('A long account')
  await note(other.page).fill('b')
  const notice = (where: Page) => where.getByRole('alert').filter({ hasText: 'This form is being filled in elsewhere too' })
  await notice(other.page).waitFor()
  expect(await axeViolations(other.page)).toEqual([])
  expect(await saved()).toBe('A long account')
  await other.page.reload()
  await notice(other.page).waitFor()
  expect(await note(other.page).inputValue()).toBe('b')
  await notice(other.page).getByRole('button', { name: 'Keep what is here' }).click()
  await notice(other.page).waitFor({ state: 'detached' })
  expect(await saved()).toBe('b')
  await note().fill('A long account, and more')
  await notice(page).getByRole('button', { name: 'Take the other' }).click()
  await expect.poll(() => note().inputValue()).toBe('b')
  await notice(page).waitFor({ state: 'detached' })
  await colleague.remove(`cases/${caseId}/acts/note/draft`)
})

test('two tabs of one browser keep what was typed in each, over a reload and whatever is typed in the other', async () => {
  await open('note')
  const other = await page.context().newPage()
  await open('note', other)
  await note().fill('From the first tab')
  await expect.poll(saved, { timeout: 15_000 }).toBe('From the first tab')
  await note(other).fill('From the second tab')
  const notice = other.getByRole('alert').filter({ hasText: 'This form is being filled in elsewhere too' })
  await notice.waitFor()
  await note().fill('From the first tab, and more')
  await expect.poll(saved, { timeout: 15_000 }).toBe('From the first tab, and more')
  await other.reload()
  await notice.waitFor()
  expect(await note(other).inputValue()).toBe('From the second tab')
  await page.reload()
  await expect.poll(() => note().inputValue()).toBe('From the first tab, and more')
  await colleague.remove(`cases/${caseId}/acts/note/draft`)
})

test('who goes on with a draft while the server is away, and closes the tab, is not told that somebody else did', async () => {
  await open('note')
  await note().fill('At home')
  await expect.poll(saved, { timeout: 15_000 }).toBe('At home')
  await page.reload()
  await page.getByText(/^Your unsent answers from/).waitFor()
  await page.context().setOffline(true)
  await note().fill('At home, then on the train')
  await page.getByText('Saved in this browser only: the server cannot be reached.').waitFor()
  const next = await page.context().newPage()
  await page.close()
  await next.context().setOffline(false)
  await open('note', next)
  expect(await note(next).inputValue()).toBe('At home, then on the train')
  await expect.poll(saved, { timeout: 15_000 }).toBe('At home, then on the train')
  expect(await next.getByRole('alert').count()).toBe(0)
  await colleague.remove(`cases/${caseId}/acts/note/draft`)
})
