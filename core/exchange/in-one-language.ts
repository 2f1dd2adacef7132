import { isAssessmentTool, type FormDefinition } from '../definitions/configuration.ts'
import type { Json } from '../definitions/source-document.ts'
import { textIn } from '../definitions/text.ts'
import { textsOf, withTexts } from '../definitions/texts-of.ts'

/** A definition with only the words of one language, for formats that have but one. */
export function inOneLanguage(definition: FormDefinition, language: string): FormDefinition {
  return withTexts(definition as unknown as Json, partOf(definition), (text) => textIn(text, language)) as unknown as FormDefinition
}

/** Languages that a definition is written in, that of its title first. */
export function languagesOf(definition: FormDefinition): readonly string[] {
  return [...new Set(textsOf(definition as unknown as Json, partOf(definition)).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))]
}

function partOf(definition: FormDefinition): string {
  return isAssessmentTool(definition) ? 'assessment-tool.schema.json' : 'form.schema.json'
}
