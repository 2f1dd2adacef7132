import { lacks, type CompletenessOf } from '../../../../core/definitions/completeness.ts'
import type { Configuration, FormDefinition } from '../../../../core/definitions/configuration.ts'
import { metaSchemaName } from '../../../../core/definitions/definition-kind.ts'
import { directionOf } from '../../../../core/definitions/locale-of.ts'
import { readingDirection } from '../../../../core/definitions/reading-direction.ts'
import type { Json } from '../../../../core/definitions/source-document.ts'
import { toPointer } from '../../../../core/definitions/source-place.ts'
import { textsOf, type PlacedText } from '../../../../core/definitions/texts-of.ts'

/** How far a form is written in a language. */
export interface LanguageOfForm extends Pick<CompletenessOf, 'texts' | 'missing' | 'first'> {
  readonly language: string
  readonly isOfPack: boolean
}

const KINDS: readonly CompletenessOf['kind'][] = ['form', 'assessment tool']
const MOST_NAMED = 50

/** How far a form is written in each language of its pack, then in every other that stands in its texts. */
export function formLanguages(form: FormDefinition, { completeness, pack }: Pick<Configuration, 'completeness' | 'pack'>): readonly LanguageOfForm[] {
  const ofPack = completeness.flatMap(({ language, definitions }) => {
    const found = definitions.find((one) => one.id === form.id && KINDS.includes(one.kind))
    return found ? [{ ...found, language, isOfPack: true }] : []
  })
  const texts = placedTexts(form)
  const others = new Set(texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))
  for (const language of pack.languages) others.delete(language)
  return [...ofPack, ...[...others].map((language) => {
    const missing = texts.filter(({ text }) => lacks(text, language, []))
    return { language, isOfPack: false, texts: texts.length, missing: missing.length, first: missing.slice(0, MOST_NAMED).map(({ path }) => toPointer(path)) }
  })]
}

/** The languages most texts of a form are written in, and those of its pack that most have no words in. */
export function writtenIn(form: FormDefinition, configuration: Pick<Configuration, 'completeness' | 'pack'>): { readonly languages: readonly string[]; readonly lacking: readonly string[] } {
  const texts = placedTexts(form).map(({ text }) => text)
  // Words without a language are taken to be in the first of the pack, which their letters can belie.
  const isWritten = ({ language, texts: all, missing }: LanguageOfForm) => missing * 2 < all && readingDirection(texts, language) === directionOf(language)
  const each = formLanguages(form, configuration).filter((one) => one.texts > 0)
  return { languages: each.filter(isWritten).map(({ language }) => language), lacking: each.filter((one) => one.isOfPack && !isWritten(one)).map(({ language }) => language) }
}

function placedTexts(form: FormDefinition): readonly PlacedText[] {
  return textsOf(form as unknown as Json, metaSchemaName(form.$schema) ?? '')
}

/** The words a pointer leads to, to say which text is meant. */
export function textAt(form: FormDefinition, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined
  }, form)
}
