import { describe, expect, test } from 'vitest'
import { importFile } from '../../../core/exchange/import-file.ts'
import { taken, type FhirItem } from './questionnaire-of.ts'

const SYSTEM = 'http://example.org/CodeSystem/tools'
const SET = 'http://example.org/ValueSet/tools'

const setOf = (include: readonly FhirItem[], more: FhirItem = {}, address = SET): FhirItem => ({ resourceType: 'ValueSet', url: address, compose: { include, ...more } })
const systemOf = (concept: readonly FhirItem[], more: FhirItem = {}): FhirItem => ({ resourceType: 'CodeSystem', url: SYSTEM, content: 'complete', concept, ...more })
const codes = (count: number, more: (index: number) => FhirItem = () => ({})): readonly FhirItem[] => Array.from({ length: count }, (_, index) => ({ code: `c${index}`, display: `Code ${index}`, ...more(index) }))
const filtered = (property: string, op: string, value: string): FhirItem => ({ system: SYSTEM, filter: [{ property, op, value }] })
const SAW = { system: 'http://example.org/other', concept: [{ code: 'saw', display: 'Saw' }] }

/** The codes that can be chosen, and what is said of them. */
function chosenFrom(contained: readonly FhirItem[], item: FhirItem = { answerValueSet: SET }): readonly [codes: readonly string[], said: readonly string[]] {
  const { definition, report } = taken([{ linkId: 'asked', text: 'What?', type: 'choice', ...item }], { contained })
  const asked = definition.answers.properties?.['asked']
  const listed = definition.codeLists?.[asked?.optionsFrom ?? '']?.map(({ id }) => id) ?? asked?.oneOf?.map((option) => String(option.const)) ?? []
  return [listed, report.lines.at(-1)?.notes.map(({ message }) => message) ?? []]
}

describe('value sets of very large code systems', () => {
  const kinds = codes(26_000, (index) => ({ property: [{ code: 'kind', valueCode: index % 5000 === 0 ? 'rare' : 'usual' }] }))
  const tooMany = (count: number) => [[], [`There are ${count} options, and one can choose from 20000 at most, so the answer is written as a text.`]]

  test('a filter lets everything through that fits, wherever it stands', () => {
    expect(chosenFrom([setOf([filtered('kind', '=', 'rare')]), systemOf(kinds)])).toEqual([['c0', 'c5000', 'c10000', 'c15000', 'c20000', 'c25000'], []])
  })

  test.each<[what: string, contained: readonly FhirItem[], item: FhirItem, count: number]>([
    ['composed, with two left out', [setOf([{ system: SYSTEM }], { exclude: [{ system: SYSTEM, concept: [{ code: 'c1' }, { code: 'c2' }] }] }), systemOf(kinds)], { answerValueSet: SET }, 25_998],
    ['expanded', [{ resourceType: 'ValueSet', url: SET, expansion: { contains: kinds } }], { answerValueSet: SET }, 26_000],
    ['written at the item', [], { answerOption: codes(20_001).map((valueCoding) => ({ valueCoding })) }, 20_001],
  ])('more options than one can choose from are said to be so: %s', (_, contained, item, count) => {
    expect(chosenFrom(contained, item)).toEqual(tooMany(count))
  })
})

