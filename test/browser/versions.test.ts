import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import { editDefinition } from '../server/definitions-copy.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { type AtTheDesk, sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { copyWithOwnTools, RECHECK } from './own-tools.ts'
import { servedPages } from './served-pages.ts'

const then = { home: { tenure: 'rent', rent: 500, rooms: 3 }, health: { calm: true } }
const served = servedPages(copyWithOwnTools, true)
let colleague: Visitor
let desk: AtTheDesk
let page: Page
let caseId: string

beforeAll(async () => {
  colleague = await visit(served.server, 'case_manager_ii')
  caseId = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
  expect((await colleague.act(caseId, 'recheck', then)).status).toBe(201)
})
beforeEach(async () => {
  await colleague.remove(`cases/${caseId}/acts/recheck/draft`)
  desk = await sitDownAs('case_manager_ii', served.browser, served.server.address, served.errors)
  page = desk.page
})

async function open(act = 'recheck'): Promise<void> {
  await page.goto(`${served.server.address}/italy/cases/${caseId}/${act}?view=sections`)
  await page.locator('.cl-form-page').waitFor()
}

const question = (title: string) => page.locator('.cl-question', { hasText: title })
const openReview = () => page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Review/ }).click()

test('what was answered before stands beside the question, can be taken over one by one or all at once, and is told where it changes', async () => {
  await open()
  await page.getByText('Answered before: today, by Chiara Bruno').waitFor()
  await question('How many rooms?').getByText('before (today): 3').waitFor()
  await question('How many rooms?').getByRole('button', { name: 'Same as before' }).click()
  expect(await page.getByLabel('How many rooms?').inputValue()).toBe('3')
  await question('How many rooms?').getByText('as before (today)').waitFor()

  await page.getByRole('button', { name: 'Start from the earlier answers' }).click()
  await page.getByText('Taken over from today: 3').waitFor()
  expect(await page.getByLabel('How much is the rent?').inputValue()).toBe('500')
  await page.getByLabel('How much is the rent?').fill('650')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.getByRole('radio', { name: 'Rented' }).isChecked()).toBe(false)

  await page.getByRole('button', { name: 'Start from the earlier answers' }).click()
  expect(await page.getByLabel('How much is the rent?').inputValue()).toBe('650')
  await openReview()
  await page.getByText('1 answer is other than before (today).').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await page.locator('.cl-lines > [data-changed]').innerText()).toMatch(/How much is the rent\?\s+before:\s*500 euros\s*650 euros/)

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Home/ }).click()
  await desk.choose('Whose home is it?', 'Their own')
  await openReview()
  await page.getByText('2 answers are other than before (today).').waitFor()
  await page.getByText('Not asked any more, and their earlier answers are not recorded again (1):').waitFor()
  expect(await page.locator('.cl-lines > [data-changed]').first().innerText()).toMatch(/How much is the rent\?\s+before:\s*500 euros\s*not asked now/)
})

