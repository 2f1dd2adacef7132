import { expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { workbookOf } from './workbook-of.ts'

test('columns of choices that nothing asks for are told once, and those of a code list are kept', () => {
  const { report } = importXlsform(workbookOf(`
| survey |
| | type | name | label | choice_filter |
| | select_one wall | w | Wall? | |
| | select_one region | r | Region? | |
| | select_one town | t | Town? | region = \${r} |
| choices |
| | list_name | name | label | Puntaje | region |
| | wall | mud | Mud | 2 | |
| | wall | brick | Brick | 0 | |
| | region | north | North | | |
| | town | a | A | | north |`), { fileName: 'home.xlsx' })
  const told = report.lines.filter(({ notes }) => notes.some(({ code }) => code === 'choice-columns-left-out'))
  expect(told).toMatchObject([{ sheet: 'choices', row: 1, outcome: 'approximated', notes: [{ message: 'Nothing asks for these columns of the choices, so the options have them no more: Puntaje.' }] }])
})