describe('filters', () => {
  const has = (property: FhirItem) => ({ property: [{ code: 'kind', ...property }] })
  const tools = systemOf([
    { code: 'hand', display: 'By hand', concept: [{ code: 'file', display: 'File', ...has({ valueCoding: { system: 'urn:kinds', code: 'metal' } }) }, { code: 'plane', display: 'Plane', ...has({ valueDecimal: 2.5 }) }] },
    { code: 'drill', display: 'Drill', ...has({ valueDateTime: '2024-02-01' }) },
    { code: 'bit', display: 'Bit', property: [{ code: 'parent', valueCode: 'drill' }] },
  ], { property: [{ code: 'worn', type: 'string' }] })

  test.each<[property: string, op: string, value: string, codes: readonly string[]]>([
    ['kind', '=', 'metal', ['file']],
    ['kind', 'in', 'wood, urn:kinds|metal', ['file']],
    ['kind', '=', '2.50', ['plane']],
    ['kind', '=', '2024-02-01', ['drill']],
    ['kind', 'not-in', 'metal,2.5', ['hand', 'drill', 'bit']],
    ['parent', '=', 'hand', ['file', 'plane']],
    ['parent', '=', 'drill', ['bit']],
    ['child', '=', 'plane', ['hand']],
    ['display', '=', 'Drill', ['drill']],
    ['code', 'in', 'bit,drill', ['drill', 'bit']],
    ['worn', '=', 'yes', []],
  ])('%s %s %s', (property, op, value, expected) => {
    expect(chosenFrom([setOf([filtered(property, op, value), SAW]), tools])).toEqual([[...expected, 'saw'], []])
  })

  const odd = systemOf(codes(3, () => has({ valueQuantity: { value: 3 } })))
  test.each<[what: string, property: string, op: string, value: string, system: FhirItem]>([
    ['a property that nothing has', 'colour', '=', 'red', tools],
    ['a value of a kind that is not read', 'kind', '=', '3', odd],
    ['an operator that is not known', 'kind', 'regex', '.*', tools],
    ['what stands under a code that is not there', 'concept', 'is-a', 'gone', tools],
    ['a parent, where nothing stands under anything', 'parent', '=', 'c1', odd],
  ])('%s is said to be not followed', (_, property, op, value, system) => {
    const filter = `A filter on the options could not be followed here (${property} ${op} ${value}), so what it lets through is not among them.`
    expect(chosenFrom([setOf([filtered(property, op, value), SAW]), system])).toEqual([['saw'], [filter]])
    expect(chosenFrom([setOf([SAW], { exclude: [filtered(property, op, value)] }), system])).toEqual([['saw'], [`What is to be left out of the options could not all be found (${property} ${op} ${value}), so some may be among them that should not be.`]])
    expect(chosenFrom([setOf([filtered(property, op, value)]), system])).toEqual([[], [filter, 'There are no options to choose from, so the answer is written as a text.']])
  })
})

describe('versions', () => {
  const [first, second] = ['1', '2'].map((version) => systemOf([{ code: `of_${version}`, display: `Of ${version}` }], { version })) as [FhirItem, FhirItem]
  const missed = (version: string, address: string) => `Version ${version} of ${address} is asked for and is not in the file; the one that is there was taken instead.`

  test.each<[what: string, include: FhirItem, codes: readonly string[], said: readonly string[]]>([
    ['the one that is asked for', { system: SYSTEM, version: '2' }, ['of_2'], []],
    ['another, where that is not there', { system: SYSTEM, version: '3' }, ['of_1'], [missed('3', SYSTEM)]],
    ['none, where all words are there', { system: SYSTEM, version: '3', concept: [{ code: 'own', display: 'Own' }] }, ['own'], []],
    ['another, whose words are taken', { system: SYSTEM, version: '3', concept: [{ code: 'of_1' }] }, ['of_1'], [missed('3', SYSTEM)]],
  ])('of a code system: %s', (_, include, expected, said) => {
    expect(chosenFrom([setOf([include]), first, second])).toEqual([expected, said])
  })

  test('of a value set that is asked for, or included', () => {
    const within = [setOf([{ valueSet: ['http://example.org/saws|4'] }]), { ...setOf([SAW], {}, 'http://example.org/saws'), version: '3' }]
    expect(chosenFrom(within)).toEqual([['saw'], [missed('4', 'http://example.org/saws')]])
    expect(chosenFrom(within, { answerValueSet: 'http://example.org/saws|5' })).toEqual([['saw'], [missed('5', 'http://example.org/saws')]])
    expect(chosenFrom(within, { answerValueSet: 'http://example.org/saws|3' })).toEqual([['saw'], []])
  })
})

describe('what is to be left out', () => {
  const notFound = (source: string) => `What is to be left out of the options could not all be found (${source}), so some may be among them that should not be.`

  test.each<[what: string, exclude: FhirItem, said: readonly string[]]>([
    ['a value set that is not there', { valueSet: ['http://example.org/gone'] }, [notFound('http://example.org/gone')]],
    ['a code system that is not there', { system: 'http://example.org/gone' }, [notFound('http://example.org/gone')]],
    ['a value set from which something should have been left out', { valueSet: ['http://example.org/less'] }, ['Only some of the options are in the file; the others are listed elsewhere (http://example.org/gone).']],
  ])('%s', (_, exclude, said) => {
    const less = setOf([{ system: SYSTEM, concept: [{ code: 'any', display: 'Any' }] }], { exclude: [{ valueSet: ['http://example.org/gone'] }] }, 'http://example.org/less')
    expect(chosenFrom([setOf([SAW], { exclude: [exclude] }), less])).toEqual([['saw'], said])
  })
})

