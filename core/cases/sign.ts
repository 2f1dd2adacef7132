import type { ActDone, Meaning } from './act-done.ts'
import { refusalFor } from './refusal.ts'

/** The plan as it stands is agreed. */
export function sign({ kase, formDone, language }: ActDone): Meaning {
  if (!kase.plan) return { refusal: refusalFor('not-now', 'noPlan', language) }
  return { event: { ...formDone, type: 'signed' } }
}
