import type { ActDone, Meaning } from './act-done.ts'

/** The results are looked at. */
export function evaluate({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'evaluated' } }
}
