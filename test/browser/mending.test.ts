import { expect, test } from 'vitest'
import { visit } from '../server/visitor.ts'
import { sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { copyWithOwnTools } from './own-tools.ts'
import { servedPages } from './served-pages.ts'

const pages = servedPages(copyWithOwnTools)

/** The small tool, opened by a case manager. */
async function openCheck(section: string) {
  const { page } = await sitDownAs('case_manager_ii', pages.browser, pages.server.address, pages.errors)
  const colleague = await visit(pages.server, 'case_manager_ii')
  const caseId: string = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
  await colleague.remove(`cases/${caseId}/acts/recheck/draft`)
  await page.goto(`${pages.server.address}/italy/cases/${caseId}/recheck?view=sections&section=${section}`)
  await page.locator('.cl-form-page').waitFor()
  return page
}

test('the review says at once what is missing, before anybody tries to record, and leads there', async () => {
  const page = await openCheck('review')
  const open = page.getByRole('region', { name: 'Before you record: 3 answers are missing or need attention' })
  await open.waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await axeViolations(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await open.getByRole('button', { name: /How many rooms/ }).click()
  const rooms = page.getByLabel('How many rooms?')
  await expect.poll(() => rooms.evaluate((field) => field === document.activeElement)).toBe(true)

  await rooms.fill('2')
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).getByText('Their own').click()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).click()
  await page.getByRole('radiogroup', { name: 'Does everybody sleep well?' }).getByText('Yes').click()
  await page.locator('.cl-form-steps').getByRole('button', { name: 'Review and record' }).click()
  await page.getByRole('heading', { name: 'Nothing is missing, and nothing needs attention.' }).waitFor()
})

test('once everything was looked at, the side says of a section with a wrong answer that one is to be mended, not that nothing is missing', async () => {
  const page = await openCheck('home')
  const home = page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Home/ })
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).getByText('Their own').click()
  await page.getByLabel('How many rooms?').fill('0')
  await page.locator('.cl-form-steps').getByRole('button', { name: /Health/ }).click()
  await page.locator('.cl-form-steps').getByRole('button', { name: 'Review and record' }).click()
  await page.getByRole('region', { name: /^Before you record/ }).waitFor()
  await expect.poll(() => home.innerText()).toMatch(/Home\s*, needs attention\s*1 to mend/)
  expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).innerText()).toMatch(/not begun/)
  await home.click()
  await page.getByLabel('How many rooms?').fill('3')
  await expect.poll(() => home.innerText()).toMatch(/nothing missing/)
})

test('who mends section by section reads what is wrong there, and in one line where else; the keyboard stays where she works', async () => {
  const page = await openCheck('review')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const summary = page.getByRole('alert')
  expect(await summary.getByRole('listitem').count()).toBe(3)
  expect(await page.getByRole('region', { name: /^Before you record/ }).count()).toBe(0)
  await summary.getByRole('button', { name: /How many rooms/ }).click()

  const home = page.getByRole('region', { name: '2 answers in this section need attention' })
  await home.getByRole('button', { name: 'Health (1)' }).waitFor()
  expect(await home.getByRole('button', { name: /sleep well/ }).count()).toBe(0)
  expect(await summary.count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  const rooms = page.getByLabel('How many rooms?')
  await rooms.fill('2')
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).getByText('Their own').click()
  const inOrder = page.getByRole('region', { name: 'This section is in order.' })
  await inOrder.getByRole('button', { name: 'Health (1)' }).click()
  await page.getByRole('radiogroup', { name: 'Does everybody sleep well?' }).getByText('Yes').click()
  await page.locator('.cl-notice').waitFor({ state: 'detached' })

  // All is mended, and one is broken again: nobody is torn from the field.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Home/ }).click()
  await rooms.fill('')
  await page.getByRole('region', { name: 'One answer in this section needs attention' }).waitFor()
  expect(await rooms.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('what only the server finds is told where recording was tried, and the keyboard stands there', async () => {
  const page = await openCheck('review')
  await page.goto(page.url().replace('section=review', 'section=home'))
  await page.getByLabel('How many rooms?').fill('2')
  await page.getByRole('radiogroup', { name: 'Whose home is it?' }).getByText('Their own').click()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Health/ }).click()
  await page.getByRole('radiogroup', { name: 'Does everybody sleep well?' }).getByText('Yes').click()
  await page.locator('.cl-form-steps').getByRole('button', { name: 'Review and record' }).click()
  await page.route('**/acts', (route) => route.fulfill({
    status: 422,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: '/problems/answers', title: 'Answers', status: 422, detail: 'Look at them.',
      problems: [{ at: '/home/rooms', code: 'check', params: {}, message: 'The land register knows of three rooms.' }],
    }),
  }))
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const summary = page.getByRole('alert')
  await summary.getByRole('button', { name: 'The land register knows of three rooms.' }).waitFor()
  await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true)
})
