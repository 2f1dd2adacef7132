import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { PROJECT } from '../server/started-server.ts'
import { openBrowser, sitDown } from './at-the-desk.ts'

const childRisk = 'form-definitions/assessment-tools/child_risk.json'
const folder = mkdtempSync(join(tmpdir(), 'caseloom-preview-'))
const errors: string[] = []
/** What the page asked the server to write. */
const writes: string[] = []
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = (await sitDown(browser, 'about:blank', errors)).page
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
  expect(errors).toEqual([])
})

const mia = () => page.getByRole('region', { name: /^Mia/ })

test('one file alone: its preview follows each save', async () => {
  const file = join(folder, 'mine.json')
  const write = (change: (tool: AssessmentTool & { titel?: string }) => void) => {
    const tool = JSON.parse(readFileSync(join(PROJECT, childRisk), 'utf8')) as AssessmentTool
    change(tool)
    writeFileSync(file, JSON.stringify(tool, null, 2))
  }
  write(({ answers }) => {
    answers.properties = { asking: { type: 'object', title: 'Asking', properties: { began: { type: 'string', format: 'date-time', title: 'It began at', suggest: { value: 'now()' } } } }, ...answers.properties }
  })
  const preview = spawn(process.execPath, ['core/cli/caseloom.js', 'preview', file, '--port', '0'], { cwd: PROJECT })
  try {
    const address = await new Promise<string>((found, failed) => {
      let printed = ''
      const read = (text: Buffer) => {
        printed += text.toString()
        const [, said] = /can be tried at (\S+)/.exec(printed) ?? []
        if (said) found(said)
      }
      preview.stdout.on('data', read)
      preview.stderr.on('data', read)
      preview.once('exit', () => failed(new Error(`The preview ended and said: ${printed}`)))
    })
    await page.goto(address)
    await mia().getByRole('radiogroup', { name: 'If nothing changes, how bad would it be for the child?' }).getByText('Severe: life or lasting harm', { exact: true }).click()
    // What reads the hour is worked out as it will be at the desk.
    expect(await page.getByLabel('It began at').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)
    write((tool) => { tool.title = 'My own tool' })
    await page.getByRole('heading', { level: 1, name: 'My own tool' }).waitFor()
    write((tool) => { tool.titel = 'My own tool' })
    await page.getByText('"titel" is not a property of').waitFor()
    expect(await mia().getByRole('radio', { checked: true }).count()).toBe(1)
    const notice = page.locator('.cl-tool-notice')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    expect((await notice.boundingBox())?.y, 'what is wrong stays in sight').toBeGreaterThanOrEqual(0)

    write((tool) => {
      tool.title = 'Tuned tool'
      for (const golden of tool.goldenCases ?? []) golden.expect = { ...golden.expect, scores: { highest_child_risk: 99 } }
    })
    await page.getByRole('heading', { level: 1, name: 'Tuned tool' }).waitFor()
    await notice.getByText(/Golden case .* gives/).first().waitFor()
    await page.getByRole('tab', { name: /Golden cases/ }).click()
    await page.getByText('failed', { exact: true }).first().waitFor()
    expect(writes).toEqual([])
  } finally {
    preview.kill('SIGTERM')
  }
})
