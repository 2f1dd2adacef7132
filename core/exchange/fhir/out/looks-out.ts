import type { Question, Ui } from '../../../definitions/definition-types.ts'
import { extension, HL7, plainWords, SDC, wordsUnder, type Element } from './words-out.ts'

type Widget = NonNullable<Ui['widget']>

const CONTROLS: Partial<Readonly<Record<Widget, string>>> = { dropdown: 'drop-down', radio: 'radio-button', autocomplete: 'autocomplete', checkboxes: 'check-box', scale: 'slider', matrix: 'table' }

/** How a question looks, as extensions. */
export function looksOut({ ui = {}, oneOf, type }: Question, language: string | undefined, isRows: boolean): readonly Element[] {
  const { widget, columns, unit, placeholder } = ui
  const code = widget && (widget === 'buttons' && type === 'array' && !isRows ? 'push-button' : CONTROLS[widget])
  return [
    ...(code === undefined ? [] : [control(code)]),
    ...(columns === undefined ? [] : [extension(`${SDC}columnCount`, { valuePositiveInt: columns })]),
    // Columns are filled along the lines, which is not what other systems do unasked.
    ...(columns !== undefined || (widget === 'buttons' && oneOf) ? [extension(`${HL7}questionnaire-choiceOrientation`, { valueCode: 'horizontal' })] : []),
    ...(widget === 'hidden' ? [extension(`${HL7}questionnaire-hidden`, { valueBoolean: true })] : []),
    ...(unit === undefined ? [] : [extension(`${HL7}questionnaire-unit`, { valueCoding: { code: plainWords(unit, language), ...wordsUnder('display', unit, language) } })]),
    ...(placeholder === undefined ? [] : [extension(`${HL7}entryFormat`, wordsUnder('valueString', placeholder, language))]),
  ]
}

export function control(code: string): Element {
  return extension(`${HL7}questionnaire-itemControl`, { valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] } })
}
