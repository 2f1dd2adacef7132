import { expect, test } from 'vitest'
import { servedPages } from './served-pages.ts'

const pages = servedPages()

/** Nothing in it is English, whether this browser knows the months of the language or writes figures. */
const notEnglish = (part: string) => expect.stringMatching(new RegExp(`^[^A-Za-z]*${part}[^A-Za-z]*$`))

test.each([
  ['it', ['5 giu 2026', '16:30', '6 giu 2026, 09:05']],
  ['ar', ['٥ يونيو ٢٠٢٦', '٤:٣٠', '٦ يونيو ٢٠٢٦.*٩:٠٥'].map(notEnglish)],
  ['hy', ['05.*2026', '16:30', '06.*2026.*09:05'].map(notEnglish)],
])('beside each date and time, which the browser writes in its own language, the page says it in its own: %s', async (language, words) => {
  const context = await pages.browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  await context.addInitScript((id) => localStorage.setItem('caseloom.language', id), language)
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => pages.errors.push(message))
  await page.goto(`${pages.server.address}/italy/tools/question_showcase`)
  const answers = [['/visit/visited_on', '2026-06-05'], ['/visit/began_at', '16:30'], ['/visit/next_visit', '2026-06-06T09:05']] as const
  for (const [at, answer] of answers) await page.locator(`[data-at="${at}"] input`).fill(answer)
  const beside = answers.map(([at]) => page.locator(`[data-at="${at}"] .cl-answer-row > .cl-small`))
  await beside[2]?.waitFor()
  expect(await Promise.all(beside.map((line) => line.innerText()))).toEqual(words)
})
