import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

/** Files that are being watched. */
export type Following = Pick<FSWatcher, 'close'>

/**
 * Watches from a folder down, so that what is in it may go away and come back.
 * @param within names in that folder: only they and what lies in them are watched
 */
export async function followFiles(
  root: string,
  within: readonly string[],
  changed: () => void,
  say: (sentence: string) => void,
): Promise<Following> {
  const top = realpathSync(root)
  const isOurs = (path: string) => within.includes(relative(top, path).split(sep)[0] ?? '')
  const watcher = watch(top, { ignoreInitial: true, followSymlinks: false, ignored: (path) => relative(top, path) !== '' && !isOurs(path) })
  watcher.on('error', (error) => say(`A change of the definitions cannot be followed: ${reasonOf(error)}. Start the program again after the next one.`))
  watcher.on('all', changed)
  // Of links that point nowhere only this tells.
  watcher.on('raw', (_event, name: string | null, where) => {
    const { watchedPath } = where as { watchedPath: string }
    if (isOurs(watchedPath) || isOurs(join(watchedPath, name ?? ''))) changed()
  })
  await new Promise<void>((ready) => watcher.once('ready', ready))
  return watcher
}

/** What went wrong, as the system says it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
