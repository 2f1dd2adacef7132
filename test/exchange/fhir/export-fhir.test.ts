import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { exportFhir } from '../../../core/exchange/fhir/out/export-fhir.ts'
import { roundTrip } from '../../../core/exchange/round-trip.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

const TOOLS = resolve(import.meta.dirname, '../../../form-definitions/assessment-tools')
const tools = readdirSync(TOOLS).map((name): readonly [string, AssessmentTool] => [name, JSON.parse(readFileSync(join(TOOLS, name), 'utf8'))])

const HOME: AssessmentTool = {
  $schema: '../meta/assessment-tool.schema.json',
  id: 'home_check',
  title: { en: 'Home', it: 'Casa' },
  status: 'illustrative',
  licence: 'CC0-1.0',
  codeLists: { often: [{ id: 'never', title: { en: 'Never', it: 'Mai' }, score: 0 }, { id: 'daily', title: { en: 'Daily', it: 'Ogni giorno' }, score: 2 }] },
  answers: {
    type: 'object',
    properties: {
      home: {
        type: 'object',
        title: { en: 'Home', it: 'Casa' },
        required: ['rooms'],
        properties: {
          rooms: { type: 'integer', title: { en: 'Rooms', it: 'Stanze' }, description: { en: 'Without the kitchen.', it: 'Senza cucina.' }, number: '1', minimum: 0, maximum: 20, ui: { unit: { en: 'rooms', it: 'stanze' } } },
          damp: { type: 'string', title: { en: 'Damp?', it: 'Umidità?' }, optionsFrom: 'often', visibleWhen: 'rooms > 0', sensitive: true },
          people: { type: 'array', title: { en: 'People', it: 'Persone' }, minItems: 1, items: { type: 'object', properties: { name: { type: 'string', title: { en: 'Name', it: 'Nome' }, maxLength: 40 } } } },
          until: { type: 'string', format: 'date', title: { en: 'Until', it: 'Fino a' }, check: [{ that: 'until >= today()', message: { en: 'A day to come.', it: 'Un giorno futuro.' } }] },
        },
      },
    },
  },
  scales: [{ id: 'dampness', title: { en: 'Damp', it: 'Umidità' }, method: 'sum', of: ['home.damp'], bands: [{ from: 0, title: { en: 'None', it: 'Nessuna' } }] }],
}

describe('a form as a FHIR Questionnaire', () => {
  test('is R4 with extensions of SDC, and what it cannot say is told', () => {
    const { questionnaire, notes } = exportFhir(HOME)
    expect(questionnaire).toMatchObject({
      resourceType: 'Questionnaire', id: 'home-check', name: 'home_check', language: 'en', status: 'draft', title: 'Home', copyright: 'CC0-1.0',
      _title: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'lang', valueCode: 'it' }, { url: 'content', valueString: 'Casa' }] }] },
      contained: [{ resourceType: 'ValueSet', id: 'often', compose: { include: [{ concept: [{ code: 'never', display: 'Never', designation: [{ language: 'it', value: 'Mai' }], extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 0 }] }, { code: 'daily' }] }] } }],
      item: [
        {
          linkId: 'home', type: 'group', text: 'Home',
          item: [
            { linkId: 'rooms', prefix: '1', type: 'integer', required: true, item: [{ linkId: 'rooms.help', type: 'display', text: 'Without the kitchen.' }] },
            { linkId: 'damp', type: 'choice', answerValueSet: '#often', enableWhen: [{ question: 'rooms', operator: '>', answerInteger: 0 }] },
            { linkId: 'people', type: 'group', repeats: true, item: [{ linkId: 'name', type: 'string', maxLength: 40 }] },
            { linkId: 'until', type: 'date', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint', extension: [{ url: 'key' }, { url: 'severity', valueCode: 'error' }, { url: 'expression', valueString: "%resource.descendants().where(linkId='until').answer.value >= today()" }, { url: 'human', valueString: 'A day to come.' }] }] },
          ],
        },
        { linkId: 'dampness', type: 'decimal', readOnly: true, extension: [{ valueExpression: { language: 'text/fhirpath', expression: "(%resource.descendants().where(linkId='damp').answer.value.ordinal()).sum()" } }] },
      ],
    })
    expect(notes).toEqual([
      { at: 'home.damp', code: 'questionnaire-without-place', params: { keyword: 'sensitive' }, message: 'A Questionnaire has no place for "sensitive".' },
      { at: 'scales.0', code: 'total-without-place', params: { keyword: 'bands' }, message: 'A total has no place for "bands" in a Questionnaire.' },
    ])
  })

  test('read again asks the same, but for what it could not say', () => {
    const again = importFhir(JSON.parse(JSON.stringify(exportFhir(HOME).questionnaire)), { fileName: 'home.json' })
    const changed = again.ok ? roundTrip(HOME, again.definition).differences.map(({ path }) => path.replace(/^((?:\/[^/]+){2}).*$/, '$1')) : ['refused']
    expect([...new Set(changed)].sort()).toEqual(['/answers/properties', '/scales/0'])
  })

  test.each(tools)('%s goes out, and what comes in again has no errors', (name, tool) => {
    const { questionnaire, notes } = exportFhir(tool)
    const again = importFhir(JSON.parse(JSON.stringify(questionnaire)), { fileName: name })
    if (!again.ok) throw new Error(JSON.stringify(again.report.problems))
    expect(errorsIn(again.definition)).toEqual([])
    const said = { ...tool, scales: undefined, findings: undefined, decision: undefined, goldenCases: undefined, summary: undefined, populationGroups: undefined, phase: undefined, minutes: undefined, filledInBy: undefined }
    const { share } = roundTrip(said, { ...again.definition, scales: undefined } as AssessmentTool)
    console.info(`${name}: ${(share * 100).toFixed(1)} % of what is asked comes in again the same; ${notes.length} things were not said`)
    expect(share).toBeGreaterThan(0.25)
  })
})

