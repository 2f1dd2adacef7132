import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../../core/definitions/definition-types.ts'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { formState } from '../../../core/forms/filling/form-state.ts'
import { household } from '../../forms/home-visit.ts'
import { errorsIn } from './check-imported.ts'
import { workbookOf } from './workbook-of.ts'

/** A form that came with the files it looks in, as sheets of their names. */
const SURVEY = `
  | survey |
  |  | type | name | label | calculation | choice_filter | parameters |
  |  | select_one region | region | Region | | | |
  |  | select_one_from_file Villages.csv | village | Village | | reg = \${region} | value=code label=nm |
  |  | csv-external | villages | | | | |
  |  | calculate | people | | instance('villages')/root/item[code = \${village}]/pop | | |
  |  | calculate | called | | pulldata('villages', 'nm', 'code', \${village}) | | |
  |  | calculate | price | | pulldata('prices', 'price', 'town', \${village}) | | |
  |  | note | told | \${called} has \${people} people | | | |
  | choices |
  |  | list_name | name | label |
  |  | region | n | North |
  |  | region | s | South |`
const FILES = `
  | villages |
  |  | pop | code | name | nm | reg |
  |  | 500 | v1 | not the code | Upper | n |
  |  | 50 | v2 | neither | Lower | s |
  | prices |
  |  | price | town |
  |  | 7 | v2 |
  | Changes |
  |  | when | what |
  |  | 2026 | began |`

function imported(table: string) {
  const result = importXlsform(workbookOf(table), { fileName: 'visit.xlsx' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  return { definition: result.definition as AssessmentTool, report: result.report }
}

describe('files that a survey looks in', () => {
  test('are lists of choices, by the columns the survey names', () => {
    const { definition, report } = imported(SURVEY + FILES)
    expect(report).toMatchObject({ approximated: 0, notTaken: 0, problems: [] })
    expect(definition.codeLists).toMatchObject({ villages: [{ id: 'v1', title: 'Upper', reg: 'n' }, { id: 'v2', title: 'Lower', reg: 's' }], prices: [{ id: 'v2', title: 'v2', price_2: '7' }] })
    expect(definition.answers.properties).toMatchObject({
      village: { optionsFrom: 'villages', optionsWhere: 'reg = region' },
      people: { calculate: 'lookup("villages", village, "pop")' },
      called: { calculate: 'lookup("villages", village)' },
    })
    const { answers } = formState(compileForm(definition), { region: 's', village: 'v2' } satisfies Answers, household)
    expect(answers).toMatchObject({ people: '50', called: 'Lower', price: '7' })
    expect(report.lines.filter(({ sheet }) => sheet === 'Changes').map(({ notes }) => notes.map(({ code }) => code))).toEqual([['sheet-of-no-form']])
  })

  test('are missed where they did not come', () => {
    const { report } = imported(SURVEY)
    expect(report.lines.flatMap(({ name, notes }) => notes.map(({ code }) => `${name} ${code}`))).toEqual(['village file-not-here', 'villages file-instance', 'people list-not-here', 'people calculation-left-out', 'called list-not-here', 'called calculation-left-out', 'price list-not-here', 'price calculation-left-out'])
  })
})
