import type { ActDone, Meaning } from './act-done.ts'

/** A meeting is planned. */
export function schedule({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'scheduled' } }
}
