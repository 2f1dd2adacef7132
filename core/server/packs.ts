import type { Configuration, LoadedPack } from '../definitions/configuration.ts'
import type { Problem } from '../definitions/problem.ts'
import { packIds, readPackFiles } from './files.ts'
import { type Following, followFiles, reasonOf } from './follow-files.ts'
import { freshMetaSchemas } from './fresh-meta-schemas.ts'
import { loadCheckedPack } from './load-checked-pack.ts'

/** An editor writes a file in several steps; only the last of them counts. */
const SETTLED_MILLISECONDS = 100
const WATCHED = ['form-definitions', 'country-configs']

/** A pack as it is served: what worked last, and what is wrong with the files as they are now. */
export interface ServedPack {
  readonly id: string
  /** Of the last load that can be used. */
  readonly lastGood?: LoadedPack & { readonly configuration: Configuration }
  /** Whether that is of the files as they are now. */
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

/** Where packs come from. */
export interface PackSource {
  readonly root: string
  ids(): readonly string[]
  load(id: string): LoadedPack
  /** Calls back after every change of the files. */
  follow(changed: () => void): Promise<Following>
}

/**
 * The packs of a project folder.
 * @param say takes the sentence for files that cannot be followed
 */
export function openPacks(root: string, { watching = true, say = (_sentence: string) => {} } = {}): Promise<Packs> {
  const metaSchemasNow = freshMetaSchemas(root)
  const source = {
    root,
    ids: () => packIds(root),
    load: (id: string) => loadCheckedPack(readPackFiles(root, id), id, metaSchemasNow()),
    follow: (changed: () => void) => followFiles(root, WATCHED, changed, say),
  }
  return servePacks(source, { watching })
}

/** Loads every pack and loads it again whenever its files change. Whatever becomes of the files, the last good configuration stays in use. */
export async function servePacks(source: PackSource, { watching = true } = {}): Promise<Packs> {
  const served = new Map<string, ServedPack>()
  const listeners = new Set<(pack: ServedPack) => void>()
  let timer: NodeJS.Timeout | undefined

  const load = (id: string): LoadedPack => {
    try {
      return source.load(id)
    } catch (error) {
      return withProblem(id, 'unchecked-pack', `The pack could not be checked: ${reasonOf(error)}.`, 'Undo the last change of its files.')
    }
  }
  const loadAll = () => {
    const ids = source.ids()
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
  const watcher = watching ? await source.follow(reloadSoon) : undefined
  loadAll()
  return {
    root: source.root,
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

function goneAway(id: string): LoadedPack {
  const message = `The folder country-configs/${id} is gone; the last good configuration goes on working.`
  return withProblem(id, 'missing-pack', message, 'Put the folder back, or start the program again to do without.')
}

function withProblem(id: string, rule: string, message: string, hint: string): LoadedPack {
  const problem: Problem = { severity: 'error', rule, file: `country-configs/${id}`, line: 1, column: 1, at: '', message, hint }
  return { id, feeds: [], stories: [], problems: [problem] }
}

function servedAfter(before: ServedPack | undefined, { configuration, ...loaded }: LoadedPack): ServedPack {
  const lastGood = configuration ? { ...loaded, configuration } : before?.lastGood
  return { id: loaded.id, good: configuration !== undefined, problems: loaded.problems, ...(lastGood ? { lastGood } : {}) }
}