describe('what a name means goes out with it', () => {
  const asking = (properties: NonNullable<AssessmentTool['answers']['properties']>): AssessmentTool => ({ $schema: '../meta/assessment-tool.schema.json', id: 'visit', title: 'Visit', status: 'illustrative', answers: { type: 'object', properties } })
  const household = (calculate: string) => asking({
    phone: { type: 'string', title: 'Phone' },
    member: { type: 'array', title: 'Members', items: { type: 'object', properties: { m_age: { type: 'integer', title: 'Age' }, health: { type: 'object', title: 'Health', properties: { pain: { type: 'boolean', title: 'Pain' } } }, child: { type: 'array', title: 'Children', items: { type: 'object', properties: { c_age: { type: 'integer', title: 'Age' } } } } } } },
    least: { type: 'integer', title: 'Least' },
    made: { type: 'number', title: 'Made', calculate },
  })
  const sumOf = (calculate: string): string => {
    const { questionnaire, notes } = exportFhir(household(calculate))
    const said: unknown = questionnaire['item']
    const made: unknown = Array.isArray(said) ? said.at(-1) : undefined
    const found = /"expression":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(made))?.[1]
    return found ?? notes.map(({ message }) => message).join(' ')
  }

  test.each<[what: string, feel: string, fhirPath: string]>([
    ['each row by itself', 'count(member[m_age < 18])', "%resource.descendants().where(linkId='member').where(item.where(linkId='m_age').answer.value < 18).count()"],
    ['a question inside a section of the row', 'count(member[health.pain])', "%resource.descendants().where(linkId='member').where(item.where(linkId='health').item.where(linkId='pain').answer.value).count()"],
    ['an answer from outside the rows', 'count(member[m_age < least])', "%resource.descendants().where(linkId='member').where(item.where(linkId='m_age').answer.value < %resource.descendants().where(linkId='least').answer.value).count()"],
    ['rows inside the row', 'count(member[count(child[c_age < 5]) > 0])', "%resource.descendants().where(linkId='member').where(item.where(linkId='child').where(item.where(linkId='c_age').answer.value < 5).count() > 0).count()"],
    ['a field of the rows that are left', 'sum(member[m_age < 18].m_age)', "(%resource.descendants().where(linkId='member').where(item.where(linkId='m_age').answer.value < 18).item.where(linkId='m_age').answer.value).sum()"],
    ['some row', 'if some m in member satisfies m.m_age < 18 then 1 else 0', "iif(%resource.descendants().where(linkId='member').exists(item.where(linkId='m_age').answer.value < 18), 1, 0)"],
    ['a way to all rows', 'max(member.m_age)', "(%resource.descendants().where(linkId='m_age').answer.value).max()"],
    ['a remainder', '2 * modulo(least, 7)', "2 * (%resource.descendants().where(linkId='least').answer.value - 7 * (%resource.descendants().where(linkId='least').answer.value / 7).floor())"],
    ['the row around a row', 'count(member[count(child[c_age < m_age]) > 0])', 'What stands under "calculate" cannot be said in FHIRPath and was left out: "m_age" is read from a list around another.'],
  ])('%s', (_, feel, fhirPath) => expect(sumOf(feel)).toBe(fhirPath))

  test.each<[feel: string, again?: string]>([
    ['count(member[m_age < 18])'],
    ['count(member[health.pain])'],
    ['count(member[m_age < least])'],
    ['count(member[count(child[c_age < 5]) > 0])'],
    ['sum(member[m_age < 18].m_age)'],
    ['count(member[m_age > 3][m_age < 18])'],
    ['member[1].m_age'],
    ['member[m_age > 3][-1].m_age'],
    ['if some m in member satisfies m.m_age < 18 then 1 else 0', 'if (some each_one in member satisfies each_one.m_age < 18) then 1 else 0'],
    ['if every m in member satisfies m.health.pain then 1 else 0', 'if (every each_one in member satisfies each_one.health.pain) then 1 else 0'],
    ['max(member.m_age)', 'max(m_age)'],
  ])('%s comes in again', (feel, comesIn = feel) => {
    const again = importFhir(JSON.parse(JSON.stringify(exportFhir(household(feel)).questionnaire)), { fileName: 'visit.json' })
    expect(again.ok && again.definition.answers.properties?.['made']?.calculate).toBe(comesIn)
    expect(again.ok && errorsIn(again.definition)).toEqual([])
  })

  test('of questions that are called alike the near one', () => {
    const phone: Question = { type: 'string', title: 'Phone', check: [{ that: 'length(phone) > 5', message: 'Too short.' }] }
    const { questionnaire, notes } = exportFhir(asking({ home: { type: 'object', title: 'Home', properties: { phone } }, work: { type: 'object', title: 'Work', properties: { phone, ext: { type: 'string', title: 'Extension', visibleWhen: 'phone != null' } } }, note: { type: 'string', title: 'Note', visibleWhen: 'phone != null' } }))
    expect(notes.map(({ message }) => message)).toEqual(['What stands under "visibleWhen" cannot be said in FHIRPath and was left out: several questions are called "phone", and none of them stands near.'])
    const [home, work] = questionnaire['item'] as [{ item: [{ linkId: string }] }, { item: [{ linkId: string }, unknown] }]
    const [second, extension] = work.item
    expect([home.item[0].linkId, second.linkId === 'phone']).toEqual(['phone', false])
    expect(JSON.stringify(second)).toContain(`%resource.descendants().where(linkId='${second.linkId}').answer.value.length() > 5`)
    expect(extension).toMatchObject({ enableWhen: [{ question: second.linkId, operator: 'exists', answerBoolean: true }] })
  })

  test('of a row its own answer; what reads another answer of the row is told', () => {
    const { questionnaire, notes } = exportFhir(asking({ member: { type: 'array', title: 'Members', items: { type: 'object', properties: { born: { type: 'integer', title: 'Born' }, left: { type: 'integer', title: 'Left', check: [{ that: 'left > 1900', message: 'Before our time.' }, { that: 'left >= born', message: 'Before birth.' }] } } } } }))
    expect(JSON.stringify(questionnaire)).toContain('"%context.answer.value > 1900"')
    expect(notes).toEqual([expect.objectContaining({ at: 'member.left', message: 'What stands under "check" reads born of the same row here; in FHIRPath it reads those of all rows.' })])
  })

  test('words that put answers in have a blank there, and a place is a text: both are told', () => {
    const { questionnaire, notes } = exportFhir(asking({ m_name: { type: 'string', title: 'Name' }, age: { type: 'integer', title: { en: '{m_name} is how old?', it: 'Quanti anni ha {m_name}?' } }, home: { type: 'string', format: 'location', title: 'Home' } }))
    expect(questionnaire).toMatchObject({ item: [{}, { text: '… is how old?' }, { type: 'string' }] })
    expect(JSON.stringify(questionnaire)).not.toContain('{m_name}')
    expect(notes.map(({ at, message }) => [at, message])).toEqual([['age', 'The words put in m_name; in a Questionnaire a blank stands in their place.'], ['home', 'A Questionnaire has no type for "location", so the answer is a text.']])
  })
})
