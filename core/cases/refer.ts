import type { ActDone, Meaning } from './act-done.ts'

/** The household is sent to a service as well; who carries the case does not change. */
export function refer({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'referred' } }
}
