import { elementsAt, everyElement, textAt, type Fhir } from './fhir-json.ts'

/** The linkIds that conditions and expressions name. */
export function linkIdsRead(questionnaire: Fhir): ReadonlySet<string> {
  const read = new Set<string>()
  for (const element of everyElement(questionnaire)) {
    for (const condition of elementsAt(element, 'enableWhen')) read.add(textAt(condition, 'question'))
    for (const [, linkId = ''] of textAt(element, 'expression').matchAll(/'([^']*)'/g)) read.add(linkId)
    for (const [, linkId = ''] of textAt(element, 'valueString').matchAll(/'([^']*)'/g)) read.add(linkId)
  }
  return read
}