test('a form that has changed since says what, what is lost and what is missing now, and may be asked as it was', async () => {
  editDefinition<AssessmentTool>(served.folder, RECHECK, ({ answers }) => {
    const { home } = answers.properties ?? {}
    if (!home?.properties?.['tenure']) throw new Error('The tool has no question about the home.')
    delete home.properties['rent']
    home.properties['tenure'].title = 'Who owns the home?'
    home.properties['tenure'].oneOf = home.properties['tenure'].oneOf?.filter((option) => option.const !== 'friends') as Question['oneOf']
    home.properties['heating'] = { type: 'boolean', title: 'Can it be heated?' }
    home.required = ['tenure', 'rooms', 'heating']
  })
  await expect.poll(async () => (await colleague.get(`cases/${caseId}/acts/recheck`)).body.changes?.length, { timeout: 15_000 }).toBeGreaterThan(2)
  await open()
  const bar = page.getByRole('status').filter({ hasText: /This form has changed since \d\d:\d\d: \d changes/ })
  await bar.getByText('Question “How much is the rent?”: removed').waitFor()
  await bar.getByText('Question “Can it be heated?”: new').waitFor()
  await bar.getByText('Question “Who owns the home?”: before: “Whose home is it?”').waitFor()
  await bar.getByText('Answer “With friends” to “Who owns the home?”: removed').waitFor()
  await bar.getByText('How much is the rent? 500').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await bar.getByRole('listitem').filter({ hasText: /^Can it be heated\?$/ }).waitFor()

  await page.getByLabel('How many rooms?').fill('4')
  await bar.getByRole('radio', { name: 'As it was asked' }).check({ force: true })
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).getByText('Rented').click()
  await page.getByLabel('How much is the rent?').fill('520')
  expect(await page.getByLabel('How many rooms?').inputValue()).toBe('4')
  await bar.getByRole('radio', { name: 'Continue in the new version' }).check({ force: true })
  await page.getByRole('radiogroup', { name: 'Can it be heated?' }).waitFor()
  expect(await page.getByLabel('How much is the rent?').count()).toBe(0)

  await bar.getByRole('radio', { name: 'As it was asked' }).check({ force: true })
  expect(await page.getByLabel('How much is the rent?').inputValue()).toBe('520')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).click()
  await desk.choose('Does everybody sleep well?', 'No')
  await openReview()
  await desk.record()
  const { events } = (await colleague.get(`cases/${caseId}`)).body
  expect(events.at(-1).form.version).toBe(events.at(-2).form.version)
  expect(events.at(-1).answers).toMatchObject({ home: { tenure: 'rent', rent: 520, rooms: 4 } })

  await page.getByRole('tab', { name: 'Answers' }).click()
  const filled = page.locator('.cl-filled').first()
  await filled.getByText('How much is the rent?').waitFor()
  const asked = filled.getByRole('link', { name: `as asked, version ${events.at(-1).form.version.slice(0, 7)}` })
  await page.goto(new URL(await asked.getAttribute('href') ?? '', served.server.address).href)
  await page.locator('.cl-paper-title', { hasText: 'Whose home is it?' }).waitFor()
  expect(await page.getByText('Can it be heated?').count()).toBe(0)
})

test('a draft of another version is there in the present one, with what changed since it was typed', async () => {
  await open()
  await page.getByRole('radio', { name: 'Continue in the new version' }).check({ force: true })
  await page.getByLabel('How many rooms?').fill('7')
  await page.getByText(/^Draft saved on the server/).first().waitFor()
  editDefinition<AssessmentTool>(served.folder, RECHECK, ({ answers }) => {
    const { home, health } = answers.properties ?? {}
    const rooms = home?.properties?.['rooms']
    if (!home?.properties || !health?.properties || !rooms) throw new Error('The tool has no question about rooms.')
    delete home.properties['rooms']
    home.required = ['tenure']
    health.properties['rooms'] = rooms
  })
  await page.getByText('This form has just been changed.').waitFor({ timeout: 15_000 })
  await page.reload()
  await page.getByText(/^Your unsent answers from/).waitFor()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).click()
  await page.getByText('Question “How many rooms?”: moved from “Home” to “Health”').waitFor({ state: 'attached' })
  expect(await page.getByLabel('How many rooms?').inputValue()).toBe('7')
})

test('what was typed after a draft was found stays when the form changes meanwhile', async () => {
  const draftSaid = (text: string) => expect.poll(async () => (await colleague.get(`cases/${caseId}/acts/recheck`)).body.draft?.answers.health?.secret, { timeout: 15_000 }).toBe(text)
  const ask = (title: string) => editDefinition<AssessmentTool>(served.folder, RECHECK, ({ answers }) => {
    const secret = answers.properties?.['health']?.properties?.['secret']
    if (!secret) throw new Error('The tool has no question about troubles.')
    secret.title = title
  })
  await open()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).click()
  ask('What troubles them now?')
  await page.getByLabel('What troubles them now?').fill('Told yesterday.')
  await draftSaid('Told yesterday.')
  await page.reload()
  await page.getByText(/^Your unsent answers from/).waitFor()
  await page.getByLabel('What troubles them now?').fill('Told yesterday. Told today.')
  await draftSaid('Told yesterday. Told today.')
  ask('What troubles them most?')
  const field = page.getByLabel('What troubles them most?')
  await field.waitFor()
  expect(await field.inputValue()).toBe('Told yesterday. Told today.')
  await field.pressSequentially(' More.')
  await draftSaid('Told yesterday. Told today. More.')
})
