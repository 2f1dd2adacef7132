import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { openStore } from '../../core/store/open-store.ts'
import { expectNothingLost, HOURS, outcomeOf, ROUNDS } from './outcome.ts'
import { type Scene, setScene } from './scene.ts'
import { buildServer, type BuiltServer } from './server-process.ts'
import { database, type FaultyStore, STORES } from './stores.ts'

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer()
}, 120_000)
afterAll(() => built.remove())

interface Fault {
  readonly fault: string
  readonly stores: readonly FaultyStore['kind'][]
  strike(scene: Scene, round: number): Promise<void>
}

const FAULTS: readonly Fault[] = [
  { fault: 'server process killed', stores: STORES, strike: (scene) => scene.replaceServer() },
  { fault: 'database server killed', stores: ['MongoDB'], strike: async ({ store }) => store.database?.restart() },
  { fault: 'connection to the server cut in a request', stores: STORES, strike: ({ toServer }) => toServer.cutInNext('request') },
  { fault: 'connection to the server cut in an answer', stores: STORES, strike: ({ toServer }) => toServer.cutInNext('answer') },
  { fault: 'connection to the database cut in a request', stores: ['MongoDB'], strike: ({ toDatabase }) => toDatabase.cutInNext('request') },
  { fault: 'connection to the database cut in an answer', stores: ['MongoDB'], strike: ({ toDatabase }) => toDatabase.cutInNext('answer') },
]

const rows = FAULTS.flatMap((fault) => fault.stores.map((kind) => ({ ...fault, kind })))
for (const { fault, kind, strike } of rows.filter(({ kind }) => kind === 'SQLite' || database)) {
  test(`${fault}, on ${kind}: no act that was acknowledged is lost, none is recorded twice`, async () => {
    const scene = await setScene(built, kind)
    const { writers, store } = scene
    for (let round = 0; round < ROUNDS; round++) {
      await writers.more(1)
      // Each round at another moment of the others' writing.
      await pause((round * 7) % 23)
      await strike(scene, round)
      await writers.more(1)
    }
    await writers.stop()
    const opened = await openStore(store.address, () => undefined)
    onTestFinished(() => opened.close())
    expectNothingLost(fault, kind, await outcomeOf(opened, writers.acknowledged), { sentAgain: writers.sentAgain() })
  }, HOURS)
}
