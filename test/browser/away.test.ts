import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { storedEvents, visit } from '../server/visitor.ts'
import { openBrowser, PAGES, sitDownAs } from './at-the-desk.ts'

const AWAY_MILLISECONDS = 10_000
const folder = mkdtempSync(join(tmpdir(), 'caseloom-away-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser

beforeAll(async () => {
  server = await startServer({ folder, webFolder: PAGES })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('while the database is away the page says so and keeps what was typed; afterwards it goes through by itself, once', async () => {
  const colleague = await visit(server, 'case_manager_ii')
  const { caseId } = (await colleague.get('worklist?tab=mine')).body.rows[0]
  const before = (await storedEvents(server, caseId)).length
  const { page } = await sitDownAs('case_manager_ii', browser, server.address, errors)
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.address}/italy/cases/${caseId}/note`)
  await page.getByRole('textbox').first().fill('Typed before it went away')

  const other = connect(join(folder, 'caseloom.db'))
  other.exec('BEGIN IMMEDIATE')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Not recorded yet' })
  await notice.getByText('is locked by another process').waitFor()
  await notice.getByText('It is sent again by itself every few seconds.').waitFor()
  await page.waitForTimeout(AWAY_MILLISECONDS)
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Typed before it went away')
  other.exec('ROLLBACK')
  other.close()

  await page.waitForURL(new RegExp(`/cases/${caseId}$`))
  const notes = (await storedEvents(server, caseId)).slice(before)
  expect(notes).toEqual([expect.objectContaining({ type: 'recorded', answers: { text: 'Typed before it went away' } })])
  await page.context().close()
  expect(errors).toEqual([])
})

test('a page that cannot be had while the database is away says why, and comes by itself', async () => {
  const colleague = await visit(server, 'case_manager_ii')
  const { caseId, household } = (await colleague.get('worklist?tab=mine')).body.rows[0]
  const { page } = await sitDownAs('case_manager_ii', browser, server.address, errors)
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.address}/italy/worklist`)
  const link = page.locator(`a[href="/italy/cases/${caseId}"]`).first()
  await link.waitFor()

  const other = connect(join(folder, 'caseloom.db'))
  other.exec('BEGIN IMMEDIATE')
  await link.click()
  await page.getByText('The database does not answer. What you see may be out of date').waitFor()
  other.exec('ROLLBACK')
  other.close()
  await page.getByRole('heading', { name: household }).first().waitFor()
  await page.getByText('The database does not answer').waitFor({ state: 'detached' })
  await page.context().close()
  expect(errors).toEqual([])
})

test('nothing can be typed while the answers are on their way; what is typed between two tries is sent with the next one', async () => {
  const colleague = await visit(server, 'case_manager_ii')
  const { caseId } = (await colleague.get('worklist?tab=mine')).body.rows[0]
  const before = (await storedEvents(server, caseId)).length
  const { page } = await sitDownAs('case_manager_ii', browser, server.address, errors)
  const text = page.getByRole('textbox').first()
  const isHeld = () => page.locator('.cl-held-still').evaluate((box) => box.matches('[inert]'))
  let answer: () => void = () => {}
  let isAway = true
  await page.route('**/acts', async (route) => {
    await new Promise<void>((resolve) => { answer = resolve })
    await (isAway ? route.abort() : route.continue())
  })
  await page.goto(`${server.address}/italy/cases/${caseId}/note`)
  await text.fill('First.')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect.poll(isHeld).toBe(true)

  answer()
  const notice = page.getByRole('alert').filter({ hasText: 'Not recorded yet' })
  await notice.waitFor()
  await expect.poll(isHeld).toBe(false)
  isAway = false
  await text.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Second.')
  await expect.poll(isHeld, { timeout: 15_000 }).toBe(true)
  await page.keyboard.type(' Lost.')
  expect(await text.inputValue()).toBe('First. Second.')
  answer()
  await page.waitForURL(new RegExp(`/cases/${caseId}$`))
  const notes = (await storedEvents(server, caseId)).slice(before)
  expect(notes).toEqual([expect.objectContaining({ type: 'recorded', answers: { text: 'First. Second.' } })])
  await page.context().close()
  expect(errors).toEqual([])
})

test('what is typed while a draft is on its way is recorded with the rest, and nothing more can be while recording waits for it', async () => {
  const colleague = await visit(server, 'case_manager_ii')
  const { caseId } = (await colleague.get('worklist?tab=mine')).body.rows[0]
  const { page } = await sitDownAs('case_manager_ii', browser, server.address, errors)
  let arrive: () => void = () => {}
  const onItsWay = new Promise<void>((resolve) => {
    void page.route('**/draft', async (route) => {
      resolve()
      await new Promise<void>((arrived) => { arrive = arrived })
      await route.continue()
    })
  })
  await page.goto(`${server.address}/italy/cases/${caseId}/note`)
  await page.getByRole('textbox').first().pressSequentially('A note.')
  await onItsWay
  await page.keyboard.type(' More.')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('textbox').first().focus()
  await page.keyboard.type(' Lost.')
  expect(await page.getByRole('textbox').first().inputValue()).toBe('A note. More.')
  arrive()
  await page.waitForURL(new RegExp(`/cases/${caseId}$`))
  expect((await storedEvents(server, caseId)).at(-1)).toMatchObject({ type: 'recorded', answers: { text: 'A note. More.' } })
  await page.context().close()
  expect(errors).toEqual([])
})
