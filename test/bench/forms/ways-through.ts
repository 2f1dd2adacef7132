import type { Page } from 'playwright-core'
import { median } from '../figure.ts'

const SECTIONS = 10

/** Milliseconds from a click to the answer's or section's questions on screen. */
export interface Ways {
  readonly section: number
  readonly slowestSection: number
  readonly lastMissing: number
}

/** Goes to sections all over the form, and to the last answer that is missing. */
export async function waysThrough(page: Page): Promise<Ways> {
  const sections = await page.locator('.cl-wide .cl-rail-sections button').count() - 1
  const times: number[] = []
  for (let turn = 1; turn <= SECTIONS; turn++) times.push(await goToSection(page, Math.floor((turn * (sections - 1)) / SECTIONS)))
  return { section: median(times), slowestSection: Math.max(...times), lastMissing: await goToLastMissing(page) }
}

function goToSection(page: Page, section: number): Promise<number> {
  return page.evaluate((at) => new Promise<number>((done) => {
    const began = performance.now()
    const look = () => requestAnimationFrame(() => {
      if (performance.now() - began < 20_000 && !document.querySelector(`[data-at^="/s${at}/"]`)) return look()
      const painted = new MessageChannel()
      painted.port1.onmessage = () => done(performance.now() - began)
      painted.port2.postMessage(0)
    })
    document.querySelectorAll<HTMLElement>('.cl-wide .cl-rail-sections button')[at]?.click()
    look()
  }), section)
}

async function goToLastMissing(page: Page): Promise<number> {
  await goToSection(page, 0)
  await page.locator('.cl-wide .cl-missing summary').first().click()
  return page.evaluate(() => new Promise<number>((done) => {
    const began = performance.now()
    const before = document.activeElement
    const look = () => requestAnimationFrame(() => {
      const { activeElement } = document
      if (performance.now() - began < 20_000 && (activeElement === before || !activeElement?.closest('[data-at]'))) return look()
      const painted = new MessageChannel()
      painted.port1.onmessage = () => done(performance.now() - began)
      painted.port2.postMessage(0)
    })
    Array.from(document.querySelectorAll<HTMLElement>('.cl-wide .cl-missing button')).at(-1)?.click()
    look()
  }))
}
