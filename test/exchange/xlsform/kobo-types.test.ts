import { expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'
import { workbookOf } from './workbook-of.ts'

const SURVEY = `
  | survey |
  |  | type | name | label | kobo--matrix_list | kobo--score-choices | kobo--rank-items | required | relevant |
  |  | begin_kobomatrix | stock | What is there? | things | | | | |
  |  | integer | count | How many? | | | | yes | |
  |  | end_kobomatrix | | | | | | | |
  |  | begin_score | views | How far do you agree? | | agree | | | |
  |  | score__row | clean | It is clean | | | | yes | |
  |  | score__row | safe | It is safe | | | | | |
  |  | end_score | | | | | | | |
  |  | begin_rank | wishes | What is needed most? | | | things | | |
  |  | rank__level | first | First | | | | | |
  |  | end_rank | | | | | | | |
  |  | text | why | Why is it not clean? | | | | | \${clean} = 'no' |
  | choices |
  |  | list_name | name | label |
  |  | things | bed | Beds |
  |  | things | cup | Cups |
  |  | agree | yes | Yes |
  |  | agree | no | No |`

test('the types that the form builder of KoboToolbox adds are sections, tables and choices', () => {
  const imported = importXlsform(workbookOf(SURVEY), { fileName: 'stock.xlsx' })
  if (!imported.ok) throw new Error(imported.report.problems[0]?.message)
  expect(errorsIn(imported.definition)).toEqual([])
  const counted = { type: 'object', required: ['count'], properties: { count: { type: 'integer', title: 'How many?' } } }
  expect(imported.definition.answers).toMatchObject({
    properties: {
      stock: { title: 'What is there?', properties: { bed: { title: 'Beds', ...counted }, cup: { title: 'Cups', ...counted } } },
      views: { ui: { widget: 'matrix' }, required: ['clean'], properties: { clean: { oneOf: [{ const: 'yes' }, { const: 'no' }] }, safe: { oneOf: [{ const: 'yes' }, { const: 'no' }] } } },
      wishes: { properties: { first: { oneOf: [{ const: 'bed' }, { const: 'cup' }] } } },
      why: { visibleWhen: 'clean = "no"' },
    },
  })
  const { lines, problems } = imported.report
  expect(lines.flatMap(({ name, notes }) => notes.map(({ code }) => `${name} ${code}`))).toEqual(['first places-apart'])
  expect(problems).toEqual([])
})

test('without the list that its group names, a row of it is no type of question', () => {
  const imported = importXlsform(workbookOf('| survey |\n| | type | name | label |\n| | begin_score | views | Views |\n| | score__row | clean | Clean |\n| | end_score | | |'), { fileName: 'stock.xlsx' })
  expect(imported.report.problems).toMatchObject([{ code: 'no-such-type', row: 3 }])
})
