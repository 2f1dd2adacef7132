import { describe, expect, test } from 'vitest'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { control, expression, HL7, SDC, taken, takenItem, type FhirItem } from './questionnaire-of.ts'

const FRUIT = [{ valueCoding: { code: 'a', display: 'Apple' } }, { valueCoding: { code: 'b', display: 'Berry' } }]
const FRUIT_OPTIONS = [{ const: 'a', title: 'Apple' }, { const: 'b', title: 'Berry' }]

describe('kinds of items', () => {
  test.each<[what: string, item: FhirItem, question: Partial<Question>, notes: readonly string[]]>([
    ['yes or no', { type: 'boolean' }, { type: 'boolean' }, []],
    ['a number', { type: 'decimal' }, { type: 'number' }, []],
    ['a whole number', { type: 'integer' }, { type: 'integer' }, []],
    ['a day', { type: 'date' }, { type: 'string', format: 'date' }, []],
    ['a day with a time', { type: 'dateTime' }, { type: 'string', format: 'date-time' }, []],
    ['a time', { type: 'time' }, { type: 'string', format: 'time' }, []],
    ['a short text', { type: 'string' }, { type: 'string' }, []],
    ['a long text', { type: 'text' }, { type: 'string', ui: { widget: 'long_text' } }, []],
    ['a file', { type: 'attachment' }, { type: 'string', format: 'file' }, ['file-kinds']],
    ['a picture', { type: 'attachment', extension: [{ url: `${HL7}mimeType`, valueCode: 'image/png' }] }, { type: 'string', format: 'file' }, []],
    ['a record of another system', { type: 'reference' }, { type: 'string' }, ['reference-as-text']],
    ['one of several', { type: 'choice', answerOption: FRUIT }, { type: 'string', oneOf: [{ const: 'a', title: 'Apple' }, { const: 'b', title: 'Berry' }] }, []],
    ['one of several, in the words of R5', { type: 'coding', answerOption: FRUIT }, { type: 'string', oneOf: [{ const: 'a', title: 'Apple' }, { const: 'b', title: 'Berry' }] }, []],
    ['one of several, in those of STU3', { type: 'choice', option: FRUIT }, { type: 'string', oneOf: [{ const: 'a', title: 'Apple' }, { const: 'b', title: 'Berry' }] }, []],
    ['several of several', { type: 'choice', repeats: true, answerOption: FRUIT }, { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'a', title: 'Apple' }, { const: 'b', title: 'Berry' }] } }, []],
    ['whole numbers to choose from', { type: 'choice', answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }] }, { type: 'integer', oneOf: [{ const: 1, title: '1' }, { const: 2, title: '2' }] }, []],
    ['texts to choose from', { type: 'string', answerOption: [{ valueString: 'Tea' }] }, { type: 'string', oneOf: [{ const: 'Tea', title: 'Tea' }] }, []],
    ['options with points', { type: 'choice', answerOption: [{ valueCoding: { code: 'a', display: 'A' }, extension: [{ url: `${HL7}ordinalValue`, valueDecimal: 3 }] }] }, { type: 'string', oneOf: [{ const: 'a', title: 'A', score: 3 }] }, []],
    ['options with points of R5', { type: 'coding', answerOption: [{ valueCoding: { code: 'a', display: 'A', extension: [{ url: `${HL7}itemWeight`, valueDecimal: 2 }] } }] }, { type: 'string', oneOf: [{ const: 'a', title: 'A', score: 2 }] }, []],
    ['options with letters before them', { type: 'choice', answerOption: [{ valueCoding: { code: 'a', display: 'Apple' }, extension: [{ url: `${HL7}questionnaire-optionPrefix`, valueString: 'A)' }] }] }, { type: 'string', oneOf: [{ const: 'a', title: 'A) Apple' }] }, []],
    ['a list that others keep', { type: 'choice', answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' }, { type: 'string', optionsFrom: 'administrative_gender' }, []],
    ['a list that is not there', { type: 'choice', answerValueSet: 'http://example.org/ValueSet/fruit' }, { type: 'string' }, ['options-elsewhere']],
    ['options that are written out as an expression', { type: 'choice', extension: [expression(`${SDC}answerExpression`, "'x' | 'y'")] }, { type: 'string', oneOf: [{ const: 'x', title: 'x' }, { const: 'y', title: 'y' }] }, []],
    ['options that would be worked out', { type: 'choice', extension: [expression(`${SDC}answerExpression`, '%drugs.name')] }, { type: 'string' }, ['options-worked-out']],
    ['nothing to choose from', { type: 'choice' }, { type: 'string' }, ['item-without-options']],
    ['a quantity with its unit', { type: 'quantity', extension: [{ url: `${HL7}questionnaire-unit`, valueCoding: { code: 'kg', display: 'kilograms' } }] }, { type: 'number', ui: { unit: 'kilograms' } }, []],
    ['no known kind', { type: 'hologram' }, { type: 'string' }, ['unknown-item-type']],
    ['calculated', { type: 'integer', readOnly: true, extension: [expression(`${SDC}calculatedExpression`, '1 + 2')] }, { type: 'integer', calculate: '1 + 2' }, []],
    ['calculated by what is not here', { type: 'integer', readOnly: true, extension: [expression(`${SDC}calculatedExpression`, 'Age.years', 'text/cql')] }, { type: 'integer' }, ['calculation-other-language', 'read-only']],
    ['calculated, and may be written over', { type: 'integer', extension: [expression(`${SDC}calculatedExpression`, '1 + 2')] }, { type: 'integer', suggest: { value: '1 + 2' } }, []],
    ['only to be read, and nothing fills it', { type: 'string', readOnly: true }, { type: 'string', calculate: 'null' }, []],
    ['only to be read, and another system fills it', { type: 'string', readOnly: true, extension: [expression(`${SDC}initialExpression`, '%patient.id')] }, { type: 'string' }, ['filled-by-record', 'read-only']],
    ['the same always', { type: 'string', readOnly: true, initial: [{ valueString: 'B2' }] }, { type: 'string', calculate: '"B2"' }, []],
    ['hidden', { type: 'string', extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean: true }] }, { type: 'string', ui: { widget: 'hidden' } }, []],
    ['a number on paper', { type: 'string', prefix: '3a' }, { type: 'string', number: '3a' }, []],
    ['what changes its meaning in a way not known here', { type: 'string', modifierExtension: [{ url: 'http://example.org/not', valueBoolean: true }] }, { type: 'string' }, ['modifier-unknown']],
  ])('%s', (_, item, question, notes) => {
    const { question: made, line } = takenItem(item)
    expect(made).toEqual({ title: 'What?', ...question })
    expect(line?.notes.map(({ code }) => code)).toEqual(notes)
    expect(line?.outcome === 'whole').toBe(notes.length === 0)
  })

  test.each<[what: string, item: FhirItem, question: Partial<Question>, note: string]>([
    ['an address of a page', { type: 'url' }, { type: 'string', pattern: '^(?:\\S+)$' }, 'An address (url) is asked as a text without spaces.'],
    ['codes', { type: 'string', code: [{ system: 'http://loinc.org', code: '72133-2' }, { code: 'x' }] }, { type: 'string' }, 'Its codes are for other systems, and were passed over: http://loinc.org 72133-2, x.'],
    ['a definition elsewhere', { type: 'string', definition: 'http://hl7.org/fhir/Patient#Patient.name' }, { type: 'string' }, 'Where another system defines it was passed over: http://hl7.org/fhir/Patient#Patient.name.'],
  ])('%s: whole, and it is said what became of it', (_, item, question, note) => {
    const { question: made, line } = takenItem(item)
    expect([made, line?.outcome, line?.notes.map(({ message }) => message)]).toEqual([{ title: 'What?', ...question }, 'whole', [note]])
  })

  test('what a question is answered with for ever, others may choose from', () => {
    const drugs = { linkId: 'list', type: 'choice', text: 'List', repeats: true, readOnly: true, extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean: true }], initial: FRUIT }
    const { question, line } = takenItem({ type: 'choice', extension: [expression(`${SDC}answerExpression`, "%resource.descendants().where(linkId='list').answer.value")] }, [drugs])
    expect([question, line?.outcome]).toEqual([{ title: 'What?', type: 'string', oneOf: FRUIT_OPTIONS }, 'whole'])
    expect(taken([drugs]).definition.answers.properties?.['list']).toMatchObject({ type: 'array', default: ['a', 'b'], ui: { widget: 'hidden' } })
  })

  test.each<[what: string, item: FhirItem, title: string, more?: string]>([
    ['its only option', { type: 'choice', repeats: true, answerOption: [FRUIT[0]] }, 'Apple'],
    ['its code', { type: 'string', code: [{ code: '1', display: 'Name of the fruit' }] }, 'Name of the fruit', 'codes-passed-over'],
  ])('an item without words is called by %s', (_, item, title, ...more) => {
    const { question, line } = takenItem({ ...item, text: '' })
    expect([question.title, line?.outcome, line?.notes.map(({ code }) => code)]).toEqual([title, 'whole', [...more, 'label-from-around']])
  })

  test('a code that is too long is cut before a sign, not in it', () => {
    const { definition } = taken([{ linkId: 'q', type: 'choice', text: 'Which?', answerOption: [{ valueCoding: { code: `${'x'.repeat(199)}\u{1f331}`, display: 'Plant' } }] }])
    expect(definition.answers.properties?.['q']?.oneOf).toEqual([{ const: 'x'.repeat(199), title: 'Plant' }])
  })

  test('an item without words that stands alone in a group is called as the group', () => {
    const { definition } = taken([{ linkId: 'g', type: 'group', text: 'Sex', item: [{ linkId: 'sex', type: 'boolean' }] }])
    expect(definition.answers.properties?.['g']?.properties?.['sex']).toMatchObject({ title: 'Sex' })
  })

  test('a group that must be answered is a rule: one answer in it at least', () => {
    const inside = [{ linkId: 'a', type: 'boolean', text: 'A' }, { linkId: 'n', type: 'display', text: 'Look.' }, { linkId: 'i', type: 'group', text: 'I', item: [{ linkId: 'b', type: 'choice', repeats: true, text: 'B', answerOption: FRUIT }] }]
    const { definition, report } = taken([{ linkId: 'g', type: 'group', text: 'G', required: true, item: inside }, { linkId: 'w', type: 'group', text: 'W', required: true, item: [{ linkId: 'x', type: 'string', text: 'X', required: true }] }])
    expect(definition.answers.properties?.['g']?.check).toEqual([{ that: 'a != null or count(b) > 0', message: 'Please answer at least one of these questions.' }])
    expect(definition.answers.properties?.['w']?.check).toBeUndefined()
    expect(report).toMatchObject({ approximated: 0, notTaken: 0 })
  })

  test('rules of groups are taken as well', () => {
    const rule = { url: `${HL7}questionnaire-constraint`, extension: [{ url: 'expression', valueString: "item.where(linkId='a').answer.value < item.where(linkId='b').answer.value" }, { url: 'human', valueString: 'First less, then more.' }] }
    const { definition } = taken([{ linkId: 'g', type: 'group', text: 'G', extension: [rule], item: [{ linkId: 'a', type: 'integer', text: 'A' }, { linkId: 'b', type: 'integer', text: 'B' }] }])
    expect(definition.answers.properties?.['g']?.check).toEqual([{ that: 'a < b', message: 'First less, then more.' }])
  })

  test('other words than the options are an option that asks for them', () => {
    const { question } = takenItem({ type: 'open-choice', answerOption: FRUIT, extension: [{ url: `${SDC}openLabel`, valueString: 'Another fruit' }] })
    expect(question).toMatchObject({ type: 'string', oneOf: [...FRUIT_OPTIONS, { const: 'other', title: 'Another fruit', specify: 'Which other?' }] })
    expect(takenItem({ type: 'coding', answerConstraint: 'optionsOrString', answerOption: FRUIT }).question.oneOf).toHaveLength(3)
  })

  test('a question that is answered several times has a row for each answer, with what stands inside it', () => {
    const { question } = takenItem({ type: 'string', repeats: true, text: 'Names', item: [{ linkId: 'age', type: 'integer', text: 'Age' }] })
    expect(question).toMatchObject({ type: 'array', title: 'Names', items: { type: 'object', required: ['asked'], properties: { asked: { type: 'string' }, age: { type: 'integer' } } } })
  })

  test('what stands inside a question comes after it, and is shown when that is', () => {
    const { definition } = taken([
      { linkId: 'a', type: 'boolean', text: 'A?' },
      { linkId: 'b', type: 'boolean', text: 'B?', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }], item: [{ linkId: 'c', type: 'string', text: 'C?', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] }] },
    ])
    expect(Object.entries(definition.answers.properties ?? {}).map(([id, { visibleWhen }]) => [id, visibleWhen])).toEqual([['a', undefined], ['b', 'a = true'], ['c', 'a = true and b = true']])
  })

  test('groups are sections, rows and tables; words are notes, help and units', () => {
    const yesNo = { type: 'choice', answerOption: FRUIT }
    const { definition, report } = taken([
      { linkId: 'home', type: 'group', text: 'Home', item: [{ linkId: 'h', type: 'display', text: 'Look around first.', extension: [control('help')] }, { linkId: 'rooms', type: 'integer', text: 'Rooms', item: [{ linkId: 'u', type: 'display', text: 'rooms', extension: [control('unit')] }] }] },
      { linkId: 'people', type: 'group', repeats: true, text: 'People', extension: [{ url: `${HL7}questionnaire-minOccurs`, valueInteger: 1 }, { url: `${HL7}questionnaire-maxOccurs`, valueInteger: 9 }], item: [{ linkId: 'name', type: 'string', text: 'Name' }] },
      { linkId: 'grid', type: 'group', text: 'Liked', extension: [control('table')], item: [{ linkId: 'g1', text: 'One', ...yesNo }, { linkId: 'g2', text: 'Two', ...yesNo }] },
      { linkId: 'thanks', type: 'display', text: 'Thank you.' },
    ])
    expect(definition.answers.properties).toMatchObject({
      home: { type: 'object', description: 'Look around first.', properties: { rooms: { type: 'integer', ui: { unit: 'rooms' } } } },
      people: { type: 'array', minItems: 1, maxItems: 9, items: { type: 'object', properties: { name: { type: 'string' } } } },
      grid: { type: 'object', ui: { widget: 'matrix' } },
      thanks: { type: 'null', title: 'Thank you.' },
    })
    expect(report.lines.filter(({ sheet }) => sheet === 'item').map(({ row, name, became }) => [row, name, became])).toEqual([
      [1, 'home', 'home'], [2, 'h', 'home'], [3, 'rooms', 'home.rooms'], [4, 'u', 'rooms'], [5, 'people', 'people'], [6, 'name', 'people.name'], [7, 'grid', 'grid'], [8, 'g1', 'grid.g1'], [9, 'g2', 'grid.g2'], [10, 'thanks', 'thanks'],
    ])
    expect(report).toMatchObject({ format: 'fhir', approximated: 0, notTaken: 0 })
  })

  test('what a form in one language leaves to us is said in its language', () => {
    const { definition } = taken([{ linkId: 'home', type: 'open-choice', text: '¿Vivienda?', answerOption: [{ valueString: 'Propia' }] }], { language: 'es', title: 'Visita' })
    expect(definition).toMatchObject({ title: { es: 'Visita' }, answers: { properties: { home: { oneOf: [{ title: { es: 'Propia' } }, { title: { es: 'Otro' }, specify: { es: '¿Cuál otro?' } }] } } } })
  })

  test('a quantity in one of several units asks which one beside it', () => {
    const unit = (code: string) => ({ url: `${HL7}questionnaire-unitOption`, valueCoding: { code, display: code } })
    const { definition } = taken([{ linkId: 'weight', type: 'quantity', text: 'Weight', extension: [unit('kg'), unit('lb')] }])
    expect(definition.answers.properties).toMatchObject({ weight: { type: 'number' }, weight_unit: { oneOf: [{ const: 'kg' }, { const: 'lb' }] } })
    const begun = (initial: FhirItem) => taken([{ linkId: 'weight', type: 'quantity', text: 'Weight', extension: [unit('kg'), unit('lb')], initial: [{ valueQuantity: initial }] }]).definition.answers.properties
    expect(begun({ value: 5, unit: 'lb' })).toMatchObject({ weight: { default: 5 }, weight_unit: { default: 'lb' } })
    expect(begun({ value: 5, unit: 'st', code: '[stone_av]' })).toMatchObject({ weight_unit: { oneOf: [{ const: 'kg' }, { const: 'lb' }, { const: '[stone_av]', title: 'st' }], default: '[stone_av]' } })
    const open = taken([{ linkId: 'weight', type: 'quantity', text: 'Weight', extension: [unit('kg'), unit('lb'), { url: `${SDC}unitOpen`, valueCode: 'optionsOrString' }] }])
    expect(open.definition.answers.properties?.['weight_unit']?.oneOf?.at(-1)).toEqual({ const: 'other', title: 'Other', specify: 'Which other?' })
  })
})

