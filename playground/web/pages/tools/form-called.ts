import type { Configuration, FormDefinition } from '../../../../core/definitions/configuration.ts'

/** The form of an id as it is now, with its version; undefined for an id that no form has, whatever else goes by it. */
export function formCalled({ forms, formVersions }: Pick<Configuration, 'forms' | 'formVersions'>, id: string): { readonly form: FormDefinition; readonly version: string } | undefined {
  const form = Object.hasOwn(forms, id) ? forms[id] : undefined
  const version = Object.hasOwn(formVersions, id) ? formVersions[id] : undefined
  return form && version !== undefined ? { form, version } : undefined
}
