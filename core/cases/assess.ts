import type { ActDone, Meaning } from './act-done.ts'

/** A tool is filled in: its scores, findings and recommendation are kept with the answers they came from. */
export function assess({ formDone, submitted }: ActDone): Meaning {
  return { event: { ...formDone, type: 'assessed', result: submitted.result() } }
}
