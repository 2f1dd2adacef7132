import type { ActDone, Meaning } from './act-done.ts'
import { askedWords } from './asked-answer.ts'

/** A closed case goes on, for the reason answered. */
export function reopen({ form, formDone }: ActDone): Meaning {
  const reason = askedWords(form, formDone.answers, 'reason')
  return { event: { ...formDone, type: 'reopened', ...(reason && { reason }) } }
}
