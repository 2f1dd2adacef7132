import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { packIds, readMetaFiles, readPackFiles } from './files.ts'
import { loadCheckedPack } from './load-checked-pack.ts'
import type { Configuration, LoadedPack } from '../definitions/configuration.ts'
import { compileMetaSchemas, type MetaSchemas } from '../definitions/meta-schemas.ts'
import type { Problem } from '../definitions/problem.ts'

/** An editor writes a file in several steps; only the last of them counts. */
const SETTLED_MILLISECONDS = 100
const WATCHED = ['form-definitions', 'country-configs']

/** A pack as it is served: what worked last, and what is wrong with the files as they are now. */
export interface ServedPack {
  readonly id: string
  /** Of the last load without errors. */
  readonly lastGood?: LoadedPack & { readonly configuration: Configuration }
  /** Whether the files as they are now are without errors. */
  readonly good: boolean
  readonly problems: readonly Problem[]
}

/** The packs of a project folder. */
export interface Packs {
  readonly root: string
  all(): readonly ServedPack[]
  find(id: string): ServedPack | undefined
  /** Tells of every load that follows a change of files. Gives back how to stop listening. */
  onChange(listener: (pack: ServedPack) => void): () => void
  close(): Promise<void>
}

/**
 * Loads every pack and loads it again whenever its files change. Whatever becomes of the files, the last good configuration stays in use.
 * @param say takes the sentence for files that cannot be followed
 */
export async function openPacks(root: string, { watching = true, say = (_sentence: string) => {} } = {}): Promise<Packs> {
  const served = new Map<string, ServedPack>()
  const listeners = new Set<(pack: ServedPack) => void>()
  let timer: NodeJS.Timeout | undefined

  const metaSchemasNow = freshMetaSchemas(root)

  const load = (id: string): LoadedPack => {
    try {
      return loadCheckedPack(readPackFiles(root, id), id, metaSchemasNow())
    } catch (error) {
      return withProblem(id, 'unchecked-pack', `The pack could not be checked: ${reasonOf(error)}.`, 'Undo the last change of its files.')
    }
  }
  const loadAll = () => {
    const ids = packIds(root)
    const gone = [...served.values()].filter(({ id }) => !ids.includes(id))
    for (const { id, lastGood } of gone) if (!lastGood) served.delete(id)
    const loaded = [...ids.map(load), ...gone.filter(({ lastGood }) => lastGood).map(({ id }) => goneAway(id))]
    return loaded.map((pack) => {
      const now = servedAfter(served.get(pack.id), pack)
      served.set(pack.id, now)
      return now
    })
  }
  const reload = () => {
    for (const pack of loadAll()) for (const listener of listeners) listener(pack)
  }
  const reloadSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLED_MILLISECONDS)
  }

  // Watched before they are read: no change falls in between.
  const watcher = watching ? await follow(root, reloadSoon, say) : undefined
  loadAll()
  return {
    root,
    all: () => [...served.values()],
    find: (id) => served.get(id),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      clearTimeout(timer)
      await watcher?.close()
    },
  }
}

/** Watches from the root, so that folders may go away and come back. */
async function follow(root: string, changed: () => void, say: (sentence: string) => void): Promise<FSWatcher> {
  const top = realpathSync(root)
  const isOurs = (path: string) => WATCHED.includes(relative(top, path).split(sep)[0] ?? '')
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

function goneAway(id: string): LoadedPack {
  const message = `The folder country-configs/${id} is gone; the last good configuration goes on working.`
  return withProblem(id, 'missing-pack', message, 'Put the folder back, or start the program again to do without.')
}

function withProblem(id: string, rule: string, message: string, hint: string): LoadedPack {
  const problem: Problem = { severity: 'error', rule, file: `country-configs/${id}`, line: 1, column: 1, at: '', message, hint }
  return { id, feeds: [], stories: [], problems: [problem] }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// Compiling them takes longer than everything else, and they hardly ever change.
function freshMetaSchemas(root: string): () => MetaSchemas {
  let compiled: { text: string; metaSchemas: MetaSchemas } | undefined
  return () => {
    const files = readMetaFiles(root)
    const text = JSON.stringify(files)
    if (compiled?.text !== text) compiled = { text, metaSchemas: compileMetaSchemas(files) }
    return compiled.metaSchemas
  }
}

function servedAfter(before: ServedPack | undefined, { configuration, ...loaded }: LoadedPack): ServedPack {
  const lastGood = configuration ? { ...loaded, configuration } : before?.lastGood
  return { id: loaded.id, good: configuration !== undefined, problems: loaded.problems, ...(lastGood ? { lastGood } : {}) }
}
