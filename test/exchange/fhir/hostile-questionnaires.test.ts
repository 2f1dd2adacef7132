import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFhir } from '../../../core/exchange/fhir/out/export-fhir.ts'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import { errorsIn } from '../xlsform/check-imported.ts'
import { expression, HL7, SDC, type FhirItem } from './questionnaire-of.ts'

const take = (item: unknown, more: FhirItem = {}) => importFhir({ resourceType: 'Questionnaire', title: 'T', item, ...more }, { fileName: 'form.json' })
const many = (count: number, made: (index: number) => FhirItem) => Array.from({ length: count }, (_, index) => ({ linkId: `q${index}`, type: 'boolean', text: `Question ${index}`, ...made(index) }))
const nested = (depth: number): FhirItem => (depth === 0 ? { linkId: 'end', type: 'string', text: 'End' } : { linkId: `g${depth}`, type: 'group', text: 'Group', item: [nested(depth - 1)] })

describe('files made to do harm', () => {
  test.each<[what: string, item: unknown, sentence: string]>([
    ['no items', [], 'The Questionnaire has no item.'],
    ['items that are none', 7, 'The Questionnaire has no item.'],
    ['50,000 items', many(50_000, () => ({})), 'The Questionnaire has 50000 items, and a form may have 5000 questions.'],
    ['more groups in each other than a definition has room for', [nested(20)], 'The items stand too deep inside each other.'],
    ['items 3,000 deep', [nested(3000)], 'The items stand too deep inside each other.'],
    ['words alone that are none', [{ linkId: 'a', type: 'display' }], 'Nothing is asked in the Questionnaire.'],
  ])('%s are refused with a sentence', (_, item, sentence) => {
    const imported = take(item)
    expect(imported.ok).toBe(false)
    expect(imported.report.problems.at(-1)?.message).toBe(sentence)
  })

  test.each<[what: string, item: readonly FhirItem[], more?: FhirItem]>([
    ['names of what every object has', ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((linkId) => ({ linkId, type: 'string', text: linkId, enableWhen: [{ question: '__proto__', operator: 'exists', answerBoolean: true }] }))],
    ['ids of words of expressions', ['if', 'then', 'null', 'item', 'row', 'today', 'members'].map((linkId) => ({ linkId, type: 'string', text: linkId }))],
    ['a million characters', [{ linkId: 'a'.repeat(1_000_000), type: 'x'.repeat(1_000_000), text: 'w'.repeat(1_000_000), prefix: 'p'.repeat(1_000_000) }]],
    ['a hundred questions in a circle', many(100, (index) => ({ enableWhen: [{ question: `q${(index + 1) % 100}`, operator: '=', answerBoolean: true }] }))],
    ['3,000 conditions on one', [...many(1, () => ({})), ...many(1, () => ({ linkId: 'b', enableWhen: Array.from({ length: 3000 }, () => ({ question: 'q0', operator: '=', answerBoolean: true })) }))]],
    ['a pattern that takes for ever elsewhere', [{ linkId: 'a', type: 'string', text: 'A', extension: [{ url: `${HL7}regex`, valueString: '(a+)+$' }, { url: `${HL7}regex`, valueString: '(x{1000}){1000}' }] }]],
    ['brackets 10,000 deep', [{ linkId: 'a', type: 'string', text: 'A', extension: [expression(`${SDC}enableWhenExpression`, `${'('.repeat(9000)}1${')'.repeat(9000)}`)] }]],
    ['a very long expression', [{ linkId: 'a', type: 'string', text: 'A', extension: [expression(`${SDC}calculatedExpression`, '1 + '.repeat(4000) + '1'), expression(`${SDC}enableWhenExpression`, '1'.repeat(100_000))] }]],
  ])('%s come to an end, without errors', (_, item, more) => {
    const imported = take(item, more)
    if (!imported.ok) throw new Error(imported.report.problems.map(({ message }) => message).join())
    expect(errorsIn(imported.definition)).toEqual([])
    expect(imported.report.lines).toHaveLength(item.length + 1)
    for (const { message } of imported.report.lines.flatMap(({ notes }) => notes)) expect(message.length).toBeLessThan(2000)
  })

  const doubling = Array.from({ length: 40 }, (_, at) => ({ resourceType: 'ValueSet', id: `s${at}`, url: `u${at}`, compose: { include: at === 39 ? [{ system: 'c', concept: [{ code: 'x', display: 'X' }] }] : [{ valueSet: [`u${at + 1}`] }, { valueSet: [`u${at + 1}`, `u${at + 1}`] }] } }))
  const circle = [0, 1, 2].map((at) => ({ resourceType: 'ValueSet', id: `s${at}`, url: `u${at}`, compose: { include: [{ valueSet: [`u${(at + 1) % 3}`] }] } }))
  const concepts = Array.from({ length: 15_000 }, (_, at) => ({ code: `c${at}`, display: `C ${at}`, property: [{ code: 'parent', valueCode: 'c0' }] }))
  const codes = { resourceType: 'CodeSystem', url: 'c', concept: concepts }
  const filtered = { resourceType: 'ValueSet', id: 's0', compose: { include: Array.from({ length: 3000 }, () => ({ system: 'c', filter: [{ property: 'concept', op: 'is-a', value: 'c0' }] })) } }
  const shapeless = [7, null, { resourceType: 'ValueSet', id: 's0', url: ['u'], compose: { include: [7, null, { valueSet: [7, null, {}], system: {}, concept: 'x', filter: 9 }, { system: '__proto__' }], exclude: 'x' }, expansion: { total: 'x', contains: [{ contains: [[]] }, 3] } }, { resourceType: 'CodeSystem', url: '__proto__', concept: [{ code: '__proto__', display: 'P', property: 5, concept: {} }] }]

  test.each<[what: string, contained: readonly unknown[], options: number]>([
    ['value sets that double each other', doubling, 1],
    ['value sets in a circle', circle, 0],
    ['thousands of filters over thousands of codes', [filtered, codes], 15_000],
    ['shapes that are none', shapeless, 1],
  ])('%s come to an end', (_, contained, options) => {
    const imported = take([{ linkId: 'a', type: 'choice', text: 'A', answerValueSet: '#s0' }, { linkId: 'b', type: 'choice', text: 'B', answerValueSet: '#s0' }], { contained })
    if (!imported.ok) throw new Error('It was refused.')
    expect(errorsIn(imported.definition)).toEqual([])
    expect(Object.values(imported.definition.codeLists ?? {}).map((list) => list.length)).toEqual(options === 0 ? [] : [options])
  })

  test('as many questions as a form may have are taken', () => {
    const imported = take(many(4999, (index) => (index === 0 ? {} : { enableWhen: [{ question: `q${index - 1}`, operator: '=', answerBoolean: true }] })))
    expect(imported.report).toMatchObject({ approximated: 0, notTaken: 0, rows: 5000 })
  }, 60_000)

  test.each<[json: unknown, sentence: string]>([
    [{ resourceType: 'Bundle', entry: [] }, 'form.json is a Bundle of FHIR, and no Questionnaire.'],
    [{ resourceType: 'QuestionnaireResponse' }, 'form.json is a QuestionnaireResponse of FHIR, and no Questionnaire.'],
  ])('%j is refused with a sentence', async (json, sentence) => {
    const imported = await importFile([{ name: 'form.json', bytes: new TextEncoder().encode(JSON.stringify(json)) }])
    expect(imported).toMatchObject({ ok: false, report: { problems: [{ message: sentence }] } })
  })
})

