import { later } from './later.ts'
import type { Parts } from './parts.ts'

/** How long work is claimed for at a time, and how often whoever waits looks again. */
const CLAIMED_MILLISECONDS = 15_000
const LOOKS_EVERY_MILLISECONDS = 200

/** Work that happens once, whichever process does it. */
interface Once<T> {
  readonly isDone: () => Promise<boolean>
  /** Must bear being done twice: a process that was very slow may have lost its claim. @param goOn claims it for longer, now and then */
  readonly work: (goOn: () => Promise<void>) => Promise<T>
}

/**
 * Does work in one process while the others wait for it; when that one is gone, another takes over.
 * @returns what the work gives; undefined where another process has done it
 */
export async function oneAtATime<T>({ store, now, newId }: Pick<Parts, 'store' | 'now' | 'newId'>, pack: string, name: string, { isDone, work }: Once<T>): Promise<T | undefined> {
  const holder = newId()
  const claim = () => store.claimWork(pack, name, holder, now(), later(now(), CLAIMED_MILLISECONDS))
  while (!(await claim())) {
    await new Promise((look) => setTimeout(look, LOOKS_EVERY_MILLISECONDS))
    if (await isDone()) return undefined
  }
  try {
    return (await isDone()) ? undefined : await work(async () => void (await claim()))
  } finally {
    await store.endWork(pack, name, holder)
  }
}
