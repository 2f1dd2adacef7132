import type { Page } from 'playwright-core'

/** Goes on with Tab until the keyboard is on a control of the question; one that cannot be reached is a failure. */
export async function tabTo(page: Page, at: string, control = 'input, textarea'): Promise<void> {
  // Some controls are fetched when they are first needed.
  await page.locator(`[data-at="${at}"]`).locator(control).first().waitFor()
  for (let tabs = 0; tabs < 60; tabs++) {
    const isThere = await page.evaluate(([place, wanted]) => {
      const active = document.activeElement
      return active !== null && active.closest('[data-at]')?.getAttribute('data-at') === place && active.matches(wanted!)
    }, [at, control])
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${at}.`)
}
