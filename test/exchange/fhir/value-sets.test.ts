import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { standardCodesOf, standardValueSet } from '../../../core/exchange/fhir/standard-value-sets.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import { taken, takenItem, type FhirItem } from './questionnaire-of.ts'

const SYSTEM = 'http://example.org/CodeSystem/rooms'
const SET = 'http://example.org/ValueSet/rooms'

/** Rooms, some inside others; one that nobody says any more, and one that only stands over others. */
const ROOMS: FhirItem = {
  resourceType: 'CodeSystem', url: SYSTEM, content: 'complete',
  concept: [
    { code: 'indoor', display: 'Indoors', property: [{ code: 'notSelectable', valueBoolean: true }], concept: [{ code: 'kitchen', display: 'Kitchen', designation: [{ language: 'it', value: 'Cucina' }] }, { code: 'wet', display: 'Wet room', concept: [{ code: 'bath', display: 'Bathroom' }] }] },
    { code: 'yard', display: 'Yard', property: [{ code: 'kind', valueString: 'open' }] },
    { code: 'privy', display: 'Privy', property: [{ code: 'parent', valueCode: 'wet' }, { code: 'status', valueCode: 'retired' }] },
  ],
}
const setOf = (include: readonly FhirItem[], more: FhirItem = {}): FhirItem => ({ resourceType: 'ValueSet', id: 'rooms', url: SET, compose: { include, ...more } })
const ASKED: FhirItem = { type: 'choice', answerValueSet: SET }
const FORM: FhirItem = { resourceType: 'Questionnaire', status: 'draft', title: 'Home', item: [{ linkId: 'asked', text: 'What?', ...ASKED }] }
const file = (name: string, json: unknown) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(json)) })
const codesIn = (contained: readonly FhirItem[]) => {
  const { definition, report } = taken([{ linkId: 'asked', text: 'What?', ...ASKED }], { contained })
  return [(definition.codeLists?.['rooms'] ?? []).map(({ id }) => id), report.lines.at(-1)?.notes.map(({ code }) => code)]
}

describe('value sets that are in the form', () => {
  test.each<[what: string, set: FhirItem, codes: readonly string[], notes?: readonly string[]]>([
    ['a whole code system, without headings and what nobody says any more', setOf([{ system: SYSTEM }]), ['kitchen', 'wet', 'bath', 'yard']],
    ['what is under a concept', setOf([{ system: SYSTEM, filter: [{ property: 'concept', op: 'descendent-of', value: 'indoor' }] }]), ['kitchen', 'wet', 'bath']],
    ['a concept with what is under it', setOf([{ system: SYSTEM, filter: [{ property: 'concept', op: 'is-a', value: 'wet' }] }]), ['wet', 'bath']],
    ['everything but that', setOf([{ system: SYSTEM, filter: [{ property: 'concept', op: 'is-not-a', value: 'wet' }] }]), ['kitchen', 'yard']],
    ['what has a property', setOf([{ system: SYSTEM, filter: [{ property: 'kind', op: '=', value: 'open' }] }]), ['yard']],
    ['some left out', setOf([{ system: SYSTEM }], { exclude: [{ system: SYSTEM, concept: [{ code: 'yard' }] }] }), ['kitchen', 'wet', 'bath']],
    ['another value set, of which it is part', setOf([{ system: SYSTEM, valueSet: ['http://example.org/wet'] }]), ['bath']],
    ['some concepts, with the words of their code system', setOf([{ system: SYSTEM, concept: [{ code: 'bath' }] }]), ['bath']],
    ['what was expanded', { ...setOf([]), expansion: { total: 1, contains: [{ code: 'hall', display: 'Hall', system: SYSTEM }] } }, ['hall']],
    ['a page of what was expanded', { ...setOf([]), expansion: { total: 90, contains: [{ code: 'hall', display: 'Hall', system: SYSTEM }] } }, ['hall'], ['options-cut']],
    ['a code system that is not there, and one that is', setOf([{ system: SYSTEM, concept: [{ code: 'bath' }] }, { system: 'http://example.org/gone' }]), ['bath'], ['options-cut']],
    ['itself, and something', setOf([{ valueSet: [SET] }, { system: SYSTEM, concept: [{ code: 'bath' }] }]), ['bath'], ['options-too-deep']],
    ['a filter that is not known here', setOf([{ system: SYSTEM, filter: [{ property: 'concept', op: 'regex', value: '.*' }] }]), [], ['options-filter-unknown', 'item-without-options']],
    ['what was expanded, under a heading that is counted', { ...setOf([]), expansion: { total: 2, contains: [{ abstract: true, code: 'in', contains: [{ code: 'hall', display: 'Hall', system: SYSTEM }] }] } }, ['hall']],
  ])('%s', (_, set, codes, notes = []) => {
    const wet = { resourceType: 'ValueSet', id: 'wet', url: 'http://example.org/wet', compose: { include: [{ system: SYSTEM, concept: [{ code: 'bath' }, { code: 'elsewhere' }] }] } }
    expect(codesIn([set, wet, ROOMS])).toEqual([codes, notes])
  })

  test('a code system that is only a part says so', () => {
    expect(codesIn([setOf([{ system: SYSTEM }]), { ...ROOMS, content: 'fragment' }])).toEqual([['kitchen', 'wet', 'bath', 'yard'], ['options-cut']])
  })
})

