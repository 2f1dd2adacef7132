import type { FormDefinition } from '../definitions/configuration.ts'
import { textIn } from '../definitions/text.ts'
import type { FormAsked } from './case-event.ts'
import { filledIn } from './filled-in.ts'
import { getForm } from './get-form.ts'
import type { ActAsked } from './perform-act.ts'
import { refusalFor, type Refusal } from './refusal.ts'

/** The version of a form that was filled in: the present one, or the one that a request names if the case has answers in it. */
export function versionAsked(
  { configuration, events, request, askedForm, language }: ActAsked, id: string,
): { readonly form: FormDefinition; readonly asked: FormAsked } | { readonly refusal: Refusal } {
  const now = getForm(configuration, id)
  const asked = { id, version: request.version ?? now.asked.version }
  if (asked.version === now.asked.version) return now
  const wasAsked = events.some((event) => {
    const filled = filledIn(event)?.form
    return filled?.id === id && filled.version === asked.version
  })
  const form = wasAsked ? askedForm?.(asked) : undefined
  return form ? { form, asked } : { refusal: refusalFor('changed', 'formChanged', language, { form: textIn(now.form.title, language) }) }
}
