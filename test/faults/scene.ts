import { expect, onTestFinished } from 'vitest'
import { cuttingProxy, type CuttingProxy } from './cutting-proxy.ts'
import type { BuiltServer, ServerProcess } from './server-process.ts'
import { faultyStore, type FaultyStore } from './stores.ts'
import { startWriters, type Writers } from './writers.ts'

/** Has cases in the stories that are played. */
export const PERSONA = 'case_manager_roma'

/** Where faults strike: writers, what stands before their server, and what stands before its database. */
export interface Scene {
  readonly store: FaultyStore
  readonly toServer: CuttingProxy
  readonly toDatabase: CuttingProxy
  readonly writers: Writers
  replaceServer(): Promise<void>
}

/** A server on a store of its own, and writers at its cases. @param folder where SQLite keeps its file */
export async function setScene(built: BuiltServer, kind: FaultyStore['kind'], folder?: string): Promise<Scene> {
  const [toServer, toDatabase] = [await cuttingProxy(), await cuttingProxy()]
  const store = await faultyStore(kind, toDatabase.port, folder)
  if (store.database) toDatabase.lead(store.database.port)
  let now = await built.ready()
  let next: Promise<ServerProcess> = built.ready()
  onTestFinished(async () => {
    await Promise.all([now.kill(), next.then((child) => child.kill())])
    toServer.close()
    toDatabase.close()
    await store.stop()
  })
  toServer.lead(await now.begin(store.address))
  const address = `http://127.0.0.1:${toServer.port}`
  const cases = await casesOf(address)
  expect(cases.length).toBeGreaterThanOrEqual(3)
  // Two of them at one case, the others alone.
  const desks = [...cases.slice(0, 3), ...cases.slice(0, 1)].map((caseId) => ({ address, caseId }))
  return {
    store, toServer, toDatabase,
    writers: startWriters(PERSONA, desks),
    async replaceServer() {
      await now.kill()
      now = await next
      next = built.ready()
      toServer.lead(await now.begin(store.address))
    },
  }
}

/** Headers of somebody who has signed in. */
export async function signedIn(address: string, persona: string): Promise<Record<string, string>> {
  const json = { 'content-type': 'application/json' }
  const seat = await fetch(`${address}/api/packs/italy/session`, { method: 'PUT', headers: json, body: JSON.stringify({ persona }) })
  return { ...json, cookie: seat.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** Cases of the worker who writes. */
export async function casesOf(address: string): Promise<string[]> {
  const headers = await signedIn(address, PERSONA)
  const list = await fetch(`${address}/api/packs/italy/worklist?tab=mine`, { headers })
  const { rows: mine } = (await list.json()) as { rows: { caseId: string }[] }
  return mine.map(({ caseId }) => caseId)
}
