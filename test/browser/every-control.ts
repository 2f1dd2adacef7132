import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Form } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { PROJECT, startServer, type StartedServer } from '../server/started-server.ts'
import { visit, type Visitor } from '../server/visitor.ts'
import { openBrowser, PAGES, sitDown } from './at-the-desk.ts'
import { tabTo } from './tab-to.ts'

export const sections = ['words', 'one', 'several', 'scales', 'feelings', 'children', 'evidence'] as const

const fixture = join(PROJECT, 'test/fixtures/forms/every_control.json')

/** Somebody at a form that has every control, with the keyboard at hand; for each test of a file a page of its own. */
export function atEveryControl() {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-widgets-'))
  const errors: string[] = []
  let server: StartedServer
  let browser: Browser
  let colleague: Visitor
  let caseId: string
  let page: Page

  beforeAll(async () => {
    const root = copyDefinitions(folder)
    const { title, answers, codeLists } = JSON.parse(readFileSync(fixture, 'utf8')) as Form
    // Any act asks a form; a note asks every control here.
    editDefinition<Form>(root, 'form-definitions/forms/note.json', (form) => Object.assign(form, { title, answers, codeLists, summary: 'Noted' }))
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

  return {
    page: () => page,
    open,
    tabTo: (at: string, control?: string) => tabTo(page, at, control),
    question: (at: string): Locator => page.locator(`[data-at="${at}"]`),
    write: (text: string) => page.keyboard.type(text),
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await page.keyboard.press(key)
    },
    /** Records the form as it is. */
    async record(): Promise<void> {
      await open('review')
      await page.getByRole('button', { name: 'Record', exact: true }).click()
    },
    /** The answers recorded last. */
    async recorded() {
      await page.waitForURL(/\/cases\/[^/]+$/)
      const { body } = await colleague.get(`cases/${caseId}`)
      return body.events.at(-1).answers
    },
    /** Answers as if they had been typed on this computer and not been recorded. */
    async typedBefore(answers: object): Promise<void> {
      await open('words')
      await tabTo(page, '/words/full_name')
      await page.keyboard.type('Ana')
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('/unsent/')))
      await page.goto(`${server.address}/italy`)
      await page.evaluate((typed) => {
        const key = Object.keys(localStorage).find((each) => each.includes('/unsent/'))!
        const kept = JSON.parse(localStorage.getItem(key)!)
        localStorage.setItem(key, JSON.stringify({ ...kept, answers: typed, at: new Date(Date.now() + 60_000).toISOString() }))
      }, answers)
    },
  }
}
