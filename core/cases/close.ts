import type { ActDone, Meaning } from './act-done.ts'
import { askedWords } from './asked-answer.ts'

/** The case ends, for the reason answered. */
export function close({ form, formDone }: ActDone): Meaning {
  const reason = askedWords(form, formDone.answers, 'reason')
  return { event: { ...formDone, type: 'closed', ...(reason && { reason }) } }
}
