import { expect, describe, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { exportFhir } from '../../../core/exchange/fhir/out/export-fhir.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

const option = (code: string | number, title: string, more: object = {}) => ({ const: code, title, ...more })

function askingWith(made: Question): AssessmentTool {
  return {
    $schema: '../meta/assessment-tool.schema.json', id: 'home_check', title: 'Home', status: 'illustrative',
    codeLists: { often: [{ id: 'never', title: 'Never', score: 0 }, { id: 'daily', title: 'Daily', score: 2 }] },
    answers: {
      type: 'object',
      properties: {
        wall: { type: 'string', title: 'Walls', oneOf: [option('adobe', 'Adobe'), option('brick', 'Brick')] },
        floor: { type: 'string', title: 'Floor', oneOf: [option('earth', 'Earth'), option('other', 'Something else', { specify: 'What is it?' })] },
        lacks: { type: 'array', title: 'Lacks', uniqueItems: true, items: { type: 'string', oneOf: [option('water', 'Water'), option('light', 'Light')] } },
        damp: { type: 'string', title: 'Damp', optionsFrom: 'often' },
        area: { type: 'string', title: 'Area', oneOf: [option('north', 'north'), option('south', 'south')] },
        roof: { type: 'integer', title: 'Roof', oneOf: [option(1, 'Straw'), option(2, 'Tiles')] },
        rooms: { type: 'integer', title: 'Rooms', oneOf: [option(1, '1'), option(2, '2')] },
        member: { type: 'array', title: 'Members', items: { type: 'object', properties: { sex: { type: 'string', title: 'Sex', oneOf: [option('f', 'Woman'), option('m', 'Man')] } } } },
        made,
      },
    },
  }
}

const at = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`
const again = (tool: AssessmentTool) => {
  const read = importFhir(JSON.parse(JSON.stringify(exportFhir(tool).questionnaire)), { fileName: 'home.json' })
  if (!read.ok) throw new Error(JSON.stringify(read.report.problems))
  expect(errorsIn(read.definition)).toEqual([])
  return read.definition.answers.properties?.['made']
}
const itemMade = (tool: AssessmentTool) => JSON.stringify(([exportFhir(tool).questionnaire['item']].flat() as object[]).find((item) => 'linkId' in item && item.linkId === 'made'))

describe('what was chosen is a Coding, and FHIRPath holds no Coding for the same as a text', () => {
  test.each<[feel: string, fhirPath: string, again?: string]>([
    ['if wall = "adobe" then 2 else 0', `iif(${at('wall')}.code = 'adobe', 2, 0)`],
    ['if wall != "adobe" then 2 else 0', `iif(${at('wall')}.code != 'adobe', 2, 0)`],
    ['if selected(lacks, "water") then 1 else 0', `iif('water' in ${at('lacks')}.code, 1, 0)`],
    ['if selected(wall, "adobe") then 1 else 0', `iif(${at('wall')}.code = 'adobe', 1, 0)`, 'if wall = "adobe" then 1 else 0'],
    ['count(lacks)', `${at('lacks')}.count()`],
    ['count(lacks[item = "water"])', `${at('lacks')}.code.where($this = 'water').count()`],
    ['if wall = null then 1 else 0', `iif(${at('wall')}.empty(), 1, 0)`],
    ['count(member[sex = "f"])', "%resource.descendants().where(linkId='member').where(item.where(linkId='sex').answer.value.code = 'f').count()"],
    ['lookup("often", damp, "score")', `${at('damp')}.ordinal()`],
    ['if floor = "other" then 1 else 0', `iif((${at('floor')} is string), 1, 0)`],
    ['if area = "north" then 1 else 0', `iif(${at('area')} = 'north', 1, 0)`],
    ['if rooms > 1 then 1 else 0', `iif(${at('rooms')} > 1, 1, 0)`],
    ['if roof = 2 then 1 else 0', `iif(${at('roof')}.code = '2', 1, 0)`, 'if roof = "2" then 1 else 0'],
    ['roof * 3', `${at('roof')}.code.toInteger() * 3`, 'number(roof) * 3'],
  ])('%s', (calculate, fhirPath, comesIn = calculate) => {
    const tool = askingWith({ type: 'number', title: 'Made', calculate })
    expect(itemMade(tool)).toContain(`"expression":${JSON.stringify(fhirPath)}`)
    expect(again(tool)?.calculate).toBe(comesIn)
  })

  test('its words are those of the Coding', () => {
    const tool = askingWith({ type: 'string', title: 'Made', calculate: 'label(wall)' })
    expect(itemMade(tool)).toContain(`"${at('wall')}.display"`)
    expect(again(tool)?.calculate).toBe('label(wall)')
  })

  test('a rule is asked of the code', () => {
    const tool = askingWith({ type: 'string', title: 'Made', oneOf: [option('yes', 'It is'), option('no', 'It is not')], check: [{ that: 'made != "no" or wall = "adobe"', message: 'One or the other.' }] })
    expect(itemMade(tool)).toContain(`"valueString":"(${at('made')}.code != 'no') or (${at('wall')}.code = 'adobe')"`)
    expect(again(tool)?.check?.map(({ that }) => that)).toEqual(['made != "no" or wall = "adobe"'])
  })

  test.each<[feel: string, said: object, again?: string]>([
    ['wall = "adobe"', { enableWhen: [{ question: 'wall', operator: '=', answerCoding: { code: 'adobe' } }] }],
    ['damp = "daily"', { enableWhen: [{ question: 'damp', operator: '=', answerCoding: { system: 'urn:codes:often', code: 'daily' } }] }],
    ['area = "north"', { enableWhen: [{ question: 'area', operator: '=', answerString: 'north' }] }],
    ['rooms > 1', { enableWhen: [{ question: 'rooms', operator: '>', answerInteger: 1 }] }],
    ['roof = 2', { enableWhen: [{ question: 'roof', operator: '=', answerCoding: { code: '2' } }] }, 'roof = "2"'],
    ['floor = "other"', { extension: [{ valueExpression: { expression: `(${at('floor')} is string)` } }] }],
    ['selected(lacks, "water")', { extension: [{ valueExpression: { expression: `'water' in ${at('lacks')}.code` } }] }],
  ])('shown when %s', (visibleWhen, said, comesIn = visibleWhen) => {
    const tool = askingWith({ type: 'string', title: 'Made', visibleWhen })
    expect(JSON.parse(itemMade(tool))).toMatchObject(said)
    expect(again(tool)?.visibleWhen).toBe(comesIn)
  })

  test('options that are partly their own words are all of one kind', () => {
    const tool = askingWith({ type: 'string', title: 'Made', default: 'a', oneOf: [option('a', 'a'), option('b', 'Other words')] })
    expect(JSON.parse(itemMade(tool))).toMatchObject({ answerOption: [{ valueCoding: { code: 'a', display: 'a' } }, { valueCoding: { code: 'b' } }], initial: [{ valueCoding: { code: 'a' } }] })
  })
})

test.each(['wall.answer.value', 'wall.answer.value.code', 'wall.answer.valueCoding.code'])('a form that compares %s is read', (way) => {
  const [, ...rest] = way.split('.')
  const questionnaire = {
    resourceType: 'Questionnaire', title: 'Home',
    item: [
      { linkId: 'wall', type: 'choice', text: 'Walls', answerOption: [{ valueCoding: { code: 'adobe', display: 'Adobe' } }] },
      { linkId: 'made', type: 'integer', text: 'Made', readOnly: true, extension: [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression', valueExpression: { language: 'text/fhirpath', expression: `iif(%resource.descendants().where(linkId='wall').${rest.join('.')} = 'adobe', 2, 0)` } }] },
    ],
  }
  const read = importFhir(questionnaire, { fileName: 'home.json' })
  expect(read.ok && read.definition.answers.properties?.['made']?.calculate).toBe('if wall = "adobe" then 2 else 0')
})
