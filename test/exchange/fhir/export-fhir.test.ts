import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../../core/definitions/definition-types.ts'
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
    const said = { ...tool, scales: undefined, findings: undefined, decision: undefined, goldenCases: undefined, summary: undefined, populationGroups: undefined, minutes: undefined, filledInBy: undefined }
    const { share } = roundTrip(said, { ...again.definition, scales: undefined } as AssessmentTool)
    console.info(`${name}: ${(share * 100).toFixed(1)} % of what is asked comes in again the same; ${notes.length} things were not said`)
    expect(share).toBeGreaterThan(0.25)
  })
})