describe('limits, first answers and looks', () => {
  test.each<[what: string, item: FhirItem, question: Partial<Question>]>([
    ['length', { type: 'string', maxLength: 9, extension: [{ url: `${HL7}minLength`, valueInteger: 2 }] }, { minLength: 2, maxLength: 9 }],
    ['least and most', { type: 'integer', extension: [{ url: `${HL7}minValue`, valueInteger: 1 }, { url: `${HL7}maxValue`, valueInteger: 5 }] }, { minimum: 1, maximum: 5 }],
    ['a pattern', { type: 'string', extension: [{ url: `${HL7}regex`, valueString: '[0-9]{5}' }] }, { pattern: '^(?:[0-9]{5})$' }],
    ['a pattern that looks ahead', { type: 'string', extension: [{ url: `${HL7}regex`, valueString: '^(?!.*[OQ])(?=.*7)[A-Z0-9]{4}' }] }, { pattern: '^(?:[A-Z0-9]{4})$', check: ['not(matches(asked, "^(?:.*[OQ])"))', 'matches(asked, "^(?:.*7)")'].map((that) => ({ that, message: 'This answer is not possible here. Please check it.' })) }],
    ['decimals', { type: 'decimal', extension: [{ url: `${HL7}maxDecimalPlaces`, valueInteger: 2 }] }, { multipleOf: 0.01 }],
    ['a last day', { type: 'date', extension: [{ url: `${HL7}maxValue`, valueDate: '2026-05-01' }] }, { check: [{ that: 'asked <= @"2026-05-01"', message: 'This answer is not possible here. Please check it.' }] }],
    ['no day to come', { type: 'date', extension: [{ url: `${HL7}maxValue`, _valueDate: { extension: [expression(`${HL7}cqf-calculatedValue`, 'today()')] } }] }, { check: [{ that: 'asked <= today()', message: 'This answer is not possible here. Please check it.' }] }],
    ['a rule with its words', { type: 'integer', extension: [{ url: `${HL7}questionnaire-constraint`, extension: [{ url: 'expression', valueString: '%context.answer.value > 3' }, { url: 'human', valueString: 'More than three, please.' }] }] }, { check: [{ that: 'asked > 3', message: 'More than three, please.' }] }],
    ['a first answer', { type: 'integer', initial: [{ valueInteger: 4 }] }, { default: 4 }],
    ['a first answer of STU3', { type: 'string', initialString: 'x' }, { default: 'x' }],
    ['a first choice', { type: 'choice', answerOption: [{ valueCoding: { code: 'a', display: 'A' } }, { valueCoding: { code: 'b', display: 'B' }, initialSelected: true }] }, { default: 'b' }],
    ['the day it is', { type: 'date', extension: [expression(`${SDC}initialExpression`, 'today()')] }, { default: '=today()' }],
    ['an example', { type: 'string', extension: [{ url: `${HL7}entryFormat`, valueString: 'nnn-nnn' }] }, { ui: { placeholder: 'nnn-nnn' } }],
    ['a list that opens', { type: 'choice', answerOption: FRUIT, extension: [control('drop-down')] }, { ui: { widget: 'dropdown' } }],
    ['one beside the other', { type: 'choice', answerOption: FRUIT, extension: [{ url: `${HL7}questionnaire-choiceOrientation`, valueCode: 'horizontal' }] }, { ui: { widget: 'buttons' } }],
    ['a slider', { type: 'integer', extension: [control('slider'), { url: `${HL7}minValue`, valueInteger: 0 }, { url: `${HL7}maxValue`, valueInteger: 10 }] }, { ui: { widget: 'scale' }, minimum: 0, maximum: 10 }],
    ['more to read', { type: 'string', extension: [{ url: `${HL7}questionnaire-supportLink`, valueUri: 'https://example.org/help' }] }, { description: 'https://example.org/help' }],
  ])('%s', (_, item, question) => {
    const { question: made, line } = takenItem(item)
    expect(made).toMatchObject(question)
    expect(line?.outcome).toBe('whole')
  })

  test('what a record of another system would fill in starts blank, and where it comes from is kept', () => {
    const { definition, report } = taken([{ linkId: 'name', type: 'string', text: 'Name', extension: [expression(`${SDC}initialExpression`, '%patient.name.given')] }])
    expect(definition.answers.properties?.['name']).toMatchObject({ source: { filledFrom: '%patient.name.given' } })
    expect(report.lines.at(-1)).toMatchObject({ outcome: 'whole', notes: [{ code: 'filled-by-record' }] })
  })

  test('what nobody sees and a record would fill in stays blank, and that is said where others read it', () => {
    const hidden = { linkId: 'age', type: 'integer', text: 'Age', extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean: true }, expression(`${SDC}initialExpression`, '%patient.birthDate')] }
    const noteOf = (items: readonly FhirItem[]) => taken([hidden, ...items]).report.lines.find(({ name }) => name === 'age')
    expect(noteOf([{ linkId: 'b', type: 'string', text: 'B' }])).toMatchObject({ outcome: 'whole', notes: [{ code: 'filled-by-record' }] })
    expect(noteOf([{ linkId: 'b', type: 'string', text: 'B', enableWhen: [{ question: 'age', operator: '>', answerInteger: 17 }] }])).toMatchObject({ outcome: 'approximated', notes: [{ code: 'filled-by-nobody' }] })
  })

  test.each<[what: string, item: FhirItem, code: string]>([
    ['a pattern that looks back', { type: 'string', extension: [{ url: `${HL7}regex`, valueString: '(?<!x)y' }] }, 'regex-left-out'],
    ['a pattern that looks ahead of one of two', { type: 'string', extension: [{ url: `${HL7}regex`, valueString: '(?!x)y|z' }] }, 'regex-left-out'],
    ['a first answer that is no option', { type: 'choice', answerOption: FRUIT, initial: [{ valueCoding: { code: 'z' } }] }, 'initial-left-out'],
    ['a rule that cannot be read', { type: 'string', extension: [{ url: `${HL7}questionnaire-constraint`, extension: [{ url: 'expression', valueString: 'descendants().trace(' }] }] }, 'expression-not-read'],
    ['no words', { type: 'string', text: '' }, 'label-from-link-id'],
  ])('%s is said', (_, item, code) => {
    const { line } = takenItem(item)
    expect(line).toMatchObject({ outcome: 'approximated', notes: [{ code }] })
  })
})