const TYPES = ['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text', 'url', 'choice', 'open-choice', 'coding', 'attachment', 'reference', 'quantity', 'question', 'nonsense', '', 7, null]
const linkId = fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'a.1', '__proto__', 'if', 'ü', '', 7, null, 'x'.repeat(90))
const words = fc.oneof(fc.constantFrom<unknown>('Words', '', '{a}', '**', '<b>', '=1', null, 3, [], {}, 'w'.repeat(5000)), fc.string())
const path = fc.oneof(
  fc.constantFrom("%resource.item.where(linkId='a').answer.value = 'x'", "%resource.descendants().where(linkId='b').answer.value > 1", '%v', '%v + %w', "%resource.repeat(item).answer.value.ordinal().sum()", 'today() - 1 year', '{}', '((', "'a' | 'b'", "%context.answer.value.matches('(')", "iif(%resource.item.exists(), 1, 'x')", "%resource.item.where(linkId='c').answer.value.first() & 'z'"),
  fc.string({ maxLength: 20 }),
)
const coding = fc.record({ code: fc.constantFrom<unknown>('x', 'y', '1', '', 7, null, 'c'.repeat(300)), display: words, system: fc.constantFrom<unknown>('s', 't', null) }, { requiredKeys: [] })
const value = fc.oneof(fc.record({ valueCoding: coding }), fc.record({ valueString: words }), fc.record({ valueInteger: fc.constantFrom<unknown>(1, 2, 1.5, 'x') }), fc.record({ valueBoolean: fc.boolean() }), fc.record({ valueDate: fc.constantFrom<unknown>('2020-01-01', '2020', 'x') }), fc.record({ valueQuantity: fc.record({ value: fc.constantFrom<unknown>(1, 'x'), unit: words }, { requiredKeys: [] }) }), fc.record({ valueExpression: fc.record({ language: fc.constantFrom('text/fhirpath', 'text/cql', ''), expression: path, name: fc.constantFrom('v', 'w') }) }), fc.jsonValue().map((json) => ({ valueCode: json })))
const names = ['itemControl', 'hidden', 'minValue', 'maxValue', 'minLength', 'regex', 'minOccurs', 'maxOccurs', 'initialExpression', 'calculatedExpression', 'enableWhenExpression', 'answerExpression', 'variable', 'unit', 'unitOption', 'entryFormat', 'ordinalValue', 'openLabel', 'constraint', 'sliderStepValue', 'maxDecimalPlaces', 'choiceOrientation', 'optionPrefix', 'rendering-xhtml', 'supportLink', 'whatever']
const extension = fc.array(fc.tuple(fc.constantFrom(...names), value, fc.constantFrom('drop-down', 'check-box', 'table', 'help', 'unit', 'slider', 'page')).map(([name, given, code]) => ({ url: `${HL7}questionnaire-${name}`, ...given, ...(name === 'itemControl' && { valueCodeableConcept: { coding: [{ code }] } }), ...(name === 'constraint' && { extension: [{ url: 'expression', valueString: "%context.answer.value > 3" }, { url: 'human', valueString: 'x' }] }) })), { maxLength: 4 })
const condition = fc.record({ question: linkId, operator: fc.constantFrom<unknown>('exists', '=', '!=', '>', '<', '>=', '<=', 'near', null), answerBoolean: fc.boolean(), answerCoding: coding, answerInteger: fc.integer(), answerString: words, hasAnswer: fc.boolean() }, { requiredKeys: ['question'] })
const { items } = fc.letrec<{ items: unknown[] }>((tie) => ({
  items: fc.array(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record(
        { linkId, type: fc.constantFrom<unknown>(...TYPES), text: words, prefix: words, required: fc.boolean(), repeats: fc.boolean(), readOnly: fc.boolean(), maxLength: fc.constantFrom<unknown>(3, -1, 'x'), extension, enableWhen: fc.array(condition, { maxLength: 3 }), enableBehavior: fc.constantFrom<unknown>('all', 'any', 7), answerOption: fc.array(fc.oneof(value, value.map((each) => ({ ...each, initialSelected: true, extension: [{ url: `${HL7}ordinalValue`, valueDecimal: 2 }] }))), { maxLength: 4 }), answerValueSet: fc.constantFrom<unknown>('#set', '#part', '#gone', 'http://hl7.org/fhir/ValueSet/yesnodontknow', 7), initial: fc.array(value, { maxLength: 2 }), item: tie('items') },
        { requiredKeys: ['linkId', 'type', 'text'] },
      ),
      fc.jsonValue(),
    ),
    { maxLength: 6, depthIdentifier: 'items' },
  ),
}))
const questionnaire = fc.record(
  { resourceType: fc.constant('Questionnaire'), title: words, name: words, language: fc.constantFrom<unknown>('en', 'it', 'xx', 7), extension, contained: fc.constantFrom<unknown>([{ resourceType: 'ValueSet', id: 'set', compose: { include: [{ system: 's', concept: [{ code: 'x', display: 'X', designation: [{ language: 'ro', value: 'Iks' }] }, { code: 'y' }] }] } }, { resourceType: 'ValueSet', id: 'part', compose: { include: [{ system: 's', filter: [{ property: 'concept', op: 'is-a', value: 'x' }] }, { valueSet: ['#set', 7] }] } }], 7), item: items },
  { requiredKeys: ['resourceType', 'item'] },
)

test('whatever stands in a Questionnaire, it becomes a definition without errors and a line for every item, or is refused; and it goes out again', () => {
  fc.assert(
    fc.property(questionnaire, (made) => {
      const imported = importFhir(made, { fileName: 'made up.json' })
      if (!imported.ok) {
        expect(imported.report.problems).not.toEqual([])
        return
      }
      expect(errorsIn(imported.definition)).toEqual([])
      const rows = imported.report.lines.map(({ row }) => row)
      expect(rows).toEqual(rows.map((_, index) => index))
      exportFhir(imported.definition)
    }),
    { numRuns: 200 },
  )
}, 120_000)
