import { once } from 'node:events'
import { join } from 'node:path'
import { watch } from 'chokidar'
import { packIds, readMetaFiles, readPackFiles } from '../cli/files.ts'
import { loadCheckedPack } from '../cli/load-checked-pack.ts'
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

/** Loads every pack and loads it again whenever its files change. A broken change leaves the last good configuration in use. */
export async function openPacks(root: string, { watching = true } = {}): Promise<Packs> {
  const served = new Map<string, ServedPack>()
  const listeners = new Set<(pack: ServedPack) => void>()
  let timer: NodeJS.Timeout | undefined

  const metaSchemasNow = freshMetaSchemas(root)

  const loadAll = () => {
    const metaSchemas = metaSchemasNow()
    const ids = packIds(root)
    const gone = [...served.keys()].filter((id) => !ids.includes(id))
    const loaded = ids.map((id) => loadCheckedPack(readPackFiles(root, id), id, metaSchemas))
    for (const id of gone) served.delete(id)
    return loaded.map((pack) => {
      const now = servedAfter(served.get(pack.id), pack)
      served.set(pack.id, now)
      return now
    })
  }
  const reload = () => {
    for (const pack of loadAll()) for (const listener of listeners) listener(pack)
  }

  // Watched before they are read: no change falls in between.
  const watcher = watching ? watch(WATCHED.map((folder) => join(root, folder)), { ignoreInitial: true }) : undefined
  if (watcher) await once(watcher, 'ready')
  watcher?.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLED_MILLISECONDS)
  })
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
