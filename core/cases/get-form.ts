import type { Configuration, FormDefinition } from '../definitions/configuration.ts'
import type { FormAsked } from './case-event.ts'

/** A definition names a form that is not there; checked definitions never do. */
export class UnknownForm extends Error {}

/** The form of that id, and the version of it that is asked now. Throws UnknownForm when there is none. */
export function getForm({ forms, formVersions }: Configuration, id: string): { readonly form: FormDefinition; readonly asked: FormAsked } {
  const form = forms[id]
  const version = formVersions[id]
  if (!form || version === undefined) throw new UnknownForm(`There is no form "${id}". Add it to the definitions, or name another where it is used.`)
  return { form, asked: { id, version } }
}
