import type { ActDone, Meaning } from './act-done.ts'

/** A meeting was held. */
export function meet({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'met' } }
}
