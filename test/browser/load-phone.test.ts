import { expect, test, vi } from 'vitest'
import { PROGRAM_LANGUAGES } from '../../core/definitions/program-languages.ts'
import { copyDefinitions } from '../server/definitions-copy.ts'
import { chooseFile, openLoad } from './load-desk.ts'
import { servedPages } from './served-pages.ts'
import { SURVEY, workbook } from './small-workbook.ts'

vi.setConfig({ testTimeout: 200_000 })

const served = servedPages(copyDefinitions, true)

/** A wording that wraps, of which there is no Arabic. */
const LONG = ['text', 'story', 'What the household tells of its home, its neighbours, its work and whoever has helped it in the last twelve months', null, null]

test('in Arabic the rows are read in Arabic, what has none stands at the same side, and the search begins there', async () => {
  const page = await openLoad(served, 'ar', 1280)
  await chooseFile(page, 'rapid.xlsx', workbook([...SURVEY, LONG]))
  await page.getByText('rapid.xlsx').and(page.locator('bdi')).waitFor()
  const rows = page.locator('.cl-load-rows tbody .cl-row-anchor > bdi')
  expect(await rows.allInnerTexts()).toEqual(expect.arrayContaining(['هل يعمل أحد؟', 'نعم', 'end_group']))
  expect(await page.locator('.cl-preview-words').innerText()).toBe('العمل')
  expect(await rows.filter({ hasText: 'What the household' }).evaluate((words) => getComputedStyle(words).textAlign)).toBe('right')
  const field = await page.getByRole('searchbox').boundingBox()
  const icon = await page.locator('.cl-load-rows-head .tabler-icon-search').boundingBox()
  expect(icon && field && icon.x > field.x + field.width / 2).toBe(true)
  await page.getByRole('searchbox').fill('يعمل')
  await expect.poll(() => rows.allInnerTexts()).toEqual(['هل يعمل أحد؟'])
})

test.each(['en', 'ar'])('on a phone buttons of the head are as tall as fields, their letters are whole, and a refusal stands above the title of what is still loaded: %s', async (language) => {
  const page = await openLoad(served, language, 390)
  await chooseFile(page, 'rapid.xlsx', workbook())
  await page.getByText('rapid.xlsx').and(page.locator('bdi')).waitFor()
  await chooseFile(page, 'letter.pdf', Buffer.from('%PDF-1.7'))
  await page.locator('.cl-load-refused').waitFor()
  const buttons = await page.locator('.cl-page-head-actions .cl-button').evaluateAll((all) => all.map((button) => {
    const label = button.querySelector('.mantine-Button-label')
    return { height: button.getBoundingClientRect().height, isCut: label !== null && getComputedStyle(label).overflow === 'hidden' && label.scrollHeight > label.clientHeight }
  }))
  expect(buttons).toHaveLength(3)
  for (const { height, isCut } of buttons) expect([height >= 44, isCut]).toEqual([true, false])
  const top = async (place: string) => (await page.locator(place).first().boundingBox())?.y ?? 0
  expect(await top('.cl-load-refused')).toBeLessThan(await top('#main h1'))
})

test.each(PROGRAM_LANGUAGES)('on a phone no place of the bottom bar is cut short, and no word of one is broken: %s', async (language) => {
  const page = await openLoad(served, language, 390)
  const broken = await page.locator('.cl-bottom-bar .cl-nav-title').evaluateAll((all) => all.filter((title) => {
    const words = document.createRange()
    words.selectNodeContents(title)
    const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size
    return title.scrollWidth > title.clientWidth || lines > (title.textContent ?? '').split(' ').length
  }).map((title) => title.textContent))
  expect(broken).toEqual([])
})
