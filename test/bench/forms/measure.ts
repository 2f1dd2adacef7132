import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { median } from '../figure.ts'
import { paintedKeys } from './painted-keys.ts'
import { type Subject, revealing, typedIn } from './subject.ts'

const KEYS = 30
const WARM_LOADS = 2
/** Milliseconds that somebody looks at the page before they open the form: what is loaded meanwhile is at hand. */
const LOOKED_AT = 500
/** Longer than whatever an engine puts off while somebody types, so that it counts as well. */
const SETTLED = 2500
/** Milliseconds after which a page that does not come to an end is given up, so that the benchmark ends as well. */
const LONGEST = 60_000

/** What one visit to one form took: milliseconds, and megabytes. */
export interface Visit {
  readonly open: number
  readonly scriptPerKey: number
  readonly keyToPaint: number
  readonly reveal?: number
  readonly heap: number
}

/** A visit in a browser window of its own, after two others that fill the caches. */
export async function visit(browser: Browser, subject: Subject, count: number, further?: (page: Page) => Promise<void>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  try {
    // tsx gives functions their names by a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    for (let load = 0; load < WARM_LOADS; load++) await opened(page, subject, count)
    const open = await opened(page, subject, count)
    const chrome = await context.newCDPSession(page)
    await chrome.send('Performance.enable')
    // A forced collection also throws compiled code away, which typing would then have to compile again.
    const typed = await type(page, chrome, subject, count)
    const heap = await heapOf(chrome)
    const reveal = count > 10 ? await revealed(page, subject, count) : undefined
    await further?.(page)
    return { open, heap, ...typed, ...(reveal !== undefined && { reveal }) }
  } finally {
    await context.close()
  }
}

/** From the click that opens the form, with program and definition at hand, until its first question is drawn and the page is idle. */
async function opened(page: Page, subject: Subject, count: number): Promise<number> {
  await subject.prepare(page, count)
  await pause(LOOKED_AT)
  const { section, question } = typedIn(count)
  return within(page.evaluate(([begin, ready]) => new Promise<number>((done) => {
    const began = performance.now()
    const look = () => {
      if (document.querySelector(ready)) requestAnimationFrame(() => requestIdleCallback(() => done(performance.now() - began)))
      else requestAnimationFrame(look)
    }
    document.querySelector<HTMLElement>(begin)?.click()
    look()
  }), [subject.begin(count), subject.control(section, question)] as const), `${subject.name} to open ${count} questions`)
}

async function type(page: Page, chrome: CDPSession, subject: Subject, count: number): Promise<Pick<Visit, 'scriptPerKey' | 'keyToPaint'>> {
  const { section, question } = typedIn(count)
  await page.locator(subject.control(section, question)).first().focus()
  await pause(SETTLED)
  const before = await metric(chrome, 'ScriptDuration')
  const keys = Array.from({ length: KEYS }, (_, key) => 'abcdefghij'[key % 10] ?? 'a')
  const paints = await within(paintedKeys(page, keys), `${subject.name} to paint ${KEYS} keys in ${count} questions`)
  await pause(SETTLED)
  return { scriptPerKey: ((await metric(chrome, 'ScriptDuration') - before) * 1000) / KEYS, keyToPaint: median(paints) }
}

/** From a yes until the question it reveals is painted. */
async function revealed(page: Page, subject: Subject, count: number): Promise<number> {
  const { section, question, revealed: hidden } = revealing(count)
  return within(page.evaluate(([yes, shown]) => new Promise<number>((done) => {
    const began = performance.now()
    const look = () => requestAnimationFrame(() => {
      if (!document.querySelector(shown)) return look()
      const painted = new MessageChannel()
      painted.port1.onmessage = () => done(performance.now() - began)
      painted.port2.postMessage(0)
    })
    document.querySelector<HTMLElement>(yes)?.click()
    look()
  }), [subject.yes(section, question), subject.control(section, hidden)] as const), `${subject.name} to reveal a question of ${count}`)
}

/** What is measured in a page, or an error where it does not come in time. */
async function within<Measured>(measured: Promise<Measured>, what: string): Promise<Measured> {
  const givingUp = new AbortController()
  const late = pause(LONGEST, undefined, { signal: givingUp.signal }).then(() => { throw new Error(`Waited ${LONGEST / 1000} s for ${what}.`) })
  late.catch(() => undefined)
  try {
    return await Promise.race([measured, late])
  } finally {
    givingUp.abort()
  }
}

async function heapOf(chrome: CDPSession): Promise<number> {
  await chrome.send('HeapProfiler.collectGarbage')
  await chrome.send('HeapProfiler.collectGarbage')
  return (await metric(chrome, 'JSHeapUsedSize')) / 1e6
}

async function metric(chrome: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await chrome.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN
}
