import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { sitDown } from './at-the-desk.ts'
import { servedPages } from './served-pages.ts'
import { tabTo as tabOn } from './tab-to.ts'

const served = servedPages()
let page: Page

beforeEach(async () => {
  page = (await sitDown(served.browser, `${served.server.address}/italy/tools/question_showcase`, served.errors)).page
  // Listened to all along: told only when a key is pressed, the browser may hear the key first and open a window of its own.
  page.on('filechooser', () => undefined)
  await page.locator('.cl-sandbox-form').waitFor()
})

const tabTo = (at: string, control?: string) => tabOn(page, at, control)

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Whether the keyboard is on a control of the question: who works without a mouse goes on from there. */
const isAt = (at: string) => page.evaluate((place) => document.activeElement?.closest('[data-at]')?.getAttribute('data-at') === place, at)

/** Goes to a button by its name, and presses it. */
async function pressButton(at: string, name: string): Promise<void> {
  const button = page.locator(`[data-at="${at}"]`).getByRole('button', { name, exact: true })
  await button.waitFor()
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await button.evaluate((one) => one === document.activeElement)) return press('Enter')
    await press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}.`)
}

/** What has been answered in a section; the keyboard stays where it is. */
async function answered(section: string) {
  const json = page.locator('.cl-json')
  await json.evaluate((details: HTMLDetailsElement) => (details.open = true))
  return JSON.parse(await json.locator('pre').innerText())[section]
}

/** Agrees to go on, which brings the other sections, and goes to one of them by the menu. */
async function agreeAndGoTo(section: string): Promise<void> {
  await tabTo('/visit/consent')
  await press('Space')
  await page.getByRole('button', { name: 'Sections', exact: true }).focus()
  await press('Enter')
  const item = page.getByRole('menuitem', { name: section })
  await item.waitFor()
  while (!(await item.evaluate((one) => one === document.activeElement))) await press('ArrowDown')
  await press('Enter')
  await item.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(section)
}

/** Chooses a file in the window that a key opens. */
async function chooseFile(at: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await tabTo(at)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')])
  await chooser.setFiles(file)
  await page.locator(`[data-at="${at}"]`).getByText(file.name).waitFor()
}

test('a day and an hour: what was suggested is written over, and told in words', async () => {
  await tabTo('/visit/visited_on')
  // The same in every order of day and month.
  await page.keyboard.type('05052025')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-at="/visit/next_visit"] input')?.value === '2025-06-02T09:00')
  await tabTo('/visit/next_visit')
  await page.keyboard.type('06062025')
  await press('ArrowRight')
  await page.keyboard.type('0430P')
  await page.locator('[data-at="/visit/next_visit"]').getByText('6 Jun 2025, 16:30').waitFor()
  expect(await answered('visit')).toMatchObject({ visited_on: '2025-05-05', next_visit: '2025-06-06T16:30' })
})

test('a file and a photo are chosen and taken out, and the keyboard stays where it was', async () => {
  await agreeAndGoTo('C. The home')
  await tabTo('/home/tenure')
  await press('Space')
  await page.getByRole('radio', { name: 'Rented' }).press('Space')
  await chooseFile('/home/contract', { name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  expect(await isAt('/home/contract')).toBe(true)
  await tabTo('/home/defects')
  await press('Space')
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 20, height: 20 }, type: 'jpeg' })
  await chooseFile('/home/picture', { name: 'wall.jpg', mimeType: 'image/jpeg', buffer: picture })
  expect(await isAt('/home/picture')).toBe(true)
  const sha = '[0-9a-f]{64}'
  expect(await answered('home')).toMatchObject({ contract: expect.stringMatching(`^${sha}/contract.pdf$`), picture: expect.stringMatching(`^${sha}/wall.jpg$`) })
  await press('Shift+Tab', 'Enter')
  expect(await isAt('/home/picture')).toBe(true)
  expect(await answered('home')).not.toHaveProperty('picture')
})

test('an order is made and changed, and each step is said', async () => {
  await agreeAndGoTo('E. What they think')
  await tabTo('/views/priorities', 'button')
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await press('Enter', 'Enter', 'Enter', 'Enter')
  await pressButton('/views/priorities', `Move down: ${first}`)
  await press('Enter', 'Enter')
  await page.getByRole('status').getByText(`${first}: now 4 of 4`).waitFor()
  await press('Shift+Tab', 'Enter')
  await page.getByRole('status').getByText(`${first}: now 3 of 4`).waitFor()
  expect((await answered('views')).priorities).toHaveLength(4)
})

test('who cannot draw a signature types it, from the sheet too', async () => {
  await agreeAndGoTo('F. To close')
  await pressButton('/closing/signed', 'Draw it instead')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Type the name instead')
  await press('Enter')
  expect(await isAt('/closing/signed')).toBe(true)
  await page.keyboard.type('Ana Rossi')
  expect((await answered('closing')).signed).toBe('typed/Ana Rossi')
})

test.each(['mouse', 'finger'])('an order is changed by dragging, too: %s', async (by) => {
  await agreeAndGoTo('E. What they think')
  await tabTo('/views/priorities', 'button')
  await press('Enter', 'Enter', 'Enter', 'Enter')
  const { priorities: before } = await answered('views')
  const grips = page.locator('[data-at="/views/priorities"] [data-grip]')
  await grips.first().scrollIntoViewIfNeeded()
  const [from, to] = [(await grips.first().boundingBox())!, (await grips.nth(2).boundingBox())!]
  const [x, y, end] = [from.x + from.width / 2, from.y + from.height / 2, to.y + to.height - 2]
  if (by === 'mouse') {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, end, { steps: 6 })
    await page.mouse.up()
  } else {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    for (let step = 1; step <= 6; step++) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y + ((end - y) * step) / 6 }] })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await page.getByRole('status').getByText('now 3 of 4').waitFor()
  const { priorities: after } = await answered('views')
  expect(after).toEqual([before[1], before[2], before[0], before[3]])
})
