import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Milliseconds from one key taken to the next. */
const PACE = 20

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
  return (await paintedSoFar(page, at + 1))[at] ?? NaN
}

/**
 * Presses keys, the next when one was taken. The page is asked only in the end, since asking is script of its own.
 * @returns milliseconds until each was painted
 */
export async function paintedKeys(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await watchKeys(page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await pause(PACE)
  }
  return paintedSoFar(page, keys.length)
}

/** What each key took, once so many were painted. */
function paintedSoFar(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate((wanted) => new Promise<readonly number[]>((done) => {
    const { taken } = globalThis as typeof globalThis & { taken: readonly number[] }
    // A key may be painted before it is asked for.
    const look = () => {
      if (taken.length < wanted) addEventListener('painted', look, { once: true })
      else done(taken)
    }
    look()
  }), count)
}
