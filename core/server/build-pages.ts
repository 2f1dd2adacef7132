import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Besides their own folder, pages are made of the rooms they share with the server and of the packages in their versions. */
const SHARED = ['core', 'package-lock.json']
const NOT_SOURCES = new Set(['dist', 'node_modules'])

/**
 * Builds the pages when they are not there or older than what they are made of.
 * @param web the pages' own folder, from the root; what is built lies in its folder dist
 */
export async function buildPages(root: string, web: string, say: (line: string) => void): Promise<void> {
  const built = lastChange(join(root, web, 'dist/index.html'))
  if (Math.max(...[web, ...SHARED].map((source) => lastChange(join(root, source)))) <= built) return
  say('Building the pages, which takes a few seconds ...')
  const { build } = await import('vite')
  await build({ configFile: join(root, web, 'vite.config.ts'), logLevel: 'error' })
}

/** When a file, or anything in a folder, last changed; 0 when it is not there. */
function lastChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const within = readdirSync(path).filter((name) => !NOT_SOURCES.has(name))
  return Math.max(0, ...within.map((name) => lastChange(join(path, name))))
}
