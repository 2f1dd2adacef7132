import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../core/store/open-store.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { expectNothingLost, HOURS, outcomeOf, ROUNDS } from './outcome.ts'
import { type Scene, setScene } from './scene.ts'
import { buildServer, type BuiltServer } from './server-process.ts'
import { database, type FaultyStore, STORES } from './stores.ts'

const AWAY_SECONDS = Number(process.env.FAULT_AWAY_SECONDS ?? (process.env.FAULT_ROUNDS ? 10 : 4))

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer()
}, 120_000)
afterAll(() => built.remove())

/** A server that nobody reaches; a file that somebody else holds. Both come back. */
const TAKE_AWAY = {
  async MongoDB({ toDatabase, store }) {
    toDatabase.lead(undefined)
    toDatabase.cut()
    await pause(AWAY_SECONDS * 1000)
    toDatabase.lead(store.database?.port)
  },
  async SQLite({ store }) {
    const other = connect(store.address.replace('file:', ''))
    other.exec('BEGIN IMMEDIATE')
    await pause(AWAY_SECONDS * 1000)
    other.exec('ROLLBACK')
    other.close()
  },
} satisfies Record<FaultyStore['kind'], (scene: Scene) => Promise<void>>

test.each(STORES.filter((kind) => kind === 'SQLite' || database))(`the database away for ${AWAY_SECONDS} s, on %s: the server says so and when to come back, and what was sent is recorded afterwards, once`, async (kind) => {
  const scene = await setScene(built, kind)
  const { writers, store } = scene
  for (let round = 0; round < ROUNDS; round++) {
    await writers.more(1)
    const told = writers.toldAway()
    await TAKE_AWAY[kind](scene)
    await writers.more(1)
    expect(writers.toldAway()).toBeGreaterThan(told)
  }
  await writers.stop()
  const opened = await openStore(store.address, () => undefined)
  onTestFinished(() => opened.close())
  expectNothingLost(`database away for ${AWAY_SECONDS} s`, kind, await outcomeOf(opened, writers.acknowledged), { toldAway: writers.toldAway() })
}, HOURS)
