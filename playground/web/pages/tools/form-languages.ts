import type { Configuration, FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { CompletenessOf } from '../../../../core/definitions/completeness.ts'

/** How far a form is written in a language of its pack. */
export interface LanguageOfForm extends Pick<CompletenessOf, 'texts' | 'missing' | 'first'> {
  readonly language: string
}

const KINDS: readonly CompletenessOf['kind'][] = ['form', 'assessment tool']

/** How far a form is written in each language of its pack. */
export function formLanguages({ id }: FormDefinition, { completeness }: Pick<Configuration, 'completeness'>): readonly LanguageOfForm[] {
  return completeness.flatMap(({ language, definitions }) => {
    const found = definitions.find((one) => one.id === id && KINDS.includes(one.kind))
    return found ? [{ ...found, language }] : []
  })
}

/** The words a pointer leads to, to say which text is meant. */
export function textAt(form: FormDefinition, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined
  }, form)
}
