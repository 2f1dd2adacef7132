import type { Page } from 'playwright-core'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { copyDefinitions } from '../server/definitions-copy.ts'
import { chooseFile, openLoad } from './load-desk.ts'
import { servedPages } from './served-pages.ts'
import { SURVEY, workbook } from './small-workbook.ts'

vi.setConfig({ testTimeout: 200_000 })

const served = servedPages(copyDefinitions, true)
let page: Page

beforeEach(async () => {
  page = await openLoad(served)
})

const load = async (name: string, buffer: Buffer) => {
  await chooseFile(page, name, buffer)
  await page.getByText(name).and(page.locator('bdi')).waitFor()
}
const notes = () => page.locator('.cl-load-notes')

test('a mended workbook of the same tool is loaded while it is filled in: what was typed stays, and the page says what changed', async () => {
  await load('draft.xlsx', workbook(SURVEY.map((row) => (row[1] === 'tenure' ? ['select_one tenuer', ...row.slice(1)] : row))))
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  const form = page.locator('.cl-sandbox-form')
  await form.getByRole('radiogroup', { name: 'Does anyone work?' }).getByText('No').click()
  await form.getByLabel('Months without work').fill('14')

  const mended = SURVEY.flatMap((row) => (row[1] === 'comment' ? [] : row[1] === 'works' ? [['integer', 'adults', 'How many adults?', 'Combien d’adultes ?', 'كم عدد البالغين؟'], row] : [row]))
  await load('mended.xlsx', workbook(mended))
  await notes().getByText(/^Since ..draft\.xlsx..: 1 question new, 1 question gone, 1 thing changed,? and 1 row now whole\.$/).waitFor()
  await notes().getByText('What was filled in stays where its question is still there.').waitFor()
  expect(await form.getByLabel('Months without work').inputValue()).toBe('14')
  await form.getByLabel('How many adults?').fill('2')
  await notes().getByText('What changed').click()
  await notes().getByText('Question “How many adults?”: new').waitFor()

  await load('same.xlsx', workbook(mended))
  await notes().getByText(/^The same questions as in ..mended\.xlsx..: nothing in them has changed\.$/).waitFor()
  expect(await form.getByLabel('How many adults?').inputValue()).toBe('2')

  // The row that is looked at is looked at again, wherever it stands now.
  await page.getByRole('tab', { name: 'Rows and questions' }).click()
  const tenure = page.getByRole('button', { name: 'Whose home is it?' })
  await tenure.click()
  await load('rapid.xlsx', workbook())
  expect(await tenure.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).waitFor()
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  expect(await form.getByLabel('Months without work').inputValue()).toBe('14')
})

test('what was typed waits while a definition with errors is mended', async () => {
  await load('rapid.xlsx', workbook())
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  const form = page.locator('.cl-sandbox-form')
  await form.getByRole('radiogroup', { name: 'Does anyone work?' }).getByText('No').click()
  await form.getByLabel('Months without work').fill('9')
  const taken = await (await page.context().request.get(`${served.server.address}/api/packs/italy/imports`)).json() as { taken: { definition: AssessmentTool } }
  const { definition } = taken.taken
  const broken = JSON.stringify(definition).replace('works = \\"no\\"', 'wroks = \\"no\\"')
  await load('broken.json', Buffer.from(broken))
  await page.getByText('1 error in the definition.').waitFor()
  expect(await page.getByRole('tab', { name: 'Fill it in' }).isDisabled()).toBe(true)
  await load('rapid.xlsx', workbook())
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  expect(await form.getByLabel('Months without work').inputValue()).toBe('9')
})

test('of a file that is not taken the page says which it is and asks for its columns alone, beside what is still loaded', async () => {
  await load('office.csv', Buffer.from('Question,Options\nDo you work?,Yes / No\n'))
  await page.getByRole('heading', { level: 2, name: 'Columns', exact: true }).waitFor()
  await chooseFile(page, 'notes.csv', Buffer.from('a,b\n1,2'))
  await page.getByText(/^.notes\.csv. was not loaded\..* “.office.”, which was loaded before, is still here\.$/).waitFor()
  expect(await page.locator('.cl-table-columns h2').allInnerTexts()).toEqual([expect.stringMatching(/^Columns of .notes\.csv.$/)])
})
