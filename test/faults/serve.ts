import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '../../core/server/create-app.ts'
import { followPacks } from '../../core/server/follow-packs.ts'
import { createLive } from '../../core/server/live.ts'
import type { Packs, ServedPack } from '../../core/server/packs.ts'
import type { Parts } from '../../core/server/parts.ts'
import { StoreFailure } from '../../core/store/case-store.ts'
import { openStore } from '../../core/store/open-store.ts'

// The real app in a process of its own, for tests that kill it. It takes its packs from a file, is ready, waits for a line with the
// address of a store, and prints its own address.
const [root = '.', packsFile = ''] = process.argv.slice(2)
const served = JSON.parse(readFileSync(packsFile, 'utf8')) as ServedPack[]
const packs: Packs = {
  root,
  all: () => served,
  find: (id) => served.find((pack) => pack.id === id),
  onChange: () => () => undefined,
  close: async () => undefined,
}
const BETWEEN_STARTS_MILLISECONDS = 200
const say = (line: string) => process.stderr.write(`${line}\n`)

/** Whoever runs the program starts it again where its database is not there yet. */
async function opened(address: string): Promise<Parts> {
  const store = await openStore(address, () => undefined)
  const parts: Parts = {
    packs, store, live: createLive({ store, newId: randomUUID }), hosts: [], log: pino({ level: 'error' }, pino.destination(2)), webFolder: root,
    now: () => new Date().toISOString(), newId: randomUUID,
  }
  await followPacks(parts, say)
  return parts
}

console.log('ready')
for await (const address of createInterface(process.stdin)) {
  let parts: Parts | undefined
  while (!parts) {
    parts = await opened(address).catch((error: unknown) => {
      if (!(error instanceof StoreFailure)) throw error
      return pause(BETWEEN_STARTS_MILLISECONDS, undefined)
    })
  }
  const server = createServer(createApp(parts))
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
}
