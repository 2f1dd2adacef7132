import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { sitDown } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { servedPages } from './served-pages.ts'

const childRisk = 'form-definitions/assessment-tools/child_risk.json'
const served = servedPages(copyDefinitions, true)
let worker: Visitor
let page: Page
/** What the page asked the server to write. */
let writes: string[]

beforeAll(async () => {
  worker = await visit(served.server, 'case_manager_ii')
})
beforeEach(async () => {
  page = (await sitDown(served.browser, 'about:blank', served.errors)).page
  writes = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
})

async function open(path: string): Promise<void> {
  await page.goto(served.server.address + path)
  await page.locator('#main h1').waitFor()
}

const workAs = (persona: string) => page.request.put(`${served.server.address}/api/packs/italy/session`, { data: { persona } })
const result = () => page.getByRole('complementary', { name: 'What comes of it' })
const child = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
const answer = (name: string, question: string, option: string) =>
  child(name).getByRole('radiogroup', { name: question }).getByText(option, { exact: true }).click()

/** The case of a household of the stories, with its latest assessment. */
async function assessedCase(household: string) {
  const { body } = await worker.get(`worklist?tab=mine&search=${household}`)
  const caseId: string = body.rows[0].caseId
  const { body: view } = await worker.get(`cases/${caseId}`)
  const event = view.events.findLast(({ type }: { type: string }) => type === 'assessed')
  return { caseId, events: view.events.length as number, number: event?.number as number }
}

