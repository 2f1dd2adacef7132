import type { CaseEvent, FormAsked } from '../cases/case-event.ts'
import type { AskedForm } from '../people/seen-answers.ts'
import type { Desk } from './desk.ts'
import { findVersion } from './keep-versions.ts'

/** The form that an event answers, as it was asked; none where nobody filled one in. */
export function formsOf(event: CaseEvent): FormAsked[] {
  if ('form' in event) return [event.form]
  return event.type === 'opened' && 'form' in event.source ? [event.source.form] : []
}

/** Every form as it was asked in the course of a case. */
export async function askedForms({ parts, configuration }: Pick<Desk, 'parts' | 'configuration'>, events: readonly CaseEvent[]): Promise<AskedForm> {
  const asked = new Map(events.flatMap(formsOf).map((each) => [keyOf(each), each]))
  const found = await Promise.all([...asked].map(async ([key, each]) => [key, await findVersion(parts.store, configuration, each)] as const))
  const forms = new Map(found)
  return (each) => forms.get(keyOf(each))
}

function keyOf({ id, version }: FormAsked): string {
  return `${id}:${version}`
}
