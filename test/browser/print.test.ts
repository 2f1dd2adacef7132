import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { CountryPack } from '../../core/definitions/definition-types.ts'
import { editDefinition } from '../server/definitions-copy.ts'
import { visit } from '../server/visitor.ts'
import { sitDownAs } from './at-the-desk.ts'
import { copyWithOwnTools } from './own-tools.ts'
import { pdfText } from './pdf-text.ts'
import { axeViolations } from './axe-violations.ts'
import { servedPages } from './served-pages.ts'

const secret = 'Fear of the neighbour'
const served = servedPages((folder) => {
  const root = copyWithOwnTools(folder)
  editDefinition<CountryPack>(root, 'country-configs/italy/pack.json', (pack) => {
    pack.acts = { ...pack.acts, ask_all: { kind: 'assess', title: 'Ask everything', done: 'Everything asked', form: 'question_showcase', by: ['case_manager'] } }
  })
  return root
})
let page: Page
let filled: string
/** A sheet with a table of people, a table of entries and a table of questions with the same answers, all filled in. */
let filledTables: string
/** The form of that sheet, as it is filled in on screen. */
let onScreen: string

beforeAll(async () => {
  const manager = await visit(served.server, 'case_manager_ii')
  const caseId = (await manager.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
  const { body } = await manager.act(caseId, 'recheck', { home: { tenure: 'rent', rent: 500, rooms: 3, defects: ['cold'] }, health: { calm: { nonResponse: 'refused' }, secret } })
  filled = `cases/${caseId}/answers/${body.number}/print`
  const adult = (await manager.get(`cases/${caseId}`)).body.kase.household.members[0].id
  const asked = await manager.act(caseId, 'ask_all', {
    visit: { visited_on: '2026-06-01', consent: true },
    people: { adults: [{ row: adult, works: true, helps: 'often', ill: false }], visitors: [{ visitor: 'A grandmother from the next village', comes: 'sometimes' }] },
    home: { tenure: 'own' },
    week: { slept_badly: 'never', skipped_meal: 'never', was_alone: 'never' },
    views: { content: 5, listened: 'yes' },
  })
  expect(asked.status).toBe(201)
  onScreen = `cases/${caseId}/ask_all`
  filledTables = `cases/${caseId}/answers/${asked.body.number}/print`
})

/** Opens a sheet as one of the people. */
async function openSheet(address: string, persona: string, language = 'en'): Promise<void> {
  page = (await sitDownAs(persona, served.browser, served.server.address, served.errors)).page
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  await page.goto(`${served.server.address}/italy/${address}`)
  await page.locator('.cl-paper').waitFor()
}

/** The sheet as it comes out of the printer, words set apart by single spaces. */
async function printed(): Promise<string> {
  return pdfText(await page.pdf({ format: 'A4' })).replaceAll(/\s+/g, ' ')
}

test('an empty form comes out with its questions, boxes, lines and when each is asked, and without the page around it', async () => {
  await openSheet('forms/recheck/print', 'case_manager_ii')
  const sheet = await printed()
  for (const words of ['Home check', 'Whose home is it?', 'Their own', 'With friends', 'Ask only if question “Whose home is it?” is “Rented”.', 'For the interviewer: Kitchen and bath are none.', 'For the interviewer: Small jobs count.', 'Prefers not to say', 'Who or what', 'Filled in by']) {
    expect(sheet).toContain(words)
  }
  expect(sheet).not.toContain('Worklist')
  expect(sheet).not.toContain('Chiara Bruno')
  expect(await page.locator('.cl-paper-table tbody tr').count()).toBe(6)
})

test('a link in a text opens in a window of its own, and on paper its address stands behind it', async () => {
  await openSheet('forms/recheck/print', 'case_manager_ii')
  expect(await printed()).toMatch(/How to count \(\W?https:\/\/example\.org\/rooms\W?\)/)
  await page.goto(`${served.server.address}/italy/tools/recheck`)
  const link = page.locator('.cl-sandbox-form').getByRole('link', { name: 'How to count' })
  await link.waitFor()
  expect(await link.evaluate((one: HTMLAnchorElement) => [one.href, one.target, one.rel, one.title])).toEqual(['https://example.org/rooms', '_blank', 'noopener noreferrer', 'https://example.org/rooms'])
})

test('an address of no form says so, also where its name is one that every object answers to', async () => {
  page = (await sitDownAs('case_manager_ii', served.browser, served.server.address, served.errors)).page
  for (const id of ['constructor', 'gone']) {
    await page.goto(`${served.server.address}/italy/forms/${id}/print`)
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
  }
})

test('a filled form comes out with what was answered, by whom, and with the boxes that were ticked', async () => {
  await openSheet(filled, 'case_manager_ii')
  const sheet = await printed()
  for (const words of ['Household Rinaldi', 'Chiara Bruno, Case manager', '500 euros', secret, 'What the analysis says Home 1']) expect(sheet).toContain(words)
  expect(await page.locator('.cl-paper-boxes > [data-ticked]').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Rented'), expect.stringContaining('Cold'), expect.stringContaining('Prefers not to say')]))
})

test('the number of a section stands before its title: on the empty sheet, on the filled one, and wherever the section is named on screen', async () => {
  for (const address of ['forms/question_showcase/print', filledTables]) {
    await openSheet(address, 'case_manager_ii')
    expect(await page.locator('.cl-paper').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(expect.arrayContaining(['A. The visit', 'B. The people', 'D. The last week']))
    const sheet = await printed()
    for (const title of ['B8. Everybody from 16', 'B9. Who else comes by?']) expect(sheet).toContain(title)
  }
  await page.goto(`${served.server.address}/italy/${onScreen}?view=sections`)
  await page.getByRole('heading', { level: 1, name: 'A. The visit', exact: true }).waitFor()
  await page.getByRole('radiogroup', { name: 'Do they agree to go on?' }).getByText('Yes', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^D\. The last week/ }).waitFor()
  await page.locator('.cl-form-steps').getByRole('button', { name: 'B. The people', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'B. The people', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'B8 Everybody from 16', exact: true }).waitFor()
})

test('what a role may not see is not on its sheet, neither the answer nor the question', async () => {
  await openSheet(filled, 'coordinator')
  const sheet = await printed()
  expect(sheet).toContain('500 euros')
  expect(sheet).toContain('Questions whose answers are for other roles are not on this sheet.')
  expect(await page.content()).not.toContain(secret)
  for (const words of [secret, 'What troubles them']) expect(sheet).not.toContain(words)
})

test.each([
  ['on an A4 sheet', 'print', 'en'], ['on an A4 sheet', 'print', 'ar'], ['on a phone', 'screen', 'en'], ['on a phone', 'screen', 'ar'],
] as const)('no word of a table is broken %s: %s, %s', async (_, media, language) => {
  await openSheet('forms/preliminary_analysis/print', 'case_manager_ii', language)
  await page.setViewportSize(media === 'print' ? { width: 718, height: 1015 } : { width: 390, height: 844 })
  await page.emulateMedia({ media })
  const words = await page.locator('.cl-paper-table').first().evaluate((table) => {
    const found: { word: string; pieces: number }[] = []
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        found.push({ word, pieces: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size })
      }
    }
    return found
  })
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter(({ pieces }) => pieces > 1)).toEqual([])
})

test.each([['forms/question_showcase/print', 'ar'], ['forms/preliminary_analysis/print', 'en'], ['forms/preliminary_analysis/print', 'ar'], ['filled', 'en'], ['filledTables', 'en'], ['filledTables', 'ar']] as const)(
  'a sheet has no barrier that axe finds, and fits a phone: %s in %s', async (address, language) => {
    await openSheet({ filled, filledTables }[address as string] ?? address, 'case_manager_ii', language)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  },
)
