import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Form } from '../../core/definitions/definition-types.ts'
import { buildPages } from '../../core/server/build-pages.ts'
import { findChromium } from '../browser/chromium.ts'
import { openBrowser, PAGES, sitDown } from '../browser/at-the-desk.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { PROJECT, startServer } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'

const ROUNDS = 9
const TYPED = 'Somebody called about the appointment.'

/** From saving a definition to the open form in Chromium showing it, with what was typed still there. */
export async function benchLive(): Promise<readonly Figure[]> {
  if (findChromium() === undefined) {
    console.log('No Chromium was found, so nothing was measured. Install it, or set CHROMIUM to its path.')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-live-'))
  await buildPages(PROJECT, 'playground/web', console.log)
  const server = await startServer({ folder, root: copyDefinitions(folder), watching: true, webFolder: PAGES })
  const browser = await openBrowser()
  try {
    const { page, begin } = await sitDown(browser, server.address, [])
    await page.getByRole('button', { name: /Open the desk as/ }).click()
    await page.locator('.cl-row-anchor').first().click()
    await begin('Write a note')
    const text = page.locator('.cl-question textarea').first()
    await text.fill(TYPED)
    const seconds: number[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const began = performance.now()
      editDefinition<Form>(folder, 'form-definitions/forms/note.json', (form) => { form.title = { en: `A note, wording ${round}` } })
      await page.getByText(`A note, wording ${round}`).first().waitFor()
      seconds.push((performance.now() - began) / 1000)
    }
    const isKept = (await text.inputValue()) === TYPED
    console.table([{ live: 'saved to shown', seconds: rounded(median(seconds)), slowest: rounded(Math.max(...seconds)), 'typed text kept': isKept }])
    return [{ figure: 'live.shown', value: rounded(median(seconds)), goal: '<= 1' }]
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
