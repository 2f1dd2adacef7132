import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { importFhir } from '../../core/exchange/fhir/import-fhir.ts'
import { exportFhir } from '../../core/exchange/fhir/out/export-fhir.ts'
import { importXlsform } from '../../core/exchange/xlsform/import-xlsform.ts'
import { control, expression, HL7, SDC, taken, takenItem } from './fhir/questionnaire-of.ts'
import { errorsIn } from './xlsform/check-imported.ts'
import { workbookOf } from './xlsform/workbook-of.ts'

function imported(table: string) {
  const result = importXlsform(workbookOf(table), { fileName: 'home_visit.xlsx' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  return result
}

describe('columns of choices in an XLSForm', () => {
  const surveyed = (type: string, appearance: string, more = { calculation: '', read_only: '' }) => {
    const { definition, report } = imported(`
| survey |
| | type | name | label | appearance | calculation | read_only |
| | ${type} | asked | What? | ${appearance} | ${more.calculation} | ${more.read_only} |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |`)
    return { ui: definition.answers.properties?.['asked']?.ui, line: report.lines.find(({ name }) => name === 'asked') }
  }

  test.each([
    ['columns-3', 'select_one yn', { columns: 3 }],
    ['w2 quick compact-2', 'select_multiple yn', { columns: 2, width: 'medium' }],
    ['columns no-buttons', 'select_one yn', { columns: 4 }],
    ['columns-pack', 'select_one yn', { widget: 'buttons' }],
    ['minimal columns-2', 'select_one yn', { widget: 'dropdown' }],
    ['columns-1', 'select_one yn', undefined],
    ['columns-2', 'text', undefined],
  ])('%s of %s', (appearance, type, ui) => {
    const { ui: found, line } = surveyed(type, appearance)
    expect(found).toEqual(ui)
    expect(line).toMatchObject({ outcome: 'whole', notes: [] })
  })

  test('more than there can be are told', () => {
    const { ui, line } = surveyed('select_one yn', 'columns-6')
    expect(ui).toEqual({ columns: 4 })
    expect(line).toMatchObject({ outcome: 'whole', notes: [{ message: 'The options stand in 6 columns in the file, and in 4 at most here.' }] })
  })

  test('of what is worked out, of choices that are not there and of a line of a table are none', () => {
    expect(surveyed('select_one yn', 'columns-2', { calculation: "'yes'", read_only: 'yes' }).ui).toBeUndefined()
    expect(surveyed('select_one nowhere', 'columns-2').ui).toBeUndefined()
    const { definition } = imported(`
| survey |
| | type | name | label | appearance |
| | select_one yn | head | Have you … | label |
| | select_one yn | rent | paid the rent | list-nolabel columns-2 |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |`)
    expect(definition.answers.properties?.['head']).toMatchObject({ ui: { widget: 'matrix' } })
    expect(definition.answers.properties?.['head']?.properties?.['rent']?.ui).toBeUndefined()
  })
})

describe('columns of options in a Questionnaire', () => {
  const FRUIT = [{ valueCoding: { code: 'a', display: 'Apple' } }, { valueCoding: { code: 'b', display: 'Berry' } }]
  const columns = (count: number) => ({ url: `${SDC}columnCount`, valuePositiveInt: count })
  const alongLines = { url: `${HL7}questionnaire-choiceOrientation`, valueCode: 'horizontal' }

  test.each([
    ['as many as it says', { type: 'choice', extension: [columns(3), alongLines] }, { columns: 3 }],
    ['of several options', { type: 'choice', repeats: true, extension: [control('check-box'), columns(2)] }, { widget: 'checkboxes', columns: 2 }],
    ['of a list that opens', { type: 'choice', extension: [control('drop-down'), columns(2)] }, { widget: 'dropdown' }],
    ['one', { type: 'choice', extension: [columns(1)] }, undefined],
  ])('%s', (_, item, ui) => {
    const { question, line } = takenItem({ answerOption: FRUIT, ...item })
    expect(question.ui).toEqual(ui)
    expect(line).toMatchObject({ outcome: 'whole', notes: [] })
  })

  test('more than there can be are told', () => {
    const { question, line } = takenItem({ type: 'choice', answerOption: FRUIT, extension: [columns(6)] })
    expect(question.ui).toEqual({ columns: 4 })
    expect(line?.notes.map(({ message }) => message)).toEqual(['The options stand in 6 columns in the file, and in 4 at most here.'])
  })

  test('where none are chosen from say only how it looks', () => {
    const { question, line } = takenItem({ type: 'string', extension: [columns(2)] })
    expect(question.ui).toBeUndefined()
    expect(line?.notes.map(({ code }) => code)).toEqual(['only-looks'])
  })

  test('of what is worked out and of lines of a table are none', () => {
    const inColumns = { type: 'choice', answerOption: FRUIT, extension: [columns(2)] }
    const { definition } = taken([
      { linkId: 'grid', type: 'group', text: 'Liked', extension: [control('table')], item: [{ linkId: 'g1', text: 'One', ...inColumns }, { linkId: 'g2', text: 'Two', ...inColumns }] },
      { linkId: 'made', text: 'Made', readOnly: true, ...inColumns, extension: [columns(2), expression(`${SDC}calculatedExpression`, "'a'")] },
    ])
    expect(definition.answers.properties).toMatchObject({ grid: { ui: { widget: 'matrix' } }, made: { calculate: '"a"' } })
    expect(JSON.stringify(definition)).not.toContain('"columns"')
  })

  test('go out filled along the lines, and are columns again', () => {
    const trees = { type: 'string', title: 'Tree', oneOf: [{ const: 'fir', title: 'Fir' }, { const: 'oak', title: 'Oak' }], ui: { columns: 2 } } as const
    const form = { $schema: '../meta/assessment-tool.schema.json', id: 'forest', title: 'Forest', status: 'illustrative', answers: { type: 'object', properties: { trees } } } as unknown as AssessmentTool
    const { questionnaire } = exportFhir(form)
    expect(questionnaire).toMatchObject({ item: [{ linkId: 'trees', extension: [columns(2), alongLines] }] })
    const again = importFhir(JSON.parse(JSON.stringify(questionnaire)), { fileName: 'forest.json' })
    expect(again.ok && again.definition.answers.properties?.['trees']?.ui).toEqual({ columns: 2 })
  })
})
