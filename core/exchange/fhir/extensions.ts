import { elementAt, elementsAt, textAt, valueOf, type Fhir } from './fhir-json.ts'

/** An extension by the last part of its address, without the prefixes that versions of FHIR have given it. */
export interface Extension {
  readonly name: string
  readonly url: string
  readonly element: Fhir
  readonly value: unknown
}

/** Names that have been written otherwise. */
const ALSO: Readonly<Record<string, string>> = {
  'extension-score': 'itemWeight', 'questionnaire-ordinalValue': 'ordinalValue', 'valueset-ordinalValue': 'ordinalValue', 'codesystem-ordinalValue': 'ordinalValue', 'iso21090-CO-value': 'ordinalValue', iso21090: 'ordinalValue',
  preferredTerminologyServer: 'terminology-server', 'cqf-calculatedValue': 'cqf-expression',
}

/** The extensions of an element. */
export function extensionsOf(element: Fhir): readonly Extension[] {
  return elementsAt(element, 'extension').map((each) => {
    const url = textAt(each, 'url')
    return { name: nameOf(url), url, element: each, value: valueOf(each, 'value')?.value }
  })
}

/** The last part of an address: questionnaire-itemControl and sdc-questionnaire-itemControl are the same. */
export function nameOf(url: string): string {
  const last = url.split('/').at(-1) ?? ''
  const bare = last.replace(/^(?:sdc-)?questionnaire-/, '')
  return ALSO[bare] ?? bare
}

/** Extensions of a primitive, which stand beside it: text has them under _text. */
export function extensionsBeside(of: Fhir, name: string): readonly Extension[] {
  return extensionsOf(elementAt(of, `_${name}`))
}

/** First value of an extension of that name. */
export function extensionValue(extensions: readonly Extension[], name: string): unknown {
  return extensions.find((each) => each.name === name)?.value
}

/** Whether an address is that of points: ordinalValue, or itemWeight as it is called since R5. */
export function isOfPoints(url: string): boolean {
  return ['ordinalValue', 'itemWeight'].includes(nameOf(url))
}
