import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { openStore } from '../../core/store/open-store.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { expectNothingLost, HOURS, outcomeOf, ROUNDS } from './outcome.ts'
import { setScene } from './scene.ts'
import { buildServer, type BuiltServer } from './server-process.ts'

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer()
}, 120_000)
afterAll(() => built.remove())

const SIZE = '24m'

/** A disk of its own, so small that it can be filled; undefined where this user may not have one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  return folder
}

/** Writes until nothing fits any more. */
function fillUp(file: string) {
  const descriptor = openSync(file, 'w')
  try {
    for (const bytes of [1 << 20, 1 << 12, 1]) {
      try {
        for (;;) if (writeSync(descriptor, Buffer.alloc(bytes)) < bytes) break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
  } finally {
    closeSync(descriptor)
  }
}

function shortenLog(file: string) {
  const connection = connect(file)
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
}

test('the disk full, on SQLite: the server says so, and once there is room again what was sent is recorded, once', async ({ skip }) => {
  const folder = smallDisk()
  if (folder === undefined) {
    process.stdout.write('Skipped: a full disk. Only root may mount the small disk that it is tried on.\n')
    return skip()
  }
  const { writers, store } = await setScene(built, 'SQLite', folder)
  const ballast = join(folder, 'ballast')
  for (let round = 0; round < ROUNDS; round++) {
    await writers.more(1)
    await pause((round * 7) % 23)
    const told = writers.toldAway()
    // Once as it comes; then without the room that the log has from before, so that the next write already finds none.
    if (round > 0) shortenLog(join(folder, 'cases.db'))
    fillUp(ballast)
    while (writers.toldAway() === told) await pause(5)
    rmSync(ballast)
    await writers.more(1)
  }
  await writers.stop()
  const opened = await openStore(store.address, () => undefined)
  expectNothingLost('disk full', 'SQLite', await outcomeOf(opened, writers.acknowledged), { toldFull: writers.toldAway() })
  await opened.close()
}, HOURS)