describe('points of what a value set holds', () => {
  const points = (address: string, value: FhirItem): FhirItem => ({ extension: [{ url: address, ...value }] })
  const pointsIn = (contained: readonly FhirItem[]) => taken([{ linkId: 'asked', text: 'What?', ...ASKED }], { contained }).definition.codeLists?.['rooms']?.map(({ score }) => score)

  test.each(['ordinalValue', 'itemWeight', 'valueset-ordinalValue', 'codesystem-ordinalValue', 'questionnaire-ordinalValue', 'iso21090-CO-value'])('are read where they are called %s', (name) => {
    const address = `http://hl7.org/fhir/StructureDefinition/${name}`
    const listed = [{ code: 'yard', display: 'Yard', ...points(address, { valueDecimal: 2 }) }, { code: 'hall', display: 'Hall', ...points(address, { valueDecimal: 0.5 }) }]
    expect(pointsIn([setOf([{ system: SYSTEM, concept: listed }])])).toEqual([2, 0.5])
    expect(pointsIn([setOf([{ system: SYSTEM }]), { resourceType: 'CodeSystem', url: SYSTEM, content: 'complete', concept: listed }])).toEqual([2, 0.5])
  })

  test('are read where they are a property, or stand in the code system beside something else in the value set', () => {
    const system: FhirItem = { resourceType: 'CodeSystem', url: SYSTEM, content: 'complete', concept: [{ code: 'yard', display: 'Yard', property: [{ code: 'itemWeight', valueDecimal: 3 }] }, { code: 'hall', display: 'Hall', ...points('http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue', { valueDecimal: 1 }) }] }
    const listed = ['yard', 'hall'].map((code) => ({ code, ...points('http://hl7.org/fhir/StructureDefinition/valueset-label', { valueString: 'A' }) }))
    expect(pointsIn([setOf([{ system: SYSTEM, concept: listed }]), system])).toEqual([3, 1])
  })

  test('a total counts all questions with them', () => {
    const asked = ['a', 'b'].map((linkId): FhirItem => ({ linkId, type: 'choice', text: linkId, answerValueSet: '#rooms' }))
    const total = { linkId: 'total', type: 'decimal', text: 'Total', readOnly: true, extension: [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression', valueExpression: { language: 'text/fhirpath', expression: "%resource.item.where(linkId='a' or linkId='b').answer.value.ordinal().sum()" } }] }
    const contained = [setOf([{ system: SYSTEM, concept: [{ code: 'yard', display: 'Yard', ...points('http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue', { valueDecimal: 2 }) }] }])]
    expect(taken([...asked, total], { contained }).definition.scales?.map(({ of }) => of)).toEqual([['a', 'b']])
  })

  test('what else stands at them and is not understood is told at every question that uses them', () => {
    const strange = { url: 'https://example.org/StructureDefinition/colour', valueString: 'green' }
    const contained = [setOf([{ system: SYSTEM, concept: [{ code: 'yard', display: 'Yard', extension: [strange] }, { code: 'hall', display: 'Hall', extension: [strange] }] }])]
    const { report } = taken(['a', 'b'].map((linkId) => ({ linkId, text: 'What?', ...ASKED })), { contained })
    expect(report.lines.slice(-2).map(({ notes }) => notes.map(({ message }) => message))).toEqual(Array(2).fill(['These extensions may be passed over by who does not know them, and were: colour.']))
  })
})

describe('value sets that come with the form', () => {
  const set = setOf([{ system: SYSTEM }])
  const listed = [{ id: 'kitchen', title: 'Kitchen' }, { id: 'wet', title: 'Wet room' }, { id: 'bath', title: 'Bathroom' }, { id: 'yard', title: 'Yard' }]
  const bundle = { resourceType: 'Bundle', entry: [{ resource: ROOMS }, { resource: { resourceType: 'Bundle', entry: [{ resource: set }] } }, { resource: FORM }] }

  test.each([
    ['in files beside it', [file('rooms.json', set), file('form.json', FORM), file('codes.json', ROOMS)], 'form.json'],
    ['in a Bundle', [file('bundle.json', bundle)], 'bundle.json'],
    ['in an archive beside it', [file('form.json', FORM), { name: 'lists.zip', bytes: zipSync({ 'rooms.json': file('', set).bytes, 'codes.json': file('', ROOMS).bytes }) }], 'form.json'],
    ['in an archive', [{ name: 'guide.zip', bytes: zipSync({ 'guide/package.json': file('', { name: 'guide' }).bytes, 'guide/form.json': file('', FORM).bytes, 'guide/rooms.json': file('', { resourceType: 'Bundle', entry: [{ resource: set }, { resource: ROOMS }] }).bytes }) }], 'guide/form.json'],
  ])('%s', async (_, files, source) => {
    const imported = await importFile(files)
    expect(imported.ok && imported.definition.codeLists).toEqual({ rooms: listed })
    expect(imported.report).toMatchObject({ source, approximated: 0, notTaken: 0 })
  })

  test('the form goes before what lies beside it, and a version that is asked for before another', () => {
    const other = { ...setOf([{ system: SYSTEM, concept: [{ code: 'bath', display: 'Bath' }] }]), version: '2' }
    const asks = (answerValueSet: string, contained: readonly FhirItem[]) => {
      const imported = importFhir({ ...FORM, contained, item: [{ linkId: 'asked', text: 'What?', type: 'choice', answerValueSet }] }, { fileName: 'form.json', beside: [{ ...set, version: '1' }, other, ROOMS] })
      return imported.ok && imported.definition.codeLists?.['rooms']?.length
    }
    expect([asks(SET, []), asks(`${SET}|2`, []), asks(`${SET}|9`, []), asks(SET, [other])]).toEqual([4, 1, 4, 1])
  })

  test('translations are taken of the languages that the form has', () => {
    const inItalian = { url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'lang', valueCode: 'it' }, { url: 'content', valueString: 'Casa' }] }
    const titles = (more: FhirItem) => {
      const imported = importFhir({ ...FORM, language: 'en', ...more }, { fileName: 'form.json', beside: [set, ROOMS] })
      return imported.ok && imported.definition.codeLists?.['rooms']?.[0]?.title
    }
    expect([titles({}), titles({ _title: { extension: [inItalian] } })]).toEqual(['Kitchen', { en: 'Kitchen', it: 'Cucina' }])
  })

  test('of several Questionnaires one is to be chosen, and lists alone are no form', async () => {
    const two = await importFile([file('bundle.json', { resourceType: 'Bundle', entry: [{ resource: FORM }, { resource: FORM }] })])
    const none = await importFile([file('rooms.json', set), file('codes.json', ROOMS)])
    expect([two, none].map(({ ok, report }) => [ok, report.problems[0]?.message])).toEqual([
      [false, 'bundle.json comes with 2 Questionnaires.'],
      [false, 'rooms.json is a ValueSet of FHIR, and no Questionnaire.'],
    ])
  })
})

