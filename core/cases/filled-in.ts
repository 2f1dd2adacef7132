import type { Answers } from '../forms/answers.ts'
import type { CaseEvent, FormAsked } from './case-event.ts'

/** The form that an event filled in, as it was asked, with its answers; undefined where nobody filled one in. */
export function filledIn(event: CaseEvent): { form: FormAsked; answers: Answers } | undefined {
  if ('form' in event) return event
  return event.type === 'opened' && 'form' in event.source ? event.source : undefined
}
