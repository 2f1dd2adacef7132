import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { type AtTheDesk, openBrowser, PAGES, sitDown } from './at-the-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseloom-story-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let desk: AtTheDesk
let clock = Date.parse('2026-11-23T08:00:00Z')

beforeAll(async () => {
  server = await startServer({ folder, webFolder: PAGES, now: () => new Date((clock += 1000)).toISOString() })
  browser = await openBrowser()
  desk = await sitDown(browser, server.address, errors)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a household goes from the inbox to closure, by clicking, as coordinator and case manager', async () => {
  const { page } = desk

  await page.getByRole('button', { name: /Open the desk as/ }).click()
  await page.getByRole('link', { name: /Inbox/ }).first().click()
  await page.getByRole('button', { name: /send one more/ }).click()
  await page.getByRole('link', { name: /Household Bassi/ }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Household Bassi' }).waitFor()

  await desk.begin('Assign a case manager')
  await desk.choose('Who takes the case?', 'Chiara Bruno')
  await desk.record()
  expect(await page.locator('.cl-blocked').innerText()).toContain('only a case manager may')

  await desk.become('Chiara Bruno')
  await page.getByRole('link', { name: /Household Bassi/ }).first().click()
  await desk.begin('Convene the household')
  await desk.type('Date and time', '2026-11-26T10:00')
  await desk.type('Place', 'Social service, room 4')
  await desk.pick('How is the household told?', ['SMS'])
  await desk.record()

  await desk.begin('Hold first meeting')
  await desk.choose('What became of the meeting?', 'Held')
  await desk.choose('How?', 'At the office')
  await desk.mark('Who was there?', 'Marina', 'Present')
  await desk.pick('What was explained?', ['Rights and what the programme offers'])
  await desk.record()

  await fillAnalysis(desk)
  await expect.poll(() => page.locator('.cl-form-side').innerText()).toContain('Path B')
  await desk.goOn('Review and record')
  await desk.record()

  expect(await page.locator('main').innerText()).toMatch(/Path B.* recommended.*two or more domains are moderate or serious/s)
  await page.getByRole('button', { name: 'Show the answers' }).click()
  expect(await page.locator('main').innerText()).toContain('How many months of rent or bills are unpaid?')

  await desk.begin('Choose the path')
  expect(await page.getByRole('radio', { name: /^Path B, team/ }).isChecked()).toBe(true)
  await desk.record()

  await fillFramework(desk)
  await desk.goOn('Review and record')
  await desk.record()

  expect(await page.locator('.cl-blocked').innerText()).toContain('no result has a date yet')
  await designPact(desk)
  await desk.record()
  await desk.begin('Sign the pact')
  await desk.choose('Signs?', 'Yes', 'Marina, 41')
  await desk.record()

  await desk.begin('Plan a meeting')
  await desk.type('Date and time', '2026-12-10T09:30')
  await desk.choose('How?', 'At the office')
  await desk.record()
  await desk.begin('Record a meeting')
  await desk.choose('How?', 'At the office')
  await desk.mark('Who was there?', 'Marina', 'Present')
  await desk.choose('Was it kept?', 'Met')
  await desk.type('What was said and agreed?', 'The course has begun.')
  await desk.record()

  await desk.begin('Evaluate')
  await desk.choose('All in all', 'better')
  await desk.type('What does the family say?', 'We manage.')
  await desk.choose('What happens next?', 'Propose to close the case')
  await desk.record()
  const address = page.url()

  await desk.become('Paolo Ricci')
  await page.goto(address)
  await desk.begin('Close the case')
  await desk.choose('Why does the case end?', 'Goals achieved')
  await desk.choose('Has the household been told?', 'Yes')
  await desk.record()
  expect(await desk.history()).toHaveLength(13)
  await page.getByRole('link', { name: 'Reopen the case' }).waitFor()

  const caseId = address.split('/').at(-1) ?? ''
  const events = await server.parts.store.readEvents('italy', caseId)
  expect(events.map(({ number, type, to }) => [number, type, to].filter(Boolean).join(' '))).toEqual([
    '1 opened received', '2 assigned assigned', '3 scheduled convened', '4 met preliminary_analysis', '5 assessed',
    '6 decided framework_analysis', '7 assessed pact', '8 planned', '9 signed monitoring', '10 scheduled', '11 met monitoring',
    '12 evaluated evaluation', '13 closed closure',
  ])
  expect(events.slice(1).map(({ by }) => by.role)).toEqual(['coordinator', ...Array(10).fill('case_manager'), 'coordinator'])
  const stored = await server.parts.store.worklist({ pack: 'italy', status: 'closed', search: 'bassi', sort: 'due', offset: 0, limit: 5 })
  expect(stored.rows).toMatchObject([{ caseId, number: 13, path: 'b_team', phase: 'closure' }])
  expect(errors).toEqual([])
})

async function fillAnalysis(desk: AtTheDesk): Promise<void> {
  await desk.begin('Record the preliminary analysis')
  await desk.choose('Is the household as it was sent?', 'Yes')
  await desk.goOn('Health and functioning')
  await desk.choose('How hard is it to look after the children?', 'Light')
  await desk.choose('How heavy is the care', 'None')
  await desk.choose('Is there conflict or fear at home?', 'None')
  for (const question of ['Health', 'Mental distress', 'Alcohol', 'Looking after oneself']) await desk.choose(question, 'None', 'Marina, 41')
  await desk.goOn('Economic')
  await desk.choose('In which band', 'Up to 3,000 euros')
  await desk.choose('Are there debts?', 'Yes, too many to manage')
  await desk.type('How many months of rent or bills are unpaid?', '4')
  await desk.pick('Of what?', ['Rent'])
  await desk.choose('Could the household pay 500 euros', 'No')
  await desk.choose('Has anybody gone without enough food', 'No')
  await desk.goOn('Work')
  await desk.type('How long has nobody in the household had paid work?', '26')
  await desk.choose('What was the last job like?', 'Fixed term')
  await desk.choose('Is anyone looking for work?', 'No')
  await desk.select('How well do the adults speak Italian?', 'B1')
  await desk.goOn('Education')
  await desk.mark('Do the children go to school?', 'Giorgio', 'Regularly')
  await desk.choose('How much trouble is there at school?', 'None')
  await desk.goOn('Housing')
  await desk.choose('Whose home is it?', 'Rented')
  await desk.choose('Has an eviction been announced?', 'No')
  await desk.choose('Can the home be kept warm?', 'Yes')
  await desk.goOn('Family and networks')
  await desk.choose('How much can the household count on relatives', 'A little')
  await desk.choose('Does the household take part', 'Rarely')
  await desk.goOn('Synthesis')
}

async function fillFramework(desk: AtTheDesk): Promise<void> {
  await desk.begin('Record the framework analysis')
  await desk.type('Service', 'Employment centre')
  await desk.choose('Does the family take part?', 'Yes')
  await desk.goOn('Household and surroundings')
  const needs = desk.page.getByRole('radiogroup', { name: 'How great is the need?' })
  for (const need of await needs.all()) await need.getByText('Light', { exact: true }).click()
  await desk.goOn('Adults')
  for (const question of ['Health', 'Mind and mood', 'Everyday life', 'Skills and work']) await desk.choose(question, 'Light', 'Marina, 41')
  await desk.goOn('Children and young people')
  for (const question of ['Growing and learning', 'What the child gets', 'School, friends, play']) await desk.choose(question, 'None', 'Giorgio, 10')
  await desk.goOn('Goals')
  await desk.type('What should be different in a year?', 'Marina works and the rent is paid.')
}

async function designPact(desk: AtTheDesk): Promise<void> {
  const { page } = desk
  await desk.begin('Design the pact')
  await desk.type('Ends on', '2027-11-23')
  if (await page.getByLabel('What should change for the family?').count() === 0) await page.getByRole('button', { name: 'Add an objective' }).click()
  await desk.type('What should change for the family?', 'Work that fits the school day')
  await page.getByRole('button', { name: 'Add a result' }).click()
  await desk.type('What will have been reached?', 'A part-time contract')
  await desk.type('By when?', '2027-05-31')
  await page.getByRole('button', { name: 'Add a commitment' }).click()
  await desk.choose('Who?', 'Marina')
  await desk.type('Does what?', 'Follow the course')
  await desk.select('Of which kind?', 'Job search and training')
  await desk.choose('Does the allowance depend on it?', 'No')
  await page.getByRole('button', { name: 'Add a support' }).click()
  await desk.select('Which service?', 'Employment centre')
}