describe('value sets that HL7 publishes', () => {
  test.each([
    ['http://hl7.org/fhir/ValueSet/administrative-gender', ['male', 'female', 'other', 'unknown']],
    ['http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1', ['male', 'female', 'other', 'unknown']],
    ['http://hl7.org/fhir/R4/ValueSet/condition-severity', ['24484000', '6736007', '255604002']],
    ['http://terminology.hl7.org/ValueSet/v3-MaritalStatus', ['A', 'D', 'I', 'L', 'M', 'P', 'S', 'T', 'U', 'W']],
    ['http://terminology.hl7.org/ValueSet/v2-0136', ['N', 'Y']],
  ])('%s', (address, codes) => {
    expect(standardValueSet(address)?.map(([code]) => code)).toEqual(codes)
  })

  test.each(['http://example.org/ValueSet/administrative-gender', 'http://hl7.org/fhir/ValueSet/administrative-gender-invalid', 'http://hl7.org/fhir/ValueSet/__proto__', 'http://hl7.org/fhir/ValueSet/'])('%s is none of them', (address) => {
    expect(standardValueSet(address)).toBeUndefined()
  })

  test('a value set in a form may hold a whole code system of theirs', () => {
    expect(standardCodesOf('http://hl7.org/fhir/administrative-gender')).toHaveLength(4)
    const { line } = takenItem({ type: 'choice', answerValueSet: '#sex' }, [], { contained: [{ resourceType: 'ValueSet', id: 'sex', compose: { include: [{ system: 'http://hl7.org/fhir/administrative-gender' }] } }] })
    expect(line?.outcome).toBe('whole')
  })
})
