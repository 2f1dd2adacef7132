import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { copyDefinitions } from '../server/definitions-copy.ts'
import { sitDownAs } from './at-the-desk.ts'
import { chooseFile } from './load-desk.ts'
import { servedPages } from './served-pages.ts'
import { workbook } from './small-workbook.ts'

vi.setConfig({ testTimeout: 400_000 })

const served = servedPages(copyDefinitions, true)
let page: Page

beforeEach(async () => {
  page = (await sitDownAs('administrator', served.browser, served.server.address, served.errors)).page
  page.setDefaultTimeout(90_000)
})

const openLoad = async () => {
  await page.goto(`${served.server.address}/italy/load`)
  await page.locator('.cl-drop, .cl-load-rows').first().waitFor()
}
const choose = (name: string, buffer: Buffer) => chooseFile(page, name, buffer)

test('a form is kept as a draft: read in each of its languages, held against one with errors, thrown away by who may', async () => {
  await openLoad()
  await choose('rapid.xlsx', workbook())
  await page.getByRole('button', { name: 'Download' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Definition' }).click()])
  const definition = readFileSync(await download.path(), 'utf8')

  await page.getByText('Not among the languages of the pack: French').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Keep as draft tool' }).click()
  await page.getByText('a kept draft: everybody sees it under Tools').waitFor()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await page.getByText('draft', { exact: true }).waitFor()
  await page.locator('.cl-sandbox-form').getByRole('radiogroup', { name: 'Does anyone work?' }).waitFor()
  await page.locator('.cl-fill-language').getByText('Français').click()
  await page.locator('.cl-sandbox-form').getByRole('radiogroup', { name: 'Quelqu’un travaille-t-il ?' }).waitFor()
  await page.getByRole('tab', { name: 'About' }).click()
  await page.getByText(/kept today .* by Marta Colombo/).waitFor()

  await openLoad()
  await choose('wrong.json', Buffer.from(JSON.stringify({ ...JSON.parse(definition), titel: 'Rapid' })))
  await page.getByText('It does not take the place of the draft that is kept').waitFor()
  expect(await page.getByRole('button', { name: 'Keep in place of' }).isDisabled()).toBe(true)
  const worker = await sitDownAs('case_manager_ii', served.browser, served.server.address, served.errors)
  await worker.page.goto(`${served.server.address}/italy/draft-tools/rapid_check`)
  await worker.page.getByRole('heading', { level: 1, name: 'Rapid check' }).waitFor()
  expect(await worker.page.getByRole('button', { name: 'Throw away' }).count(), 'only who may throw it away is offered to').toBe(0)
  await worker.page.context().close()

  await page.goto(`${served.server.address}/italy/tools`)
  await page.getByRole('region', { name: /Drafts/ }).getByRole('link', { name: 'Rapid check' }).click()
  await page.getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tools and forms' }).waitFor()
  await expect.poll(() => page.getByRole('region', { name: /Drafts/ }).count()).toBe(0)
})

const ARABIC_TABLE = (question: string) => Buffer.from(`السؤال,الخيارات\n${question},نعم / لا\nكم عمرك؟,رقم\n`)

test('a second tool whose file gives it the same id is kept beside the first, which stays', async () => {
  await openLoad()
  await choose('استمارة.csv', ARABIC_TABLE('هل لديك سكن؟'))
  await page.getByRole('button', { name: 'Keep as draft tool' }).click()
  await page.getByRole('link', { name: 'Open the draft' }).waitFor()

  await choose('استبيان العمل.csv', ARABIC_TABLE('هل تعمل؟'))
  await page.getByText(/Another tool is kept under the same id/).waitFor()
  expect(await page.getByText(/^Since/).count(), 'it is no later version of the first').toBe(0)
  await page.getByRole('button', { name: 'Keep in place of' }).and(page.locator('[data-variant="default"]')).waitFor()
  await page.getByRole('button', { name: /Keep beside it as .table_2/ }).and(page.locator('[data-variant="filled"]')).click()
  await page.getByRole('link', { name: 'Open the draft' }).waitFor()
  const drafts = (await (await page.context().request.get(`${served.server.address}/api/packs/italy/draft-tools`)).json()) as { id: string; title: string; from: { file: string } }[]
  expect(drafts.map(({ id, title, from }) => [id, title, from.file])).toEqual([['table_2', 'استبيان العمل', 'استبيان العمل.csv'], ['table', 'استمارة', 'استمارة.csv']])

  // Mended, it takes the place of its own draft and of no other.
  await choose('استبيان العمل.csv', ARABIC_TABLE('هل تعمل الآن؟'))
  await page.getByRole('button', { name: /Keep in place of .+استبيان العمل/ }).and(page.locator('[data-variant="filled"]')).click()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await page.waitForURL(/draft-tools\/table_2$/)
  await page.getByText('هل تعمل الآن؟').first().waitFor()
})

test('a draft whose file is put among the tools of the pack is said to be live, and whether it is as the draft still', async () => {
  await openLoad()
  await choose('rapid.xlsx', workbook())
  await page.getByRole('button', { name: 'Keep as draft tool' }).click()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await page.locator('.cl-sandbox-form').waitFor()
  const { definition } = (await (await page.context().request.get(`${served.server.address}/api/packs/italy/draft-tools/rapid_check`)).json()) as { definition: { title: unknown } }
  const goLive = (title: unknown) => writeFileSync(join(served.folder, 'country-configs/italy/tools/rapid_check.json'), JSON.stringify({ ...definition, title }))
  goLive(definition.title)
  await page.getByText('The pack asks this tool by now, just as it is here').waitFor()
  goLive('Rapid check, as it was asked')
  await page.getByText('The pack has a tool of this id by now, and it is not as it is here').waitFor()
  await page.getByRole('link', { name: 'Tools and forms' }).or(page.getByRole('link', { name: 'Tools' })).first().click()
  await page.getByRole('region', { name: /Drafts/ }).getByRole('listitem').filter({ hasText: 'Rapid check' }).getByText('live by now').waitFor()
})
