import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Packs, ServedPack } from '../../core/server/packs.ts'
import { PROJECT, startServer } from './started-server.ts'

// A server in a process of its own, for tests that kill it. It takes its packs from packs.json in the folder it is given,
// waits for a line, opens the database there, and prints its address.
const [folder = '.'] = process.argv.slice(2)
const served = JSON.parse(readFileSync(join(folder, 'packs.json'), 'utf8')) as ServedPack[]
const packs: Packs = {
  root: PROJECT,
  all: () => served,
  find: (id) => served.find((pack) => pack.id === id),
  onChange: () => () => undefined,
  close: async () => undefined,
}
for await (const _line of createInterface(process.stdin)) {
  const { address } = await startServer({ folder, packs })
  console.log(address)
}