test('whoever opens a pack tries a tool: score and finding with the answers that made them, and nothing is stored', async () => {
  await open('/italy/tools')
  await page.getByRole('link', { name: 'Child at risk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Child at risk' }).waitFor()
  await page.getByText('Nothing you answer here is stored.').waitFor()
  await answer('Mia', 'If nothing changes, how bad would it be for the child?', 'Severe: life or lasting harm')
  await answer('Mia', 'How likely is it?', 'Very likely')
  const score = result().locator('.cl-score').filter({ has: page.locator('summary', { hasText: 'Risk of the child · Mia' }) })
  await score.locator('summary').click()
  expect(await score.locator('.cl-reasons').innerText()).toMatch(/3/)
  const finding = result().locator('details', { hasText: 'A child is at high risk' })
  await finding.locator('summary').click()
  await finding.getByRole('button').first().click()
  expect(await page.evaluate(() => document.activeElement?.closest('[data-at]')?.getAttribute('data-at'))).toMatch(/^\/children\//)

  await page.getByText('The answers as JSON').click()
  expect(JSON.parse(await page.locator('.cl-json pre').innerText())).toMatchObject({ children: { each_minor: [{ row: 'mia' }, {}] } })
  expect(writes).toEqual([])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('the household can be changed; rows follow it', async () => {
  await open('/italy/tools/child_risk')
  await child('Mia').first().waitFor()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('radio', { name: 'One parent' }).check({ force: true })
  await child('Noa').first().waitFor()
  expect(await child('Mia').count()).toBe(0)
  await page.getByRole('textbox', { name: 'Age' }).last().fill('30')
  await child('Noa').first().waitFor({ state: 'detached' })
})

test('what if from here: other answers beside those that were held', async () => {
  await open('/italy/tools/child_risk')
  await answer('Mia', 'If nothing changes, how bad would it be for the child?', 'Severe: life or lasting harm')
  await answer('Mia', 'How likely is it?', 'Very likely')
  await result().getByRole('button', { name: 'What if from here' }).click()
  await answer('Mia', 'How likely is it?', 'Unlikely')
  const changes = page.getByRole('complementary', { name: 'What changes' })
  await changes.getByRole('listitem').filter({ hasText: 'Risk of the child · Mia' }).filter({ hasText: 'before: 3' }).first().waitFor()
  await changes.getByText('goes away').first().waitFor()
  await changes.getByRole('button', { name: /^Put back: How likely/ }).click()
  await changes.getByText('None yet: change an answer.').waitFor()
})

test('golden cases run in the page, and open in the form', async () => {
  await open('/italy/tools/child_risk?show=golden')
  await page.getByText('All golden cases come out as expected.').waitFor()
  expect(await page.getByText('failed', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Open it in the form: The worst of two children counts' }).click()
  await result().getByText('A child is at high risk', { exact: false }).first().waitFor()
})

test('the page follows the definition: a golden case that fails, an error with the last good form, and the mended one', async () => {
  await open('/italy/tools/child_risk')
  await answer('Mia', 'If nothing changes, how bad would it be for the child?', 'Severe: life or lasting harm')
  const before = readFileSync(join(served.folder, childRisk), 'utf8')
  editDefinition<AssessmentTool & { titel?: string }>(served.folder, childRisk, (tool) => { tool.titel = 'Child' })
  await page.getByText('"titel" is not a property of').first().waitFor()
  expect(await child('Mia').getByRole('radio', { checked: true }).count()).toBe(1)
  writeFileSync(join(served.folder, childRisk), before)
  await page.getByText('"titel" is not a property of').first().waitFor({ state: 'detached' })
  editDefinition<AssessmentTool>(served.folder, childRisk, (tool) => { tool.title = { en: 'Children at risk' } })
  await page.getByRole('heading', { level: 1, name: 'Children at risk' }).waitFor()
  expect(await child('Mia').getByRole('radio', { checked: true }).count()).toBe(1)
  await page.getByRole('tab', { name: 'Languages' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Italian' }).getByText('Texts without words: 1').click()
  await page.getByRole('listitem').filter({ hasText: 'Italian' }).getByText('Children at risk').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'English' }).getByText('complete').waitFor()
  writeFileSync(join(served.folder, childRisk), before)
})

test('a recorded assessment can be played with, and nothing of it is stored', async () => {
  await workAs('case_manager_ii')
  const { caseId, events } = await assessedCase('esposito')
  await open(`/italy/cases/${caseId}`)
  await page.getByRole('link', { name: 'What if' }).click()
  await page.getByRole('heading', { level: 1, name: 'What if' }).waitFor()
  const changes = page.getByRole('complementary', { name: 'What changes' })
  await changes.getByText('None yet: change an answer.').waitFor()
  await page.getByRole('radiogroup', { name: 'How hard is it to look after the children?' }).getByText('Serious').click()
  await changes.getByText('Light').first().waitFor()
  await changes.getByRole('listitem').filter({ hasText: 'Health and functioning' }).filter({ hasText: 'now: ' }).first().waitFor()
  expect(await axeViolations(page, 'best-practice')).toEqual([])
  writes = []
  await page.getByRole('button', { name: 'Back to the real answers' }).click()
  await page.waitForURL(new RegExp(`/cases/${caseId}$`))
  expect(writes).toEqual([])
  expect((await assessedCase('esposito')).events).toBe(events)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.includes('language')))).toEqual([])
})

test('a role that may not see every answer cannot play with them, and is told so', async () => {
  const { caseId, number } = await assessedCase('esposito')
  await workAs('coordinator')
  await open(`/italy/cases/${caseId}/what-if/${number}`)
  await page.getByText('Not possible for this role').waitFor()
  expect(await page.locator('.cl-sandbox').count()).toBe(0)
})

test('what if in an open form leaves its answers and its draft as they are', async () => {
  await workAs('case_manager_ii')
  const { body } = await worker.get('worklist?tab=mine&search=rinaldi')
  await open(`/italy/cases/${body.rows[0].caseId}/record_analysis`)
  const drafts: string[] = []
  page.on('request', (request) => { if (request.url().endsWith('/draft')) drafts.push(request.postData() ?? '') })
  const sent = page.getByRole('radiogroup', { name: 'Is the household as it was sent?' })
  await sent.getByText('Yes').click()
  await page.getByRole('button', { name: 'What if' }).click()
  await page.getByRole('heading', { level: 1, name: 'What if' }).waitFor()
  await sent.getByText('No').click()
  await page.getByRole('complementary', { name: 'What changes' }).getByText('Put back').first().waitFor()
  await page.getByRole('button', { name: 'Back to the real answers' }).click()
  expect(await sent.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
  await sent.getByText('No').press('Tab')
  const stored = async () => JSON.stringify([drafts, await page.evaluate(() => Object.values(localStorage))])
  await expect.poll(stored).toContain('composition_right\\":true')
  expect(await stored()).not.toContain('composition_right\\":false')
})

test('every tool opens in its page without an error, with its golden cases as expected', async () => {
  await open('/italy/tools')
  await page.locator('.cl-tool-card').first().waitFor()
  const links = page.locator('section[aria-labelledby="assessment-tools"] .cl-tool-card h3 a')
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(15)
  for (const address of addresses) {
    await open(address)
    await page.locator('.cl-sandbox-form .cl-question, .cl-sandbox-form .cl-matrix').first().waitFor()
    const [passed, all] = (await page.getByRole('tab', { name: 'Golden cases' }).innerText()).match(/\d+/g) ?? []
    expect([address, passed]).toEqual([address, all])
  }
})

test.each([['wide', 1280, 'en'], ['a phone, right to left', 390, 'ar']] as const)('the pages have no barrier that axe finds: %s', async (_name, width, language) => {
  await page.setViewportSize({ width, height: 844 })
  await open('/')
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  for (const path of ['/italy/tools', '/italy/tools/household_screening', '/italy/tools/child_risk?show=golden', '/italy/tools/child_risk?show=languages', '/italy/tools/child_risk?show=about']) {
    await open(path)
    await page.locator('.cl-panel').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect([path, ...await axeViolations(page, 'best-practice')]).toEqual([path])
  }
})
