import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Form } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { PROJECT, startServer, type StartedServer } from '../server/started-server.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { openBrowser, PAGES, sitDown } from './at-the-desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everyControl = JSON.parse(readFileSync(join(PROJECT, 'test/fixtures/forms/every_control.json'), 'utf8')) as Form
const sections = ['words', 'one', 'several', 'scales', 'feelings', 'children', 'evidence'] as const
const folder = mkdtempSync(join(tmpdir(), 'caseloom-widgets-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let colleague: Visitor
let caseId: string
let page: Page

beforeAll(async () => {
  const root = copyDefinitions(folder)
  // Any act asks a form; a note asks every control here.
  editDefinition<Form>(root, 'form-definitions/forms/note.json', (form) => {
    Object.assign(form, { title: everyControl.title, answers: everyControl.answers, codeLists: everyControl.codeLists, summary: '{full_name}' })
  })
  server = await startServer({ folder, root, webFolder: PAGES })
  browser = await openBrowser()
  colleague = await visit(server, 'case_manager_ii')
  caseId = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
})
beforeEach(async () => {
  page = (await sitDown(browser, server.address, errors)).page
  await page.request.put(`${server.address}/api/packs/italy/session`, { data: { persona: 'case_manager_ii' } })
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

async function open(section: (typeof sections)[number] | 'review'): Promise<void> {
  await page.goto(`${server.address}/italy/cases/${caseId}/note?section=${section}`)
  await page.locator('.cl-form-page').waitFor()
}

const question = (at: string): Locator => page.locator(`[data-at="${at}"]`)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const write = (text: string) => page.keyboard.type(text)
const times = (count: number, key: string) => Array.from({ length: count }, () => key)

/** Goes on with Tab until the keyboard is on a control of the question; one that cannot be reached is a failure. */
async function tabTo(at: string, control = 'input, textarea'): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs++) {
    const isThere = await page.evaluate(([place, wanted]) => {
      const active = document.activeElement
      return active?.closest('[data-at]')?.getAttribute('data-at') === place && active.matches(wanted!)
    }, [at, control])
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${at}.`)
}

/** The answers recorded last. */
async function recorded() {
  const { body } = await colleague.get(`cases/${caseId}`)
  return body.events.at(-1).answers
}

async function record(): Promise<void> {
  await open('review')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.waitForURL(/\/cases\/[^/]+$/)
}

/** Answers as if they had been typed on this computer and not been recorded. */
async function typedBefore(answers: object): Promise<void> {
  await open('words')
  await tabTo('/words/full_name')
  await write('Ana')
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('/unsent/')))
  await page.goto(`${server.address}/italy`)
  await page.evaluate((typed) => {
    const key = Object.keys(localStorage).find((each) => each.includes('/unsent/'))!
    const kept = JSON.parse(localStorage.getItem(key)!)
    localStorage.setItem(key, JSON.stringify({ ...kept, answers: typed, at: new Date(Date.now() + 60_000).toISOString() }))
  }, answers)
}

const answersByKeyboard = {
  words: { full_name: 'Ana Rossi', email: 'ana@example.org', story: 'Two lines', rooms: 3, rent: 650.5, rent_per_room: 216.83, since: '2019-05-05', awake: '06:30', secret: 'kept' },
  one: { working: true, home: 'other', home_specify: 'With a friend', safe: 'no', support: 'time', region: 'emilia', town: 'forli', occupation: 'o3' },
  several: { obstacles: ['children', 'other'], obstacles_specify: 'Debts', papers: ['identity', 'permit'], trades: ['o1', 'o2'], priorities: ['home', 'job', 'school', 'health'] },
  scales: { pain: 7, steps: 4, trust: 2 },
  feelings: { calm: 'often', slept: { nonResponse: 'refused' }, alone: 'always' },
  children: [{ first_name: 'Ana', age: 7 }],
  evidence: { where: 'geo:45.07,7.5', signed: 'typed/Ana Rossi' },
}

test('every control is answered by keyboard alone, keeps its answer over a reload, and the answers are stored as they were given', async () => {
  await open('words')
  await tabTo('/words/full_name')
  await write('Ana Rossi')
  await page.getByText('Good day, Ana Rossi').waitFor()
  await tabTo('/words/email')
  await write('ana@example.org')
  await tabTo('/words/story')
  await write('Two lines')
  await tabTo('/words/rooms', 'summary')
  await press('Enter')
  await page.getByText('A closed space with a window').waitFor()
  await tabTo('/words/rooms')
  await write('3')
  await tabTo('/words/rent')
  await write('650,5')
  await page.getByText('worked out from “How many rooms does the home have?”: 3; “Rent”: 650.5 euro a month').waitFor()
  await tabTo('/words/since')
  // The same in every order of day and month.
  await write('05052019')
  await tabTo('/words/awake')
  await write('0630A')

  await open('one')
  await tabTo('/one/working')
  await press('Space')
  await tabTo('/one/home')
  await press('Space', 'ArrowUp')
  await tabTo('/one/home_specify')
  await write('With a friend')
  await tabTo('/one/safe')
  await press('Space', 'ArrowUp')
  await page.getByRole('status').getByText('somebody does not feel safe at home').waitFor()
  await tabTo('/one/support')
  await press('Space', 'ArrowDown')
  await tabTo('/one/region')
  await write('emi')
  await press('Enter')
  await tabTo('/one/town')
  await write('forli')
  await press('Enter')
  await tabTo('/one/occupation')
  await write('electr')
  await press('Enter')

  await open('several')
  await tabTo('/several/obstacles')
  await press('Space', ...times(4, 'Tab'), 'Space')
  await tabTo('/several/obstacles_specify')
  await write('Debts')
  await tabTo('/several/papers')
  await press('Space', 'Tab', 'Space')
  await tabTo('/several/trades')
  await write('teach')
  await press('Enter')
  await write('nurse')
  await press('Enter')
  await tabTo('/several/priorities', 'button')
  await press(...times(4, 'Enter'))
  await page.getByRole('button', { name: 'Move up: A home' }).focus()
  await press('Enter')
  await page.getByText('A home: now 1 of 4').waitFor()

  await open('scales')
  await tabTo('/scales/pain')
  await press('Space', ...times(7, 'ArrowRight'))
  await tabTo('/scales/steps')
  await press('Space', ...times(3, 'ArrowRight'))
  await tabTo('/scales/trust')
  await press('Space', 'ArrowRight')

  await open('feelings')
  await tabTo('/feelings/calm')
  await press('Space', ...times(2, 'ArrowRight'))
  await tabTo('/feelings/slept')
  await press('Space', 'ArrowLeft')
  await tabTo('/feelings/alone')
  await press('Space', ...times(3, 'ArrowRight'))
  await page.getByRole('status').getByText('always alone').waitFor()

  await open('children')
  await tabTo('/children/0/first_name')
  await write('Ana')
  await tabTo('/children/0/age')
  await write('7')
  await page.getByRole('region', { name: 'Ana, 7' }).waitFor()

  await open('evidence')
  await tabTo('/evidence/where')
  await write('45.07')
  await press('Tab')
  await write('7,5')
  await tabTo('/evidence/signed')
  await write('Ana Rossi')

  await open('one')
  expect(await page.getByRole('combobox', { name: 'Town' }).inputValue()).toBe('Forlì')
  await record()
  expect(await recorded()).toEqual(answersByKeyboard)
})

test('what is wrong is told beside each control', async () => {
  await typedBefore({
    words: { email: 'ana', rooms: 40, rent: 'much', awake: '06:30' },
    one: { region: 'piedmont', town: 'forli' },
    several: { papers: ['identity', 'permit', 'health'], priorities: ['job'] },
    evidence: { where: 'geo:95,7', signed: 'typed/Ana' },
  })
  await open('review')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.locator('.cl-problem-lines').waitFor()
  const wrong: Record<string, string[]> = {
    words: ['/words/full_name', '/words/email', '/words/rooms', '/words/rent'],
    one: ['/one/town'],
    several: ['/several/papers', '/several/priorities'],
    feelings: ['/feelings/calm'],
    evidence: ['/evidence/where'],
  }
  for (const [section, places] of Object.entries(wrong)) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(sections.indexOf(section as 'words')).click()
    await page.waitForURL(new RegExp(`section=${section}`))
    const told = await page.locator('.cl-questions [data-wrong]').evaluateAll((all) => all.map((each) => each.getAttribute('data-at')))
    expect(told).toEqual(places)
    for (const at of places) {
      const problem = question(at).locator('.cl-error').first()
      const id = await problem.getAttribute('id')
      expect(await question(at).locator(`[aria-describedby~="${id}"]`).count(), at).toBeGreaterThan(0)
    }
  }
})

test('a reason for no answer puts the control out of use, and gives the answer back when it is taken away', async () => {
  await open('words')
  const story = page.getByRole('textbox', { name: 'What brings you here?' })
  const refuses = question('/words/story').getByRole('button', { name: 'Prefers not to say' })
  await story.fill('A long way')
  await refuses.click()
  expect(await story.isDisabled()).toBe(true)
  expect(await story.inputValue()).toBe('')
  expect(await refuses.getAttribute('aria-pressed')).toBe('true')
  await refuses.click()
  expect(await story.isDisabled()).toBe(false)
  expect(await story.inputValue()).toBe('A long way')
})

test('the towns offered follow the region; one that is not offered any more is shown as such until somebody decides', async () => {
  await typedBefore({ one: { region: 'emilia', town: 'forli' } })
  await open('one')
  await page.getByRole('combobox', { name: 'Region' }).click()
  await page.getByRole('option', { name: 'Piedmont' }).click()
  await page.getByText('“Forlì” is no longer among the answers').waitFor()
  expect(await page.getByRole('combobox', { name: 'Town' }).inputValue()).toBe('Forlì')
  await page.getByRole('combobox', { name: 'Town' }).click()
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['Torino', 'Asti'])
  await page.getByRole('option', { name: 'Asti' }).click()
  await page.getByText('is no longer among the answers').waitFor({ state: 'detached' })
})

test('a row that was removed can be put back; the fewest and the most say why no row goes or comes', async () => {
  await typedBefore({ children: [{ first_name: 'Ana', age: 7 }, { first_name: 'Luca' }] })
  await open('children')
  await page.getByRole('button', { name: 'Remove: Ana, 7' }).click()
  await page.getByText('At least 1 needed: none can be removed now.').waitFor()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await page.getByRole('region', { name: 'Ana, 7' }).waitFor()
  expect(await page.locator('section.cl-row-card').first().getAttribute('aria-label')).toBe('Ana, 7')
  await page.getByRole('button', { name: 'Add a child' }).focus()
  await press('Enter')
  // Who adds a row goes on typing in it.
  await write('Mia')
  await page.getByRole('region', { name: 'Mia' }).waitFor()
  await page.getByText('No more than 3 can be added.').waitFor()
  await page.getByRole('button', { name: 'Add a child' }).click({ force: true })
  expect(await page.locator('section.cl-row-card').count()).toBe(3)
})

/** A photo as a phone makes it: with words in it that nobody sees. */
async function phonePhoto(): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 1500
    canvas.getContext('2d')!.fillRect(0, 0, 3000, 1500)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
    return [...new Uint8Array(await blob!.arrayBuffer())]
  })
  const said = Buffer.from('Exif\0\0taken at 45.07 7.69')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(said.length + 2)
  return Buffer.concat([Buffer.from(bytes.slice(0, 2)), Buffer.from([0xff, 0xe1]), length, said, Buffer.from(bytes.slice(2))])
}

test('a photo is made smaller and plain before it is sent, and sent again after it was lost', async () => {
  await open('evidence')
  const sent: Buffer[] = []
  await page.route('**/attachments', (route) => {
    sent.push(route.request().postDataBuffer()!)
    return sent.length === 1 ? route.abort() : route.continue()
  })
  const buffer = await phonePhoto()
  expect(buffer.includes('45.07')).toBe(true)
  const damage = question('/evidence/damage')
  await damage.locator('input[type=file]').setInputFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer })
  await damage.getByText('It did not arrive').waitFor()
  await damage.getByRole('button', { name: 'Try again' }).click()
  const picture = damage.getByRole('img', { name: 'Picture: wall.jpg' })
  await picture.waitFor()
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([2000, 1000])
  expect(sent.map((each) => [each.subarray(0, 2).toString('hex'), each.includes('45.07')])).toEqual([['ffd8', false], ['ffd8', false]])

  await question('/evidence/letter').locator('input[type=file]').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
  await page.getByText('This is neither a picture nor a PDF.').waitFor()
})

test('a place is the device\'s, with how exact it is; a signature can be drawn', async () => {
  const context: BrowserContext = page.context()
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 45.0703112, longitude: 7.6868564, accuracy: 12 })
  await open('evidence')
  await page.getByRole('button', { name: 'Use the place I am at' }).click()
  await page.getByText('to within 12 m').waitFor()
  expect(await page.getByLabel('Latitude').inputValue()).toBe('45.07031')

  await page.getByRole('button', { name: 'Draw it instead' }).click()
  const sheet = (await page.getByRole('img', { name: 'Sign here' }).boundingBox())!
  await page.mouse.move(sheet.x + 30, sheet.y + 90)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 160, sheet.y + 40, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Keep this signature' }).click()
  await page.getByRole('img', { name: 'Signed by hand' }).waitFor()
  await page.reload()
  await page.getByText('Signed by hand').waitFor()
  expect(await page.getByLabel('Longitude').inputValue()).toBe('7.68686')
})

test.each([['en', 1280], ['en', 390], ['ar', 390]])('nothing keeps anybody out, and nothing is wider than the window: %s at %i', async (language, width) => {
  await page.setViewportSize({ width, height: 900 })
  await typedBefore({ ...answersByKeyboard, words: { email: 'ana', story: { nonResponse: 'refused' } }, one: { ...answersByKeyboard.one, region: 'piedmont' } })
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  for (const section of sections) {
    await open(section)
    await page.locator('.cl-questions').first().waitFor()
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: { run: (node: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } })
        .axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    })
    expect(violations, section).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), section).toBeLessThanOrEqual(0)
  }
})
