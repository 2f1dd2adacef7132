import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { type AtTheDesk, openBrowser, PAGES, sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'

const tool = 'country-configs/italy/tools/preliminary_analysis.json'
const months = 'How long has nobody in the household had paid work?'
const folder = mkdtempSync(join(tmpdir(), 'caseloom-form-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let colleague: Visitor
let desk: AtTheDesk
let page: Page

beforeAll(async () => {
  server = await startServer({ folder, root: copyDefinitions(folder), watching: true, webFolder: PAGES })
  browser = await openBrowser()
  colleague = await visit(server, 'case_manager_ii')
})
beforeEach(async () => {
  desk = await sitDownAs('case_manager_ii', browser, server.address, errors)
  page = desk.page
})
afterEach(async () => {
  await page.context().close()
  expect(errors).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The case of a household of the stories. */
async function caseOf(household: string): Promise<string> {
  const { body } = await colleague.get(`worklist?tab=mine&search=${household}`)
  return body.rows[0].caseId
}

async function openForm(household: string, act: string): Promise<string> {
  const caseId = await caseOf(household)
  // What a test before left as a draft is none of this one's.
  await colleague.remove(`cases/${caseId}/acts/${act}/draft`)
  await page.goto(`${server.address}/italy/cases/${caseId}/${act}`)
  await page.locator('.cl-form-page').waitFor()
  return caseId
}

const openSection = (title: string) => page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${title}`) }).click()

test('the code of forms is loaded while somebody looks at a case', async () => {
  await page.goto(`${server.address}/italy/cases/${await caseOf('rinaldi')}`)
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('ActPage')))
})

test('a question appears because of an answer and says so, and goes with it; nothing typed is lost', async () => {
  await openForm('rinaldi', 'record_analysis')
  await openSection('Work')
  const lastJob = page.getByRole('radiogroup', { name: 'What was the last job like?' })
  expect(await lastJob.count()).toBe(0)

  await desk.type(months, '14')
  await lastJob.getByText('Fixed term').click()
  await page.getByText(`asked because of “${months}”: 14 months`).first().waitFor()
  await page.locator('.cl-form-side', { hasText: 'Why Work is 1' }).waitFor()

  await desk.type(months, '')
  await lastJob.waitFor({ state: 'detached' })
  await desk.type(months, '14')
  expect(await lastJob.getByRole('radio', { name: 'Fixed term' }).isChecked()).toBe(true)
})

test('a reload stays in the section, and the browser\'s Back leads to the one before', async () => {
  await openForm('rinaldi', 'record_analysis')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  await openSection('Work')
  await openSection('Housing')
  await heading('Housing').waitFor()
  await page.reload()
  await heading('Housing').waitFor()
  await page.goBack()
  await heading('Work').waitFor()
  expect(await heading('Work').evaluate((title) => title === document.activeElement)).toBe(true)
})

test('a table of people is filled in by keyboard: arrows along the answers, Tab to the next person', async () => {
  await openForm('rinaldi', 'record_analysis')
  await openSection('Work')
  await desk.choose('Is anyone looking for work?', 'Yes')
  const row = (person: string) => page.getByRole('table', { name: 'How often, person by person' }).getByRole('row', { name: person })
  await row('Elena').getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await row('Elena').getByRole('radio', { name: 'Weekly' }).isChecked()).toBe(true)
  expect(await row('Stefano').getByRole('radio', { name: 'Never' }).isChecked()).toBe(true)
})

test('what is missing is said above and beside the question, and each line leads there', async () => {
  await openForm('rinaldi', 'record_analysis')
  await openSection('Review')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const summary = page.getByRole('alert')
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)

  await summary.getByRole('button', { name: months }).click()
  const field = page.getByLabel(months)
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const described = await field.getAttribute('aria-describedby')
  const sentences = await page.evaluate((ids) => ids?.split(' ').map((id) => document.getElementById(id)?.innerText.trim()), described)
  expect(sentences ?? []).toContain(`Give the number for “${months}”.`)

  await field.fill('3')
  await page.locator('.cl-question[data-wrong]', { has: field }).waitFor({ state: 'detached' })
  expect(await summary.getByRole('button', { name: months }).count()).toBe(0)
})

test('unsent answers are there again after a reload, in every language, until somebody starts afresh', async () => {
  await openForm('rinaldi', 'note')
  const note = page.getByRole('textbox').first()
  await note.fill('The mother called, she needs')
  await page.reload()
  await page.getByText(/^Your unsent answers from/).waitFor()
  expect(await note.inputValue()).toBe('The mother called, she needs')

  await page.getByRole('button', { name: /^Language/ }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  expect(await note.inputValue()).toBe('The mother called, she needs')

  await page.getByRole('button', { name: 'ابدأ من جديد' }).click()
  await expect.poll(() => note.inputValue()).toBe('')
  await page.waitForTimeout(500)
  await page.reload()
  await page.locator('.cl-form-page').waitFor()
  expect(await page.locator('.cl-notice').count()).toBe(0)
})

test('when the case has gone on, the form says by whom, takes it in and keeps what was typed', async () => {
  const caseId = await openForm('rinaldi', 'note')
  await page.getByRole('textbox').first().fill('Typed before the colleague wrote')
  const written = await colleague.act(caseId, 'note', { text: 'Written meanwhile.' })
  expect(written.status).toBe(201)

  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'The case has gone on' }).filter({ hasText: 'Chiara Bruno' }).waitFor()
  expect(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Reload what is new' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Typed before the colleague wrote')
  await desk.record()
})

test('answers whose acknowledgement was lost are sent again by themselves and recorded once', async () => {
  const caseId = await openForm('rinaldi', 'note')
  const before = (await colleague.get(`cases/${caseId}`)).body.kase.number
  await page.getByRole('textbox').first().fill('Sent, but nobody answered')
  await page.route('**/acts', async (route) => {
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Not recorded yet' }).waitFor()
  expect(await page.getByRole('button', { name: 'Record', exact: true }).count()).toBe(0)
  await page.waitForURL(new RegExp(`/cases/${caseId}$`))
  expect((await colleague.get(`cases/${caseId}`)).body.kase.number).toBe(before + 1)
})

test('a definition saved while the form is open changes it and keeps what was typed', async () => {
  await openForm('rinaldi', 'record_analysis')
  await openSection('Work')
  await desk.type(months, '14')
  await desk.pick('What stands in the way?', ['Language'])
  editDefinition<AssessmentTool>(folder, tool, ({ answers }) => {
    const question = answers.properties?.['employment']?.properties?.['months_out_of_work']
    if (!question) throw new Error('The tool has no question about months without work.')
    question.title = 'Months since the last paid job'
  })
  await page.getByLabel('Months since the last paid job').waitFor()
  expect(await page.getByLabel('Months since the last paid job').inputValue()).toBe('14')
  expect(await page.getByRole('checkbox', { name: 'Language' }).isChecked()).toBe(true)
})

test.each([['wide', 1280, 'en'], ['a phone', 390, 'en'], ['a phone, right to left', 390, 'ar']] as const)(
  'the form has no barrier that axe finds: %s', async (_name, width, language) => {
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
    await openForm('rinaldi', 'record_analysis')
    const last = page.locator('.cl-form-on:has(.tabler-icon-check)')
    while (await last.count() === 0) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await axeViolations(page)).toEqual([])
      await page.locator('.cl-form-on').click()
    }
    await last.click()
    expect(await axeViolations(page)).toEqual([])
  },
)
