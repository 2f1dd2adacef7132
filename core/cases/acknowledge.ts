import type { ActDone, Meaning } from './act-done.ts'

/** Somebody takes notice that the household has arrived, or arrived again. */
export function acknowledge({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'acknowledged' } }
}
