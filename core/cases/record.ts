import type { ActDone, Meaning } from './act-done.ts'

/** Something is written down: a note, an answer that came back. */
export function record({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'recorded' } }
}
