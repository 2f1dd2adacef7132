import { expect, test } from 'vitest'
import { visit } from '../server/visitor.ts'
import { sitDownAs } from './at-the-desk.ts'
import { axeViolations } from './axe-violations.ts'
import { servedPages } from './served-pages.ts'

const pages = servedPages()

/** Somebody at the page of a case. */
async function atCase(persona: string, caseId: string) {
  const { page } = await sitDownAs(persona, pages.browser, pages.server.address, pages.errors)
  await page.goto(`${pages.server.address}/italy/cases/${caseId}`)
  await page.locator('.cl-timeline').waitFor()
  return page
}

test('who goes back to the case sees what she has begun of which act, and goes on with it; nobody else does', async () => {
  const colleague = await visit(pages.server, 'case_manager_ii')
  const caseId: string = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
  const page = await atCase('case_manager_ii', caseId)
  const note = page.getByRole('textbox').first()
  const begun = page.getByRole('link', { name: /go on with your draft \(today \d\d:\d\d\)/ })
  await page.locator('.cl-act', { hasText: 'note' }).click()
  await note.fill('Half a thought')
  // She leaves before the pause in which a draft is saved.
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await begun.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await (await atCase('case_manager_ii', caseId)).getByRole('link', { name: /go on with your draft/ }).waitFor()
  expect(await (await atCase('coordinator', caseId)).getByText('your draft').count()).toBe(0)

  await begun.click()
  await expect.poll(() => note.inputValue()).toBe('Half a thought')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await page.locator('.cl-timeline').waitFor()
  await begun.waitFor({ state: 'detached' })
})
