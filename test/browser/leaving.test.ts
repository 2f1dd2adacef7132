import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { atEveryControl } from './every-control.ts'

const desk = atEveryControl()
const { open, question } = desk

/** Where the middle of something on the page is. */
async function middleOf(place: Locator): Promise<readonly [number, number]> {
  const { x, y, width, height } = (await place.boundingBox())!
  return [x + width / 2, y + height / 2]
}

/** A control, where it is, and what leaves it wrong. */
const unfinished = [
  ['an order of preference', 'several', '/several/priorities', async (field: Locator) => {
    for (const answer of ['A job', 'A home']) await field.getByRole('button', { name: answer }).click()
  }],
  ['a number', 'words', '/words/rooms', (field: Locator) => field.getByRole('textbox').fill('40')],
] as const

test.each(unfinished)('who leaves %s unfinished by a click on the next section gets there, although a message comes', async (_, section, at, begin) => {
  const page = desk.page()
  await open(section)
  await begin(question(at))
  const on = page.locator('.cl-form-steps .cl-form-on')
  await on.scrollIntoViewIfNeeded()
  const place = await middleOf(on)
  await page.mouse.move(...place)
  await page.mouse.down()
  // Longer than a page needs to draw.
  await page.waitForTimeout(200)
  expect(await middleOf(on)).toEqual(place)
  expect(await question(at).locator('.cl-error').count()).toBe(0)
  await page.mouse.up()
  await question(at).waitFor({ state: 'detached' })
  await page.locator('.cl-form-steps .cl-form-before').click()
  await question(at).locator('.cl-error').waitFor()
})

test('what is wrong is said as soon as the pointer is up, where it clicked nothing, was dragged away, or the keyboard took over', async () => {
  const page = desk.page()
  await open('words')
  const rooms = question('/words/rooms')
  const message = rooms.locator('.cl-error')
  const [title, beside] = [await middleOf(page.locator('h1')), await middleOf(rooms.getByRole('textbox'))]
  await page.mouse.move(...title)
  const letGo = [
    () => page.mouse.up(),
    async () => {
      await page.mouse.move(beside[0], beside[1] + 60)
      await page.mouse.up()
    },
    () => page.keyboard.press('Shift'),
  ]
  for (const end of letGo) {
    await page.reload()
    await rooms.getByRole('textbox').fill('40')
    await page.mouse.move(...title)
    await page.mouse.down()
    await page.waitForTimeout(200)
    expect(await message.count()).toBe(0)
    await end()
    await message.waitFor()
    await page.mouse.up()
    await rooms.getByRole('textbox').fill('4')
    await message.waitFor({ state: 'detached' })
  }
})

test('by keyboard it is said at once, also after a click', async () => {
  const page = desk.page()
  await open('words')
  const rooms = question('/words/rooms')
  await rooms.getByRole('textbox').click()
  await page.keyboard.type('40')
  await page.keyboard.press('Tab')
  await rooms.locator('.cl-error').waitFor()
})
