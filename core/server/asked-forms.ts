import type { AskedForm } from '../cases/asked-form.ts'
import type { CaseEvent, FormAsked } from '../cases/case-event.ts'
import { filledIn } from '../cases/filled-in.ts'
import type { Desk } from './desk.ts'
import { findVersion } from './publish-forms.ts'

/** Every form as it was asked in the course of a case. */
export async function askedForms({ parts, configuration }: Pick<Desk, 'parts' | 'configuration'>, events: readonly CaseEvent[]): Promise<AskedForm> {
  const asked = new Map(events.flatMap((event) => filledIn(event)?.form ?? []).map((each) => [keyOf(each), each]))
  const found = await Promise.all([...asked].map(async ([key, each]) => [key, await findVersion(parts.store, configuration, each)] as const))
  const forms = new Map(found)
  return (each) => forms.get(keyOf(each))
}

function keyOf({ id, version }: FormAsked): string {
  return `${id}:${version}`
}
