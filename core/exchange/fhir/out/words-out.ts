import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Text } from '../../../definitions/definition-types.ts'

/** An element as it is written. */
export type Element = Record<string, unknown>

export const HL7 = 'http://hl7.org/fhir/StructureDefinition/'
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'

/** The language in which words stand without being a translation: that of the title. */
export function baseLanguage({ title }: FormDefinition): string | undefined {
  return typeof title === 'string' ? undefined : Object.keys(title)[0]
}

export function plainWords(text: Text, language: string | undefined): string {
  return typeof text === 'string' ? text : ((language === undefined ? undefined : text[language]) ?? Object.values(text)[0] ?? '')
}

/** Words under a name, and beside them their translations. */
export function wordsUnder(name: string, text: Text | undefined, language: string | undefined): Element {
  if (text === undefined) return {}
  const others = typeof text === 'string' ? [] : Object.entries(text).filter(([each]) => each !== language)
  const translations = others.map(([lang, content]) => ({ url: `${HL7}translation`, extension: [{ url: 'lang', valueCode: lang }, { url: 'content', valueString: content }] }))
  return { [name]: plainWords(text, language), ...(translations.length > 0 && { [`_${name}`]: { extension: translations } }) }
}

/** An extension. */
export function extension(url: string, value: Element): Element {
  return { url, ...value }
}

export function expressionExtension(url: string, expression: string): Element {
  return { url, valueExpression: { language: 'text/fhirpath', expression } }
}
