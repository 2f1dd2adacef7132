import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atEveryControl, sections } from './every-control.ts'

const desk = atEveryControl()

const answered = {
  words: { full_name: 'Ana Rossi', email: 'ana', story: { nonResponse: 'refused' }, rooms: 3, rent: 650.5 },
  one: { working: true, home: 'other', home_specify: 'With a friend', safe: 'no', support: 'time', region: 'piedmont', town: 'forli' },
  several: { obstacles: ['children', 'other'], papers: ['identity', 'permit'], trades: ['o1', 'o2'], priorities: ['home', 'job', 'school', 'health'] },
  scales: { pain: 7, steps: 4, trust: 2 },
  feelings: { calm: 'often', slept: { nonResponse: 'refused' } },
  children: [{ first_name: 'Ana', age: 7 }],
  evidence: { where: 'geo:45.07,7.5', signed: 'typed/Ana Rossi' },
}

// Letters are not mirrored, and neither are most signs: what is compared is where everything stands. Notices come and go.
const withoutLetters = `
  * { color: transparent !important; caret-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important; transition: none !important; animation: none !important; }
  svg, img, ::-webkit-datetime-edit, ::-webkit-calendar-picker-indicator { visibility: hidden !important; }
  ::placeholder { color: transparent !important; }
  [role="status"], [role="alert"], .cl-kept { display: none !important; }
`

async function pictureOf(page: Page, direction: 'ltr' | 'rtl'): Promise<string> {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir
    // A form has the direction of its words, which are English here.
    for (const form of document.querySelectorAll<HTMLElement>('.cl-form-section, .cl-paper')) form.dir = dir
    scrollTo(0, 0)
  }, direction)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  return (await page.screenshot({ fullPage: true })).toString('base64')
}

/** The share of points at which a picture differs from another one seen in a mirror. */
function shareOtherThanMirrored(page: Page, one: string, mirrored: string): Promise<number> {
  return page.evaluate(async (pictures) => {
    const pointsOf = async (picture: string, isMirrored: boolean) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      if (isMirrored) context.setTransform(-1, 0, 0, 1, image.width, 0)
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height)
    }
    const [left, right] = [await pointsOf(pictures[0]!, false), await pointsOf(pictures[1]!, true)]
    if (left.height !== right.height || left.width !== right.width) return 1
    const isAlike = (at: number, there: number) => [0, 1, 2].every((colour) => Math.abs(left.data[at + colour]! - (right.data[there + colour] ?? Infinity)) <= 40)
    // A line may lie half a point further: it is the same line.
    const near = [0, -4, 4, -left.width * 4, left.width * 4]
    let others = 0
    for (let at = 0; at < left.data.length; at += 4) if (!near.some((step) => isAlike(at, at + step))) others += 1
    return others / (left.data.length / 4)
  }, [one, mirrored])
}

test.each([1280, 390])('from right to left everything stands where a mirror shows it: %i', async (width) => {
  const page = desk.page()
  await page.setViewportSize({ width, height: 900 })
  await desk.typedBefore(answered)
  const shares: Record<string, number> = {}
  const look = async (name: string) => {
    await page.waitForLoadState('networkidle')
    await page.addStyleTag({ content: withoutLetters })
    shares[name] = await shareOtherThanMirrored(page, await pictureOf(page, 'ltr'), await pictureOf(page, 'rtl'))
  }
  for (const section of sections) {
    await desk.open(section)
    await page.locator('.cl-questions').first().waitFor()
    await look(section)
  }
  for (const path of ['forms/question_showcase/print', 'worklist']) {
    await page.goto(new URL(`/italy/${path}`, page.url()).href)
    await page.locator('main h1').first().waitFor()
    await look(path)
  }
  expect(Object.entries(shares).filter(([, share]) => share > 0.0007)).toEqual([])
})
