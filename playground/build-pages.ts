import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the pages are made of: their own folder, the rooms they share with the server, and the versions of the packages. */
const SOURCES = ['playground/web', 'core', 'package-lock.json']
const NOT_SOURCES = new Set(['dist', 'node_modules'])

/** Builds the pages when they are not there or older than what they are made of. */
export async function buildPages(root: string, say: (line: string) => void): Promise<void> {
  const built = lastChange(join(root, 'playground/web/dist/index.html'))
  if (Math.max(...SOURCES.map((source) => lastChange(join(root, source)))) <= built) return
  say('Building the pages, which takes a few seconds ...')
  const { build } = await import('vite')
  await build({ configFile: join(root, 'playground/web/vite.config.ts'), logLevel: 'error' })
}

/** When a file, or anything in a folder, last changed; 0 when it is not there. */
function lastChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const within = readdirSync(path).filter((name) => !NOT_SOURCES.has(name))
  return Math.max(0, ...within.map((name) => lastChange(join(path, name))))
}
