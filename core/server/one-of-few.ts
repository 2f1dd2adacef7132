import type { Parts } from './parts.ts'
import { Refused } from './refuse.ts'

const MOST_AT_ONCE = 2
const running = new WeakMap<Parts, number>()

/** Does heavy work, of which a server does little at a time. Throws Refused when as much as may be is under way already. */
export async function oneOfFew<Result>(parts: Parts, work: () => Promise<Result>): Promise<Result> {
  const now = running.get(parts) ?? 0
  if (now >= MOST_AT_ONCE) throw new Refused(429, 'busy', String(MOST_AT_ONCE))
  running.set(parts, now + 1)
  try {
    return await work()
  } finally {
    running.set(parts, (running.get(parts) ?? 1) - 1)
  }
}