describe('value sets made to do harm', () => {
  const chain = (length: number) => [...Array.from({ length }, (_, at) => setOf([{ valueSet: [`${SET}${at + 1}`] }], {}, at === 0 ? SET : `${SET}${at}`)), setOf([SAW], {}, `${SET}${length}`)]
  const [none, tooMuch] = ['There are no options to choose from, so the answer is written as a text.', `Listing the options takes more steps than are taken here (${SYSTEM}), so not all of them were read.`]

  test('a hundred inside each other are read, and of more it is said that they are too deep', () => {
    expect(chosenFrom(chain(100))).toEqual([['saw'], []])
    expect(chosenFrom(chain(20_000))).toEqual([[], [`Value sets include each other in a circle, or more than 100 deep (${SET}101), so not all of the options were read.`, none]])
  })

  test.each<[what: string, contained: readonly FhirItem[], codes: readonly string[], said: readonly string[]]>([
    ['150,000 of them', [setOf([SAW]), ...Array.from({ length: 150_000 }, (_, id) => ({ resourceType: 'ValueSet', id: String(id) }))], ['saw'], []],
    ['one that is named 200,000 times', [setOf([{ valueSet: Array.from({ length: 200_000 }, () => `${SET}1`) }]), setOf([SAW], {}, `${SET}1`)], ['saw'], []],
    ['200,000 that are not there', [setOf([SAW, { valueSet: Array.from({ length: 200_000 }, (_, at) => `${SET}${at}`) }])], ['saw'], [0, 1, 2, 3, 4].map((at) => `Only some of the options are in the file; the others are listed elsewhere (${SET}${at}).`)],
    ['a filter with a million values', [setOf([SAW, filtered('kind', 'in', 'a,'.repeat(1_000_000))]), systemOf(codes(10))], ['saw'], [tooMuch]],
    ['hundreds of filters over thousands of codes', [setOf([SAW, ...Array.from({ length: 500 }, () => filtered('code', '=', 'c1'))]), systemOf(codes(15_000))], ['saw', 'c1'], [tooMuch]],
  ])('%s come to an end, and what is lost is said', (_, contained, expected, said) => {
    expect(chosenFrom(contained)).toEqual([expected, said])
  })

  test('the same code in thousands of code systems is told apart', () => {
    const contains = Array.from({ length: 15_000 }, (_, at) => ({ code: 'c', display: `C ${at}`, system: `urn:${at}` }))
    const [listed, said] = chosenFrom([{ resourceType: 'ValueSet', url: SET, expansion: { contains } }])
    expect([new Set(listed).size, listed.at(-1), said]).toEqual([15_000, 'c_15000', []])
  })

  test('20,000 value sets in a file are read as what they are', async () => {
    const form = { resourceType: 'Questionnaire', title: 'Tools', item: [{ linkId: 'asked', text: 'What?', type: 'choice', answerValueSet: SET }] }
    const bundle = { resourceType: 'Bundle', entry: [form, ...chain(20_000)].map((resource) => ({ resource })) }
    const { ok, report } = await importFile([{ name: 'tools.json', bytes: new TextEncoder().encode(JSON.stringify(bundle)) }])
    expect([ok, report.problems]).toEqual([true, []])
  })
})

describe('options that have the same words', () => {
  const twice = { system: SYSTEM, concept: [{ code: 'p1', display: 'Pliers' }, { code: 'saw', display: 'Saw' }, { code: 'p2', display: 'Pliers' }] }
  const said = 'Several options have the same words (Pliers), here as in the file: whoever answers cannot tell them apart.'

  test.each<[where: string, contained: readonly FhirItem[], item: FhirItem]>([
    ['in a value set', [setOf([twice])], { answerValueSet: SET }],
    ['written at the item', [], { answerOption: twice.concept.map((valueCoding) => ({ valueCoding })) }],
  ])('%s, all stay, and it is said', (_, contained, item) => {
    expect(chosenFrom(contained, item)).toEqual([['p1', 'saw', 'p2'], [said]])
  })

  test('in one language of two they differ', () => {
    const inItalian = (value: string) => ({ designation: [{ language: 'it', value }] })
    const form = { language: 'en', _title: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'lang', valueCode: 'it' }, { url: 'content', valueString: 'Attrezzi' }] }] } }
    const tools = setOf([{ system: SYSTEM, concept: [{ code: 'p1', display: 'Pliers', ...inItalian('Pinze') }, { code: 'p2', display: 'Pliers', ...inItalian('Tenaglie') }] }])
    const { report } = taken([{ linkId: 'asked', text: 'What?', type: 'choice', answerValueSet: SET }], { ...form, contained: [tools] })
    expect(report.lines.at(-1)?.notes).toEqual([])
  })
})