describe('languages', () => {
  const translation = (lang: string, content: string) => ({ url: `${HL7}translation`, extension: [{ url: 'lang', valueCode: lang }, { url: 'content', valueString: content }] })

  test('translations become maps of languages', () => {
    const { definition } = taken([{ linkId: 'a', type: 'choice', text: 'Rent?', _text: { extension: [translation('it', 'Affitto?')] }, answerOption: [{ valueCoding: { code: 'y', display: 'Yes', _display: { extension: [translation('it', 'Sì')] } } }] }], { language: 'en' })
    expect(definition.title).toEqual({ en: 'Home visit' })
    expect(definition.answers.properties?.['a']).toMatchObject({ title: { en: 'Rent?', it: 'Affitto?' }, oneOf: [{ const: 'y', title: { en: 'Yes', it: 'Sì' } }] })
  })

  test('value sets that stand in the form are code lists, with their translations and points', () => {
    const concept = { code: '1', display: 'Never', designation: [{ language: 'ro', value: 'Niciodată' }], extension: [{ url: `${HL7}ordinalValue`, valueDecimal: 0 }] }
    const contained = [{ resourceType: 'ValueSet', id: 'often', compose: { include: [{ system: 'x', concept: [concept] }] } }]
    const { definition } = taken([{ linkId: 'a', type: 'choice', text: 'How often?', answerValueSet: '#often' }], { language: 'en', contained })
    expect(definition.codeLists).toEqual({ often: [{ id: '1', title: { en: 'Never', ro: 'Niciodată' }, score: 0 }] })
    expect(definition.answers.properties?.['a']).toMatchObject({ optionsFrom: 'often' })
  })
})

