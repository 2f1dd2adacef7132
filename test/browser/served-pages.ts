import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { openBrowser, PAGES } from './at-the-desk.ts'

/** What the tests of a file share. Server and browser are there once the first test begins. */
export interface ServedPages {
  /** Where the server keeps everything; gone when the tests are over. */
  readonly folder: string
  /** Errors of the browser's console: none is left when a test ends. */
  readonly errors: string[]
  readonly server: StartedServer
  readonly browser: Browser
}

/** Serves the built pages to a browser for the tests of a file; after each, every page is closed and had no errors. @param root makes the project folder that is served, where it is not the project's own */
export function servedPages(root?: (folder: string) => string, watching = false): ServedPages {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-pages-'))
  const errors: string[] = []
  let server: StartedServer | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await startServer({ folder, watching, webFolder: PAGES, ...(root && { root: root(folder) }) })
    browser = await openBrowser()
  }, 60_000)
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const begun = <Part>(part: Part | undefined): Part => {
    if (!part) throw new Error('Nothing is served before the tests begin.')
    return part
  }
  return { folder, errors, get server() { return begun(server) }, get browser() { return begun(browser) } }
}
