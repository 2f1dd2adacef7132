import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { initialAnswers } from '../../../core/forms/filling/initial-answers.ts'
import { withSuggestions } from '../../../core/forms/filling/suggestions.ts'
import { formState } from '../../../core/forms/filling/form-state.ts'
import { assess } from '../../../core/forms/scores/assess.ts'
import { exportFhir } from '../../../core/exchange/fhir/out/export-fhir.ts'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { roundTrip } from '../../../core/exchange/round-trip.ts'
import { household } from '../../forms/home-visit.ts'
import { expression, HL7, SDC, taken, type FhirItem } from './questionnaire-of.ts'

const often = (score: number, code: string) => ({ valueCoding: { code, display: code }, extension: [{ url: `${HL7}ordinalValue`, valueDecimal: score }] })
const OFTEN = [often(0, 'never'), often(1, 'sometimes'), often(2, 'often')]
const worth = (linkId: string) => `%questionnaire.item.item.where(linkId='${linkId}').answerOption.where(valueCoding.code=%resource.item.item.where(linkId='${linkId}').answer.valueCoding.code).extension.where(url='${HL7}ordinalValue').valueDecimal`
const variable = (name: string, fhirPath: string) => ({ url: `${HL7}variable`, valueExpression: { name, language: 'text/fhirpath', expression: fhirPath } })

/** Three questions with points, their total as most forms write it, and what hangs on it. */
const SCREEN: readonly FhirItem[] = [
  { linkId: 'weeks', type: 'group', text: 'The last two weeks', item: ['sleep', 'worry', 'tired'].map((linkId) => ({ linkId, type: 'choice', required: true, text: linkId, answerOption: OFTEN })) },
  { linkId: 'total', type: 'decimal', readOnly: true, text: 'Total', extension: [expression(`${SDC}calculatedExpression`, 'iif(%any, iif(%a.exists(), %a, 0) + iif(%b.exists(), %b, 0) + iif(%c.exists(), %c, 0), {})')] },
  { linkId: 'help', type: 'boolean', text: 'Do you want to talk to somebody?', extension: [expression(`${SDC}enableWhenExpression`, "%resource.item.where(linkId='total').answer.value >= 3")] },
]
const VARIABLES = [variable('a', worth('sleep')), variable('b', worth('worry')), variable('c', worth('tired')), variable('any', '%a.exists() or %b.exists() or %c.exists()')]
/** The same total in the words of later versions. */
const BY_ORDINAL: readonly FhirItem[] = SCREEN.map((item) => (item['linkId'] === 'total' ? { ...item, extension: [expression(`${SDC}calculatedExpression`, '%resource.repeat(item).answer.value.ordinal().sum()')] } : item))

const HOUSEHOLD: readonly FhirItem[] = [
  { linkId: 'people', type: 'group', repeats: true, text: 'People', item: [{ linkId: 'age', type: 'integer', text: 'Age' }, { linkId: 'school', type: 'boolean', text: 'At school?', enableWhen: [{ question: 'age', operator: '<', answerInteger: 18 }] }] },
  { linkId: 'oldest', type: 'integer', readOnly: true, text: 'Oldest', extension: [expression(`${SDC}calculatedExpression`, "%resource.item.where(linkId='people').item.where(linkId='age').answer.value.max()")] },
  { linkId: 'child', type: 'string', text: 'Who looks after the children?', enableWhen: [{ question: 'age', operator: '<', answerInteger: 18 }] },
]

