import type { Page } from 'playwright-core'
import { sitDownAs } from './at-the-desk.ts'
import type { ServedPages } from './served-pages.ts'

/** The page "Load your tool", open for somebody who may load tools. */
export async function openLoad({ browser, server, errors }: ServedPages, language = 'en', width = 1280): Promise<Page> {
  const { page } = await sitDownAs('administrator', browser, server.address, errors)
  page.setDefaultTimeout(90_000)
  await page.setViewportSize({ width, height: 844 })
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  await page.goto(`${server.address}/italy/load`)
  await page.locator('.cl-drop, .cl-load-notes').first().waitFor()
  return page
}

/** Chooses a file there, as from the window that a browser opens for it. */
export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}
