import type { Page } from 'playwright-core'

/** Makes a page keep for each key the milliseconds until what it changed was painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => {
        taken.push(performance.now() - timeStamp)
        dispatchEvent(new Event('painted'))
      }
      painted.port2.postMessage(0)
    }), true)
  })
}

/** Presses a key. @param at how many were pressed before @returns milliseconds until it was painted */
export async function paintedKey(page: Page, key: string, at: number): Promise<number> {
  await page.keyboard.press(key)
  // A key may be painted before it is asked for.
  return page.evaluate((place) => new Promise<number>((done) => {
    const { taken } = globalThis as typeof globalThis & { taken: number[] }
    const look = () => {
      const time = taken[place]
      if (time === undefined) addEventListener('painted', look, { once: true })
      else done(time)
    }
    look()
  }), at)
}
