import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { CheckedTool } from '../../tool-types.ts'

/** A pack's configuration as a draft would see it: the draft among its forms, in the place of one of its name. The pack's own stays as it is. */
export function draftConfiguration(configuration: Configuration, { form, completeness }: CheckedTool, version: string): Configuration | undefined {
  if (!form) return undefined
  return {
    ...configuration,
    forms: { ...configuration.forms, [form.id]: form },
    formVersions: { ...configuration.formVersions, [form.id]: version },
    completeness,
  }
}
