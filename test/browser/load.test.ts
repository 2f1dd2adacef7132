import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import type { Cell } from '../../core/exchange/workbook.ts'
import { copyDefinitions } from '../server/definitions-copy.ts'
import { sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { chooseFile } from './load-desk.ts'
import { servedPages } from './served-pages.ts'
import { LABELS, SURVEY, workbook } from './small-workbook.ts'

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
const load = async (name = 'rapid.xlsx', buffer = workbook()) => {
  await openLoad()
  await choose(name, buffer)
  await page.getByText(name).and(page.locator('bdi')).waitFor()
}
/** Lets go of files over the page, as a mouse does. */
const drop = async (name: string, bytes: Buffer) => {
  const held = await page.evaluateHandle(([called, content]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], called))
    return transfer
  }, [name, bytes.toString('base64')] as const)
  for (const type of ['dragenter', 'dragover']) await page.dispatchEvent('.cl-load', type, { dataTransfer: held })
  await page.locator('.cl-drop[data-over], .cl-load[data-over]').first().waitFor()
  await page.dispatchEvent('.cl-load', 'drop', { dataTransfer: held })
}
const shownRows = () => page.locator('.cl-load-rows tbody .cl-row-anchor').allInnerTexts()
const side = () => page.getByRole('complementary', { name: 'What people will see' })
const saved = async (item: string) => {
  await page.getByRole('button', { name: 'Download' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('a workbook is dropped: its report, its rows beside the questions, and the form in each language', async () => {
  await openLoad()
  await drop('rapid.xlsx', workbook())
  await page.getByRole('heading', { level: 1, name: 'Rapid check' }).waitFor()
  expect(await page.getByRole('list', { name: 'What became of the rows' }).innerText()).toMatch(/12 whole\s+1 approximated\s+0 not taken/)

  await page.getByText('Approximated 1').click()
  expect(await shownRows()).toEqual(['Record a comment'])
  await page.getByText('All 13').click()
  await page.getByRole('searchbox').fill('months integer')
  await expect.poll(shownRows).toEqual(['Months without work'])
  await page.getByRole('button', { name: 'Months without work' }).click()
  await side().getByRole('textbox', { name: 'Months without work' }).waitFor()
  expect(await side().innerText()).toMatch(/survey, row 4[\s\S]*Asked when\s*works = "no"/)
  await side().getByText('العربية').click()
  await side().getByRole('textbox', { name: 'أشهر بلا عمل' }).waitFor()
  await side().getByText('Français').click()
  await side().getByRole('textbox', { name: 'Mois sans travail' }).waitFor()

  await page.getByRole('tab', { name: 'Fill it in' }).click()
  const form = page.locator('.cl-sandbox-form')
  await form.getByRole('radiogroup', { name: 'Quelqu’un travaille-t-il ?' }).getByText('Non').click()
  await form.getByLabel('Mois sans travail').fill('14')
  expect(await form.innerText(), 'rows of a file say nothing to whoever answers').not.toMatch(/survey|Paper form/)
  await page.locator('.cl-fill-language').getByText('English').click()
  expect(await form.getByLabel('Months without work').inputValue()).toBe('14')

  const definition = await saved('Definition')
  expect([definition.name, JSON.parse(definition.text)]).toEqual(['rapid_check.json', expect.objectContaining({ id: 'rapid_check' })])
  expect(JSON.parse((await saved('Report .json')).text)).toMatchObject({ rows: 13, whole: 12, approximated: 1, notTaken: 0 })
  expect((await saved('Report .xlsx')).name).toBe('rapid_check-report.xlsx')
})

test('a refused file says why in one sentence, and what was loaded before is still there', async () => {
  await openLoad()
  await choose('letter.pdf', Buffer.from('%PDF-1.7'))
  await page.getByText('letter.pdf is a PDF, not a spreadsheet.').waitFor()
  await page.getByRole('heading', { name: 'Drop your form here' }).waitFor()
  await choose('rapid.xlsx', workbook())
  await page.getByRole('heading', { level: 1, name: 'Rapid check' }).waitFor()
  await page.locator('.cl-load-rows').waitFor()
  await choose('empty.xlsx', Buffer.from(''))
  await page.getByText('empty.xlsx is empty.').waitFor()
  expect(await page.getByRole('heading', { level: 1, name: 'Rapid check' }).isVisible()).toBe(true)
})

/** A table of an office, whose columns have names of their own. */
const TABLE = Buffer.from(['Blocco,Rif.,Cosa chiedere,Come,Forse,Spesso,Nota', 'Casa,a1,Is the home damp in winter?,,never,often,Look at the walls', 'Casa,a2,How many people sleep here in all?,number,,,', 'Lavoro,b1,Who in the household goes out to work?,,,,'].join('\n'))
const says = (name: string) => page.getByLabel(name, { exact: true })

test('a table whose columns have names of their own is read again with what somebody says of them', async () => {
  await load('office.csv', TABLE)
  const columns = page.locator('.cl-table-columns')
  // It is open where columns are not understood.
  await says('Names of the columns').selectOption({ label: 'in row 1' })
  await says('Section').selectOption({ label: 'A · Blocco' })
  await says('Question').selectOption({ label: 'C · Cosa chiedere' })
  await says('Kind of answer').selectOption({ label: 'D · Come' })
  await says('Options').selectOption({ label: 'E · Forse' })
  await says('Options up to').selectOption({ label: 'F · Spesso' })
  await says('Help').selectOption({ label: 'G · Nota' })
  await says('Code').selectOption({ label: 'B · Rif.' })
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect.poll(shownRows, { timeout: 60_000 }).not.toContain('Cosa chiedere')
  const { text } = await saved('Definition')
  expect((JSON.parse(text) as AssessmentTool).answers.properties).toMatchObject({
    casa: { title: 'Casa', properties: { a1: { title: 'Is the home damp in winter?', oneOf: [{ title: 'never' }, { title: 'often' }] }, a2: { type: 'integer' } } },
    lavoro: { properties: { b1: { title: 'Who in the household goes out to work?' } } },
  })

  await page.reload()
  await columns.getByText('Columns', { exact: true }).click()
  expect(await says('Help').inputValue()).toBe('G')
  await says('Help').selectOption({ label: 'no column' })
  await page.getByText('The page no longer has the file').waitFor()
  await columns.locator('input[type="file"]').setInputFiles({ name: 'office.csv', mimeType: 'text/csv', buffer: TABLE })
  await page.getByText('What stands in these columns was not taken: Nota.').first().waitFor()
  expect((await saved('Definition')).text).not.toContain('Look at the walls')
})

test('a table in which no question is made out says so, and is read once somebody says where they are', async () => {
  await openLoad()
  await choose('short.csv', Buffer.from('x,y\n1,Name\n2,Name\n3,Age'))
  await says('Question').selectOption({ label: 'B · y' })
  await says('Names of the columns').selectOption({ label: 'in row 1' })
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.locator('.cl-load-rows').getByText('Age').waitFor()
})

test('the row of a table that names its columns is called so, and says that there is a note to it', async () => {
  await load('plain.csv', Buffer.from('Question,Answer\nIs it damp?,"never, often"'))
  await page.locator('.cl-load-rows tr', { hasText: 'Names of the columns' }).getByText('with a note').waitFor()
})

test('a form goes out as a FHIR Questionnaire, and that is dropped and asked again', async () => {
  await load()
  const out = await saved('FHIR Questionnaire')
  expect([out.name, (JSON.parse(out.text) as { resourceType: string }).resourceType]).toEqual(['rapid_check.fhir.json', 'Questionnaire'])
  if (await page.getByRole('dialog').count() > 0) await page.keyboard.press('Escape')
  await drop(out.name, Buffer.from(out.text))
  await page.getByText(out.name).and(page.locator('bdi')).waitFor()
  expect(await shownRows()).toEqual(expect.arrayContaining(['Work', 'Does anyone work?', 'Months without work', 'Whose home is it?']))
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  await page.locator('.cl-sandbox-form').getByRole('radiogroup', { name: 'Does anyone work?' }).waitFor()
})

test('reading can be cancelled while its bar is shown, and another file can be read at once', async () => {
  const long = [['type', 'name', ...LABELS, 'relevant'], ...Array.from({ length: 5000 }, (_, row): Cell[] => ['text', `q${row}`, `Question ${row}`, null, null, row > 0 ? `\${q${row - 1}} != ''` : null])]
  await openLoad()
  await choose('long.xlsx', workbook(long))
  await page.getByRole('progressbar', { name: 'Reading long.xlsx' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('heading', { name: 'Drop your form here' }).waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)
  await choose('rapid.xlsx', workbook())
  await page.getByRole('heading', { level: 1, name: 'Rapid check' }).waitFor()
})

test('a thousand rows are drawn as they are come to', async () => {
  const long = [['type', 'name', ...LABELS], ...Array.from({ length: 1000 }, (_, row): Cell[] => ['text', `q${row}`, `Question ${row}`])]
  await load('long.xlsx', workbook(long))
  await page.locator('.cl-load-rows').waitFor()
  expect((await shownRows()).length).toBeLessThan(400)
  await page.getByRole('searchbox').fill('q987')
  await expect.poll(shownRows).toEqual(['Question 987'])
  await page.getByRole('searchbox').fill('')
  const scrolled = async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    return (await shownRows()).length
  }
  await expect.poll(scrolled, { timeout: 60_000, interval: 200 }).toBeGreaterThan(900)
})

test('whose role may not load is told whose may, and goes on as one of these', async () => {
  await page.context().request.put(`${served.server.address}/api/packs/italy/session`, { data: { persona: 'case_manager_ii' } })
  await page.goto(`${served.server.address}/italy/load`)
  await page.getByText('It is up to: Administrator. As Chiara Bruno you may try the tools there are.').waitFor()
  await page.getByRole('button', { name: 'Go on as Marta Colombo' }).click()
  await page.getByRole('heading', { name: 'Drop your form here' }).waitFor()
})

test.each([['wide', 1280, 'en'], ['a phone, right to left', 390, 'ar']] as const)('the page has no barrier that axe finds: %s', async (_name, width, language) => {
  await page.setViewportSize({ width, height: 844 })
  await page.goto(served.server.address)
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  await openLoad()
  const isClean = async (where: string, ...besides: string[]) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect([where, ...await axeViolations(page, ...besides)]).toEqual([where])
  }
  await isClean('empty', 'best-practice')
  await choose('letter.pdf', Buffer.from('%PDF-1.7'))
  await page.locator('.cl-load-refused').waitFor()
  await isClean('refused', 'best-practice')
  await choose('office.csv', TABLE)
  await page.locator('.cl-table-columns select').first().waitFor()
  await isClean('columns', 'best-practice')
  await choose('rapid.xlsx', workbook())
  await page.getByText('rapid.xlsx').and(page.locator('bdi')).waitFor()
  await isClean('rows', 'best-practice')
  await page.locator('.cl-load-rows .cl-row-anchor').nth(1).click()
  if (width < 1000) {
    await page.getByRole('dialog').waitFor()
    await isClean('sheet')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.getByRole('tab').nth(1).click()
  await page.locator('.cl-sandbox-form .cl-question').first().waitFor()
  await isClean('fill in', 'best-practice')
  await page.getByRole('tab').nth(2).click()
  await page.locator('.cl-problems').first().waitFor()
  await isClean('problems', 'best-practice')
})

test('rows that are a section of their own say its title once', async () => {
  const members = [...SURVEY, ['begin_repeat', 'members', 'Members', 'Membres', 'الأفراد'], ['text', 'first_name', 'First name', 'Prénom', 'الاسم'], ['end_repeat', null]]
  await load('members.xlsx', workbook(members))
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  const section = page.getByRole('region', { name: 'Members', exact: true })
  await section.scrollIntoViewIfNeeded()
  await section.getByLabel('First name').waitFor()
  const seen = section.getByRole('heading', { name: 'Members', exact: true })
  await expect.poll(() => seen.evaluateAll((all) => all.filter((heading) => heading.getBoundingClientRect().height > 1).length)).toBe(1)
})

test('in a note only what the file marks stands out', async () => {
  await load('note.xlsx', workbook([...SURVEY, ['note', 'told', 'Within **45** days', 'Dans les **45** jours', 'خلال **45** يومًا']]))
  await page.getByRole('tab', { name: 'Fill it in' }).click()
  const note = page.getByRole('note', { name: 'Within 45 days' })
  const weights = await note.evaluate((all) => [all.querySelector('.cl-question-title'), all.querySelector('strong')].map((words) => words && Number(getComputedStyle(words).fontWeight)))
  expect(weights).toEqual([400, expect.toSatisfy((weight: number) => weight >= 600)])
})
