import { expressionSaid, type Exporting } from './exporting.ts'
import type { Place } from './form-places.ts'
import { extension, HL7, plainWords, wordsUnder, type Element } from './words-out.ts'

/** The limits of an answer and its rules, as extensions. */
export function limitExtensions(place: Place, exporting: Exporting): readonly Element[] {
  const { question } = place
  const { minimum, maximum, multipleOf, minLength, pattern, minItems, maxItems, type } = question
  const number = (value: number): Element => (type === 'integer' && Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value })
  const one = (url: string, value: number | undefined, as: (value: number) => Element): readonly Element[] => (value === undefined ? [] : [extension(`${HL7}${url}`, as(value))])
  const whole = (value: number): Element => ({ valueInteger: value })
  return [
    ...one('minValue', minimum, number),
    ...one('maxValue', maximum, number),
    ...one('questionnaire-sliderStepValue', multipleOf, number),
    ...one('minLength', minLength, whole),
    ...one('questionnaire-minOccurs', minItems, whole),
    ...one('questionnaire-maxOccurs', maxItems, whole),
    ...(pattern === undefined ? [] : [extension(`${HL7}regex`, { valueString: /^\^\(\?:(.*)\)\$$/s.exec(pattern)?.[1] ?? pattern })]),
    ...rules(place, exporting),
  ]
}

function rules(place: Place, exporting: Exporting): readonly Element[] {
  return (place.question.check ?? []).flatMap(({ that, message }, index) => {
    const said = expressionSaid(that, 'check', place, exporting)
    if (said === undefined) return []
    const { language } = exporting
    const human = plainWords(message, language)
    return [
      {
        url: `${HL7}questionnaire-constraint`,
        extension: [
          { url: 'key', valueId: `${place.id.replaceAll('_', '-')}-${index + 1}`.slice(-64) },
          { url: 'severity', valueCode: 'error' },
          { url: 'expression', valueString: said },
          { url: 'human', ...(human !== '' && wordsUnder('valueString', message, language)) },
        ],
      },
    ]
  })
}
