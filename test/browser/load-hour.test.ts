import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { AssessmentTool, CountryPack } from '../../core/definitions/definition-types.ts'
import { roundTrip } from '../../core/exchange/round-trip.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { visit } from '../server/visitor.ts'
import { chooseFile } from './load-desk.ts'
import { type AtTheDesk, openBrowser, PAGES, sitDownAs } from './at-the-desk.ts'
import { SURVEY, workbook } from './small-workbook.ts'

// A whole hour's work, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 400_000 })

const folder = mkdtempSync(join(tmpdir(), 'caseloom-hour-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let desk: AtTheDesk
let page: Page

beforeAll(async () => {
  server = await startServer({ folder, root: copyDefinitions(folder), watching: true, webFolder: PAGES })
  browser = await openBrowser()
  desk = await sitDownAs('administrator', browser, server.address, errors)
  page = desk.page
  page.setDefaultTimeout(90_000)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const choose = (name: string, buffer: Buffer) => chooseFile(page, name, buffer)
const definition = async () => {
  await page.getByRole('button', { name: 'Download' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Definition' }).click()])
  return readFileSync(await download.path(), 'utf8')
}

test('the hour in small: two reported rows mended, a score and a band added, and one more assessment in the pack', async () => {
  const withMistakes = SURVEY.map((row) => (row[1] === 'months' ? ['intger', ...row.slice(1)] : row[1] === 'tenure' ? ['select_one tenuer', ...row.slice(1)] : row)).filter(([type]) => type !== 'audio')
  await page.goto(`${server.address}/italy/load`)
  await page.locator('.cl-drop').waitFor()
  await choose('rapid.xlsx', workbook(withMistakes))
  await page.getByText('Approximated 2').click()
  expect(await page.locator('.cl-load-rows').innerText()).toMatch(/"intger" is no type of question[\s\S]*There is no list "tenuer" in the workbook/)
  await choose('mended.xlsx', workbook(SURVEY.filter(([type]) => type !== 'audio')))
  await page.getByText('Approximated 0').waitFor()

  await page.getByRole('button', { name: 'Download' }).click()
  const [out] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'XLSForm' }).click()])
  expect(out.suggestedFilename()).toBe('rapid_check.xlsx')
  const before = JSON.parse(await definition()) as AssessmentTool
  await choose('again.xlsx', readFileSync(await out.path()))
  await page.getByText('again.xlsx').and(page.locator('bdi')).waitFor()
  const again = JSON.parse(await definition()) as AssessmentTool
  expect(roundTrip(before, again).differences).toEqual([])

  const tool = JSON.parse(await definition()) as AssessmentTool
  const months = tool.answers.properties?.work?.properties?.months
  if (!months) throw new Error('The question about months is gone.')
  months.score = 'if months > 12 then 3 else 1'
  tool.scales = [{ id: 'work', title: { en: 'Work', it: 'Lavoro', ar: 'العمل' }, method: 'sum', of: ['work'], bands: [{ from: 0, title: 'light' }, { from: 3, title: 'serious' }] }]
  writeFileSync(join(folder, 'country-configs/italy/tools/rapid_check.json'), JSON.stringify(tool, null, 2))
  editDefinition<CountryPack>(folder, 'country-configs/italy/pack.json', (pack) => {
    pack.acts = { ...pack.acts, rapid: { kind: 'assess', title: 'Rapid check', done: 'Rapid check made', form: 'rapid_check', by: ['case_manager'] } }
  })
  const worker = await visit(server, 'case_manager_ii')
  await expect.poll(async () => Object.keys((await worker.get('/api/packs/italy')).body.configuration.forms), { timeout: 120_000 }).toContain('rapid_check')

  const { caseId } = (await worker.get('worklist?tab=mine&search=rinaldi')).body.rows[0]
  await page.context().request.put(`${server.address}/api/packs/italy/session`, { data: { persona: 'case_manager_ii' } })
  await page.goto(`${server.address}/italy/cases/${caseId}/rapid?view=sections`)
  await page.locator('.cl-form-page').waitFor()
  await desk.choose('Does anyone work?', 'No')
  await desk.type('Months without work', '14')
  await desk.goOn('Home')
  await desk.choose('Whose home is it?', 'Rented')
  await desk.goOn('Review and record')
  await desk.record()
  expect((await desk.history())[0]).toContain('Rapid check made')
  const { scores } = (await worker.get(`cases/${caseId}`)).body.kase
  expect(scores).toContainEqual(expect.objectContaining({ scale: 'work', value: 3, band: 'serious' }))
  expect(errors).toEqual([])
})
