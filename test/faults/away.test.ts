import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { openStore } from '../../core/store/open-store.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { expectNothingLost, HOURS, outcomeOf, ROUNDS } from './outcome.ts'
import { type Scene, setScene } from './scene.ts'
import { buildServer, type BuiltServer } from './server-process.ts'
import { database, type FaultyStore, STORES } from './stores.ts'

/** The first time long, then only until somebody has been told. */
const FIRST_SECONDS = process.env.FAULT_ROUNDS ? 10 : 4
const LATER_SECONDS = 1

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer()
}, 120_000)
afterAll(() => built.remove())

/** A server that nobody reaches; a file that somebody else holds. Gives what brings it back. */
const TAKE_AWAY = {
  MongoDB({ toDatabase, store }) {
    toDatabase.lead(undefined)
    toDatabase.cut()
    return () => toDatabase.lead(store.database?.port)
  },
  SQLite({ store }) {
    const other = connect(store.address.replace('file:', ''))
    other.exec('BEGIN IMMEDIATE')
    return () => {
      other.exec('ROLLBACK')
      other.close()
    }
  },
} satisfies Record<FaultyStore['kind'], (scene: Scene) => () => void>

for (const kind of STORES.filter((store) => store === 'SQLite' || database)) {
  test(`the database away, ${FIRST_SECONDS} s at first, on ${kind}: the server says so and when to come back, and what was sent is recorded afterwards, once`, async () => {
    const scene = await setScene(built, kind)
    const { writers, store } = scene
    for (let round = 0; round < ROUNDS; round++) {
      await writers.more(1)
      const told = writers.toldAway()
      const bringBack = TAKE_AWAY[kind](scene)
      await pause((round === 0 ? FIRST_SECONDS : LATER_SECONDS) * 1000)
      while (writers.toldAway() === told) await pause(5)
      bringBack()
      await writers.more(1)
    }
    await writers.stop()
    const opened = await openStore(store.address, () => undefined)
    onTestFinished(() => opened.close())
    const fault = `database away: ${FIRST_SECONDS} s in the first round, ${LATER_SECONDS} s or until told in the others`
    expectNothingLost(fault, kind, await outcomeOf(opened, writers.acknowledged), { toldAway: writers.toldAway() })
  }, HOURS)
}
