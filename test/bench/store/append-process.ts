import { StoreFailure } from '../../../core/store/case-store.ts'
import { openStore } from '../../../core/store/open-store.ts'
import { noteFor } from './many-cases.ts'

// A server process that does nothing but append, to cases of its own: arguments are the store, the first case, how many, the number
// of their last event, and for how many milliseconds. Waits for a line; prints what it did, and for how long it computed.
const [address = '', first = '0', count = '1', last = '1', milliseconds = '1000'] = process.argv.slice(2)
const store = await openStore(address, () => {})
process.stdout.write('ready\n')
process.stdin.once('data', () => void run())

async function run() {
  const numbers = Array.from({ length: Number(count) }, () => Number(last))
  const before = process.cpuUsage()
  const began = performance.now()
  let appended = 0
  while (performance.now() - began < Number(milliseconds)) {
    const place = appended % numbers.length
    const number = (numbers[place] ?? 0) + 1
    try {
      await store.append(noteFor(Number(first) + place, number))
      numbers[place] = number
      appended++
    } catch (error) {
      // Kept waiting too long by the other process: it is sent again, as a worker would.
      if (!(error instanceof StoreFailure)) throw error
    }
  }
  const { user, system } = process.cpuUsage(before)
  const took = performance.now() - began
  await store.close()
  process.stdout.write(`${JSON.stringify({ appended, perSecond: (appended * 1000) / took, computing: (user + system) / 1000 / took })}\n`)
  process.exit()
}