describe('what is wrong with a form', () => {
  test('two items with the same linkId are both taken, and told apart', () => {
    const { definition, report } = taken([{ linkId: 'a', type: 'string', text: 'One' }, { linkId: 'a', type: 'string', text: 'Two' }])
    expect(Object.keys(definition.answers.properties ?? {})).toEqual(['a', 'a_2'])
    expect(report.problems).toEqual([{ sheet: 'item', row: 2, column: 'linkId', code: 'link-id-twice', params: { linkId: 'a' }, message: 'The linkId "a" stands at two items.', hint: 'Give one of them another.' }])
    const third = { linkId: 'b', type: 'string', text: 'Three', enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] }
    const read = taken([{ linkId: 'a', type: 'string', text: 'One' }, { linkId: 'a', type: 'string', text: 'Two' }, third]).report
    expect([report, read].map(({ lines }) => lines[2]?.notes.map(({ code }) => code))).toEqual([['link-id-unread'], ['link-id-taken']])
  })

  test('conditions on nothing and in a circle are left out and said', () => {
    const when = (question: string) => [{ question, operator: '=', answerBoolean: true }]
    const { definition, report } = taken([
      { linkId: 'a', type: 'boolean', text: 'A?', enableWhen: when('b') },
      { linkId: 'b', type: 'boolean', text: 'B?', enableWhen: when('a') },
      { linkId: 'c', type: 'boolean', text: 'C?', enableWhen: when('gone') },
    ])
    expect(Object.values(definition.answers.properties ?? {}).map(({ visibleWhen }) => visibleWhen)).toEqual([undefined, undefined, undefined])
    expect(report.lines.slice(1).map(({ notes }) => notes.map(({ code }) => code))).toEqual([['taken-away'], ['taken-away'], ['no-such-target']])
  })
})
