import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { formState } from '../../../core/forms/filling/form-state.ts'
import { household } from '../../forms/home-visit.ts'
import { HL7, taken, type FhirItem } from './questionnaire-of.ts'

const OPTIONS = [{ valueCoding: { system: 's', code: 'own', display: 'Own home' } }, { valueCoding: { system: 's', code: 'rent', display: 'Rented home' } }]
const AROUND: readonly FhirItem[] = [
  { linkId: 'yes', type: 'boolean', text: 'Yes?' },
  { linkId: 'number', type: 'integer', text: 'How many?' },
  { linkId: 'day', type: 'date', text: 'When?' },
  { linkId: 'hour', type: 'time', text: 'What time?' },
  { linkId: 'words', type: 'string', text: 'Which?' },
  { linkId: 'one', type: 'choice', text: 'Home?', answerOption: OPTIONS },
  { linkId: 'many', type: 'choice', repeats: true, text: 'Homes?', answerOption: OPTIONS },
  { linkId: 'open', type: 'open-choice', text: 'Home, or which?', answerOption: [{ valueString: 'Own home' }] },
  { linkId: 'weight', type: 'quantity', text: 'Weight', extension: ['kg', 'lb'].map((code) => ({ url: `${HL7}questionnaire-unitOption`, valueCoding: { code, display: code } })) },
  { linkId: 'people', type: 'group', repeats: true, text: 'People', item: [{ linkId: 'age', type: 'integer', text: 'Age' }] },
]

type Row = readonly [condition: FhirItem, expression: string, shown: readonly Answers[], hidden: readonly Answers[]]

