import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { importFile } from '../../core/exchange/import-file.ts'
import type { Cell } from '../../core/exchange/workbook.ts'
import { writeXlsx } from '../../core/exchange/write/write-xlsx.ts'
import { buildPages } from '../../core/server/build-pages.ts'
import { openBrowser } from '../browser/at-the-desk.ts'
import { findChromium } from '../browser/chromium.ts'
import { PROJECT } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'
import { paintedKey, watchKeys } from './forms/painted-keys.ts'
import { type FormsServer, serverWith } from './forms/server-with.ts'

const SHORT = 10
const LONG = 10_000
const ROUNDS = 25
/** Milliseconds after which a page that was opened has nothing more to do. */
const SETTLED = 2500
/** Milliseconds in which the list that opens is drawn. */
const DRAWN = 200
const SYLLABLES = ['ba', 'ro', 'ven', 'ti', 'la', 'mon', 'ske', 'du', 'gra', 'fi'] as const

/** Every key of a name that is in both lists, and taking it out again. */
const NAME = [...placeName(1).toLowerCase()]
const KEYS = [...NAME, ...NAME.map(() => 'Backspace')]

/** Milliseconds until a key was painted, which are those until the next frame at least, and those the page was busy with it. */
interface Key {
  readonly paint: number
  readonly work: number
}

interface Round {
  readonly short: readonly Key[]
  readonly long: readonly Key[]
}

/** A page with the form open, and what it has been busy with. */
interface OpenForm {
  readonly page: Page
  readonly chrome: CDPSession
}

/** A question that chooses from the sheet external_choices, typed into in Chromium: ten thousand options against ten. */
export async function benchLongList(): Promise<readonly Figure[]> {
  if (findChromium() === undefined) {
    console.log('No Chromium was found, so typing was not measured. Install it, or set CHROMIUM to its path.')
    return []
  }
  await buildPages(PROJECT, 'playground/web', console.log)
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-list-'))
  const forms = new Map([[actOf(SHORT), await formWith(SHORT)], [actOf(LONG), await formWith(LONG)]])
  const server = await serverWith(folder, forms)
  const browser = await openBrowser()
  try {
    const [short, long] = [await openedForm(browser, server, SHORT), await openedForm(browser, server, LONG)]
    const rounds: Round[] = []
    // The first round fills the caches.
    for (let round = 0; round <= ROUNDS; round++) {
      const isShortFirst = round % 2 === 0
      const first = await typed(isShortFirst ? short : long)
      const second = await typed(isShortFirst ? long : short)
      if (round > 0) rounds.push(isShortFirst ? { short: first, long: second } : { short: second, long: first })
    }
    const ratio = (measure: keyof Key, at: number) => median(rounds.map((each) => (each.long[at]?.[measure] ?? NaN) / (each.short[at]?.[measure] ?? NaN)))
    const middle = (list: keyof Round, measure: keyof Key, at: number) => rounded(median(rounds.map((each) => each[list][at]?.[measure] ?? NaN)))
    console.table(KEYS.map((key, at) => ({ key, 'work of 10, ms': middle('short', 'work', at), 'work of 10,000, ms': middle('long', 'work', at), 'paint of 10, ms': middle('short', 'paint', at), 'paint of 10,000, ms': middle('long', 'paint', at) })))
    return [
      { figure: 'import.keys.paint_10000_to_10_options', value: rounded(median(KEYS.map((_, at) => ratio('paint', at)))), goal: '<= 1.3' },
      { figure: 'import.keys.slowest_work_10000_to_10_options', value: rounded(Math.max(...KEYS.map((_, at) => ratio('work', at)))), goal: '<= 1.3' },
    ]
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function actOf(count: number): string {
  return `choose_of_${count}`
}

/** What an XLSForm becomes that chooses from so many places. */
async function formWith(count: number): Promise<FormDefinition> {
  const places: Cell[][] = Array.from({ length: count }, (_, place) => ['place', `p${place}`, placeName(place)])
  const bytes = writeXlsx({ sheets: [
    { name: 'survey', rows: [['type', 'name', 'label', 'appearance'], ['begin_group', 'home', 'Home', null], ['select_one_external place', 'place', 'Place', 'autocomplete'], ['end_group', null, null, null]] },
    { name: 'external_choices', rows: [['list_name', 'name', 'label'], ...places] },
    { name: 'settings', rows: [['form_title', 'form_id'], [`Places ${count}`, `places_${count}`]] },
  ] })
  const imported = await importFile([{ name: 'places.xlsx', bytes }])
  if (!imported.ok) throw new Error(`The workbook was refused: ${JSON.stringify(imported.report.problems)}`)
  return { ...imported.definition, $schema: '../../../form-definitions/meta/assessment-tool.schema.json', status: 'illustrative' } as FormDefinition
}

/** Made of syllables by the digits of its number, so that every key leaves fewer of them. */
function placeName(place: number): string {
  const name = [...String(place).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)] ?? '').join('')
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

async function openedForm(browser: Browser, server: FormsServer, count: number): Promise<OpenForm> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  // tsx gives functions their names by a helper that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  const page = await context.newPage()
  await server.openCase(page, actOf(count))
  await page.locator(`a[href$="/${actOf(count)}"]`).first().click()
  await page.locator('input[role=combobox]').first().waitFor()
  await watchKeys(page)
  const chrome = await context.newCDPSession(page)
  await chrome.send('Performance.enable')
  await pause(SETTLED)
  return { page, chrome }
}

/** Types the name of a place that is in both lists, and takes it out again. */
async function typed({ page, chrome }: OpenForm): Promise<readonly Key[]> {
  await page.bringToFront()
  await page.locator('input[role=combobox]').first().click()
  await page.locator('[role=option]').first().waitFor()
  await pause(DRAWN)
  const before = await page.evaluate(() => (globalThis as typeof globalThis & { taken: number[] }).taken.length)
  const keys: Key[] = []
  for (const [at, key] of KEYS.entries()) {
    const begun = await busy(chrome)
    const paint = await paintedKey(page, key, before + at)
    keys.push({ paint, work: await busy(chrome) - begun })
  }
  await page.locator('input[role=combobox]').first().blur()
  return keys
}

/** Milliseconds the page has been busy since it was opened. */
async function busy(chrome: CDPSession): Promise<number> {
  const { metrics } = await chrome.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
}
