import { later } from './later.ts'
import type { Parts } from './parts.ts'

const EVERY_MILLISECONDS = 60 * 60 * 1000

/** Removes what has expired, at most once an hour by all processes together: the claim is never ended, it runs out. */
export async function forgetExpired({ store, newId }: Pick<Parts, 'store' | 'newId'>, now: string): Promise<void> {
  if (await store.claimWork('', 'forget expired', newId(), now, later(now, EVERY_MILLISECONDS))) await store.forgetExpired(now)
}