describe('when items are shown', () => {
  test.each<Row>([
    [{ question: 'yes', operator: 'exists', answerBoolean: true }, 'yes != null', [{ yes: false }], [{}]],
    [{ question: 'yes', operator: 'exists', answerBoolean: false }, 'yes = null', [{}], [{ yes: true }]],
    [{ question: 'yes', hasAnswer: true }, 'yes != null', [{ yes: true }], [{}]],
    [{ question: 'yes', operator: '=', answerBoolean: true }, 'yes = true', [{ yes: true }], [{ yes: false }, {}]],
    [{ question: 'yes', answerBoolean: false }, 'yes = false', [{ yes: false }], [{ yes: true }, {}]],
    [{ question: 'yes', operator: '!=', answerBoolean: true }, '(yes = true) != true', [{ yes: false }, {}], [{ yes: true }]],
    [{ question: 'number', operator: '>', answerInteger: 3 }, 'number > 3', [{ number: 4 }], [{ number: 3 }, {}]],
    [{ question: 'number', operator: '<', answerDecimal: 2.5 }, 'number < 2.5', [{ number: 2 }], [{ number: 3 }]],
    [{ question: 'number', operator: '>=', answerInteger: 3 }, 'number >= 3', [{ number: 3 }], [{ number: 2 }]],
    [{ question: 'number', operator: '<=', answerInteger: -1 }, 'number <= -1', [{ number: -1 }], [{ number: 0 }]],
    [{ question: 'day', operator: '>=', answerDate: '2026-05-01' }, 'day >= @"2026-05-01"', [{ day: '2026-05-01' }], [{ day: '2026-04-30' }]],
    [{ question: 'hour', operator: '<', answerTime: '12:00' }, 'hour < @"12:00"', [{ hour: '09:30' }], [{ hour: '13:00' }]],
    [{ question: 'words', operator: '=', answerString: 'it"s' }, 'words = "it\\"s"', [{ words: 'it"s' }], [{ words: 'its' }]],
    [{ question: 'one', operator: '=', answerCoding: { system: 's', code: 'rent' } }, 'one = "rent"', [{ one: 'rent' }], [{ one: 'own' }, {}]],
    [{ question: 'one', operator: '=', answerCoding: { display: 'Rented home' } }, 'one = "rent"', [{ one: 'rent' }], [{ one: 'own' }]],
    [{ question: 'one', operator: '!=', answerCoding: { code: 'rent' } }, '(one = "rent") != true', [{ one: 'own' }, {}], [{ one: 'rent' }]],
    [{ question: 'many', operator: '=', answerCoding: { code: 'rent' } }, 'selected(many, "rent")', [{ many: ['own', 'rent'] }], [{ many: ['own'] }, {}]],
    [{ question: 'many', operator: '!=', answerCoding: { code: 'rent' } }, 'selected(many, "rent") != true', [{ many: ['own'] }, {}], [{ many: ['rent', 'own'] }]],
    [{ question: 'many', operator: 'exists', answerBoolean: true }, 'count(many) > 0', [{ many: ['own'] }], [{}, { many: [] }]],
    [{ question: 'open', operator: '=', answerString: 'A tent' }, 'open_specify = "A tent"', [{ open: 'other', open_specify: 'A tent' }], [{ open: 'Own home' }, { open: 'other', open_specify: 'A boat' }, {}]],
    [{ question: 'open', operator: '!=', answerString: 'A tent' }, '(open_specify = "A tent") != true', [{ open: 'Own home' }, {}], [{ open: 'other', open_specify: 'A tent' }]],
    [{ question: 'weight', operator: '>', answerQuantity: { value: 100, code: 'lb' } }, 'weight > 100 and weight_unit = "lb"', [{ weight: 101, weight_unit: 'lb' }], [{ weight: 101, weight_unit: 'kg' }, { weight: 101 }, {}]],
    [{ question: 'weight', operator: '!=', answerQuantity: { value: 100, unit: 'lb' } }, '(weight = 100 and weight_unit = "lb") != true', [{ weight: 100, weight_unit: 'kg' }, {}], [{ weight: 100, weight_unit: 'lb' }]],
    [{ question: 'weight', operator: '>', answerQuantity: { value: 100 } }, 'weight > 100', [{ weight: 101 }], [{}]],
    [{ question: 'age', operator: '=', answerInteger: 7 }, 'contains(age, 7)', [{ people: [{ age: 1 }, { age: 7 }] }], [{ people: [{ age: 1 }] }]],
    [{ question: 'age', operator: '>', answerInteger: 17 }, '(some each_one in age satisfies each_one > 17)', [{ people: [{ age: 1 }, { age: 18 }] }], [{ people: [{ age: 1 }] }, {}]],
  ])('%j is %s', (condition, expression, shown, hidden) => {
    const { definition } = taken([...AROUND, { linkId: 'asked', type: 'string', text: 'What?', enableWhen: [condition] }])
    expect(definition.answers.properties?.['asked']?.visibleWhen).toBe(expression)
    const form = compileForm(definition)
    const isShown = (answers: Answers) => !formState(form, answers, household).hidden.has('/asked')
    for (const answers of shown) expect(isShown(answers), JSON.stringify(answers)).toBe(true)
    for (const answers of hidden) expect(isShown(answers), JSON.stringify(answers)).toBe(false)
  })

  test('a quantity in a unit in which nobody answers is told', () => {
    const { report } = taken([...AROUND, { linkId: 'asked', type: 'string', text: 'What?', enableWhen: [{ question: 'weight', operator: '>', answerQuantity: { value: 3, code: 'stone' } }] }])
    expect(report.lines.find(({ name }) => name === 'asked')).toMatchObject({ outcome: 'approximated', notes: [{ code: 'condition-not-read' }] })
  })

  test.each<[behaviour: string | undefined, expression: string]>([
    ['all', 'yes = true and number > 3'],
    ['any', 'yes = true or number > 3'],
    [undefined, 'yes = true or number > 3'],
  ])('several conditions with the behaviour %s', (enableBehavior, expression) => {
    const enableWhen = [{ question: 'yes', operator: '=', answerBoolean: true }, { question: 'number', operator: '>', answerInteger: 3 }]
    const { definition } = taken([...AROUND, { linkId: 'asked', type: 'string', text: 'What?', enableWhen, ...(enableBehavior && { enableBehavior }) }])
    expect(definition.answers.properties?.['asked']?.visibleWhen).toBe(expression)
  })

  test('an option that nobody can choose is never chosen', () => {
    const { definition, report } = taken([...AROUND, { linkId: 'asked', type: 'string', text: 'What?', enableWhen: [{ question: 'one', operator: '=', answerCoding: { code: 'tent' } }] }])
    expect(definition.answers.properties?.['asked']?.visibleWhen).toBe('false')
    expect(report.lines.at(-1)?.notes).toMatchObject([{ code: 'never-chosen' }])
  })
})
