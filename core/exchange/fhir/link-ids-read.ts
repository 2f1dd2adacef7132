import { elementsAt, isElement, textAt, type Fhir } from './fhir-json.ts'

/** The linkIds that conditions and expressions name. */
export function linkIdsRead(questionnaire: Fhir): ReadonlySet<string> {
  const read = new Set<string>()
  const left: unknown[] = [questionnaire]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (isElement(value)) {
      for (const condition of elementsAt(value, 'enableWhen')) read.add(textAt(condition, 'question'))
      for (const [, linkId = ''] of textAt(value, 'expression').matchAll(/'([^']*)'/g)) read.add(linkId)
      for (const [, linkId = ''] of textAt(value, 'valueString').matchAll(/'([^']*)'/g)) read.add(linkId)
    }
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) left.push(each)
  }
  return read
}