describe('a form that was taken over behaves as it did', () => {
  test.each<[name: string, items: readonly FhirItem[], answers: Answers, total: number | null, asksForHelp: boolean]>([
    ['as variables', SCREEN, {}, null, false],
    ['as variables', SCREEN, { weeks: { sleep: 'often' } }, 2, false],
    ['as variables', SCREEN, { weeks: { sleep: 'often', worry: 'sometimes', tired: 'never' } }, 3, true],
    ['as variables', SCREEN, { weeks: { sleep: 'often', worry: 'often', tired: 'often' } }, 6, true],
    ['as ordinals', BY_ORDINAL, { weeks: { sleep: 'often', worry: 'sometimes' } }, 3, true],
    ['as ordinals', BY_ORDINAL, { weeks: { tired: 'sometimes' } }, 1, false],
  ])('points %s: %#', (_, items, answers, total, asksForHelp) => {
    const { definition } = taken(items, { extension: VARIABLES })
    const form = compileForm(definition)
    const { answers: worked, hidden } = formState(form, answers, household)
    expect(worked['total'] ?? null).toBe(total)
    expect(hidden.has('/help')).toBe(!asksForHelp)
    // The scale tells the same, with the answers that made it.
    const [score] = assess(form, answers, household).scores
    expect([score?.scale, score?.value ?? null]).toEqual(['total_score', total])
  })

  test('every question of a group with points is counted and must be answered', () => {
    const { definition } = taken(SCREEN, { extension: VARIABLES })
    expect(definition.scales).toEqual([{ id: 'total_score', title: 'Total', method: 'sum', of: ['weeks.sleep', 'weeks.worry', 'weeks.tired'] }])
    expect([...formState(compileForm(definition), {}, household).required].sort()).toEqual(['/weeks/sleep', '/weeks/tired', '/weeks/worry'])
  })

  test.each<[answers: Answers, hidden: readonly string[], oldest: number | null]>([
    [{ people: [{ row: 'a', age: 40 }, { row: 'b', age: 7 }] }, ['/people/0/school'], 40],
    [{ people: [{ row: 'a', age: 40 }] }, ['/child', '/people/0/school'], 40],
    [{}, ['/child'], null],
  ])('rows are read from inside and from outside: %j', (answers, hidden, oldest) => {
    const { definition } = taken(HOUSEHOLD)
    const state = formState(compileForm(definition), answers, household)
    expect([...state.hidden].sort()).toEqual(hidden)
    expect(state.answers['oldest'] ?? null).toBe(oldest)
  })

  const fruit: FhirItem = { linkId: 'fruit', type: 'open-choice', text: 'Fruit', answerOption: [{ valueCoding: { code: 'a', display: 'Apple' } }] }

  test.each<[what: string, item: FhirItem, begins: Answers]>([
    ['one', { ...fruit, initial: [{ valueString: 'Quince' }] }, { fruit: 'other', fruit_specify: 'Quince' }],
    ['several', { ...fruit, repeats: true, initial: [{ valueCoding: { code: 'a' } }, { valueCoding: { display: '=Quince' } }] }, { fruit: ['a', 'other'], fruit_specify: ' =Quince' }],
    ['an option', { ...fruit, initial: [{ valueCoding: { code: 'a' } }] }, { fruit: 'a' }],
  ])('an open choice begins with the words it begins with: %s', (_, item, begins) => {
    const { definition, report } = taken([item])
    const form = compileForm(definition)
    expect(report).toMatchObject({ approximated: 0, notTaken: 0 })
    expect(initialAnswers(form, household)).toEqual(begins)
    const state = (code: string) => formState(form, { fruit: item['repeats'] === true ? [code] : code }, household)
    expect(state('other').required.has('/fruit_specify')).toBe(true)
    expect(state('a').hidden.has('/fruit_specify')).toBe(true)
  })

  const weights: readonly FhirItem[] = [
    { linkId: 'kilos', type: 'decimal', text: 'Weight' },
    { linkId: 'pounds', type: 'decimal', text: 'In pounds', extension: [expression(`${SDC}calculatedExpression`, "%resource.item.where(linkId='kilos').answer.value * 2")] },
  ]

  test('what is worked out and not read-only may be written over', () => {
    const form = compileForm(taken(weights).definition)
    expect(withSuggestions(form, { kilos: 4 }, household)).toMatchObject({ pounds: 8 })
    expect(formState(form, { kilos: 4, pounds: 9 }, household).answers).toMatchObject({ pounds: 9 })
  })

  test.each([['words at the beginning', [{ ...fruit, initial: [{ valueString: 'Quince' }] }], []], ['what may be written over', weights, []], ['points as variables', SCREEN, VARIABLES], ['points as ordinals', BY_ORDINAL, []], ['rows', HOUSEHOLD, []]] as const)('%s go out and come in again the same', (_, items, extension) => {
    const { definition } = taken(items, { extension })
    const { questionnaire, notes } = exportFhir(definition)
    const again = importFhir(JSON.parse(JSON.stringify(questionnaire)), { fileName: 'again.json' })
    expect(notes).toEqual([])
    expect(again.ok && roundTrip(definition, again.definition)).toEqual({ share: 1, differences: [] })
  })
})
