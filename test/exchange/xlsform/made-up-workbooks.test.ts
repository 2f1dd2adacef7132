import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import type { Cell, Workbook } from '../../../core/exchange/workbook.ts'
import { errorsIn } from './check-imported.ts'

const SURVEY = ['type', 'name', 'label', 'label::Français (fr)', 'hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message', 'calculation', 'default', 'appearance', 'choice_filter', 'repeat_count', 'parameters', 'read_only', 'trigger', 'disabled']
const CHOICES = ['list_name', 'name', 'label', 'label::Français (fr)', 'region', 'score', 'image']

const type = fc.constantFrom<Cell>(
  'text', 'integer', 'decimal', 'date', 'time', 'dateTime', 'note', 'calculate', 'hidden', 'acknowledge', 'geopoint', 'geoshape', 'image', 'audio', 'file', 'barcode', 'range', 'start', 'end', 'today', 'deviceid', 'audit',
  'select_one a', 'select_one b', 'select_multiple a', 'select_multiple b or_other', 'rank a', 'select_one gone', 'select_one_from_file a.csv', 'select_one_external b', 'xml-external', 'db:person', 'nonsense',
  'begin group', 'begin group', 'begin_repeat', 'begin loop over a', 'end group', 'end group', 'end_repeat', 'end loop', null,
)
const name = fc.constantFrom<Cell>('a', 'b', 'c', 'A', 'Age', 'age', 'x_other', 'x', 'if', 'item', 'status', 'position', 'members', 'row', 'título', '١', '1st', 'a b', 'n'.repeat(80), null)
const words = fc.oneof(fc.constantFrom<Cell>(null, 'Words', '**', '{a}', '${a}', '${ c } and ${gone}', '<b>bold</b> <span style="x">y</span>', '${last-saved#a}', '${}', '}{', '&amp;lt;', 'w'.repeat(5000), 7, true), fc.string())
const expression = fc.oneof(
  fc.constantFrom<Cell>(null, null, "${a} = 'x'", '${a} > 1', 'selected(${b}, \'1\')', '. > 0 and . < 10', "regex(., '[a-z]+(?=x)')", '${gone} = 1', '(((', 'true()', 'yes', true, false, 'today()', 'sum(${age})', 'position(..)', "instance('a')/root/item[name = ${x}]/label", 'once(uuid())', '${a} + ${a}', 'region = ${x}', "jr:choice-name(${x}, '${x}')", '.', '“a”', 'count-selected(.) <= 1', '-1'),
  fc.string({ maxLength: 20 }),
)
const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  type, name, label: words, 'label::Français (fr)': words, hint: words, constraint_message: words, required_message: words,
  required: fc.constantFrom<Cell>(null, 'yes', true, 'no', "${a} = '1'", 'maybe'), relevant: expression, constraint: expression, calculation: expression, choice_filter: expression, repeat_count: expression,
  default: fc.constantFrom<Cell>(null, null, 'a', '1', 2, 'today()', '${a}', '=1', '2024-02-30', '1 2', true), appearance: fc.constantFrom<Cell>(null, null, 'minimal', 'label', 'list-nolabel', 'table-list', 'multiline', 'likert', 'signature', 'hidden', 'w1', 'search("x")', 'field-list'),
  parameters: fc.constantFrom<Cell>(null, null, 'start=1 end=5', 'start=5;end=1;step=-2', 'step=0', 'randomize=true', 'nonsense'), read_only: fc.constantFrom<Cell>(null, 'yes'), trigger: fc.constantFrom<Cell>(null, null, '${a}'), disabled: fc.constantFrom<Cell>(null, null, null, 'yes'),
  list_name: fc.constantFrom<Cell>('a', 'a', 'b', 'b', 'members', null), region: fc.constantFrom<Cell>(null, 'north', 1), score: fc.constantFrom<Cell>(null, 3, 'x'), image: fc.constantFrom<Cell>(null, 'a.png'),
}
const code = fc.constantFrom<Cell>('1', 2, 'x', 'Other', 'other', 'y y', 'c'.repeat(70), null)

function sheet(named: string, columns: readonly string[], cells: (column: string) => fc.Arbitrary<Cell>): fc.Arbitrary<Workbook['sheets'][number]> {
  const row = fc.tuple(...columns.map(cells))
  return fc.array(row, { minLength: 1, maxLength: 14 }).map((rows) => ({ name: named, rows: [columns, ...rows] }))
}

const workbook: fc.Arbitrary<Workbook> = fc
  .tuple(sheet('survey', SURVEY, (column) => CELLS[column] ?? words), sheet('choices', CHOICES, (column) => (column === 'name' ? code : (CELLS[column] ?? words))))
  .map((sheets) => ({ sheets }))

/** A label that names a group and something that is not there, in a language that is not the first. */
const LABEL_WITHOUT_ANSWERS: Workbook = {
  sheets: [{ name: 'survey', rows: [['type', 'name', 'label', 'label::Français (fr)'], ['begin group', 'c', '', ''], ['end group', 'a', null, ''], ['text', 'a', '', '${ c } and ${gone}'], ['text', 'a', null, null]] }],
}

test('any workbook becomes a definition without errors and a line for every row, or is refused', () => {
  fc.assert(
    fc.property(workbook, (made) => {
      const imported = importXlsform(made, { fileName: 'made up.xlsx' })
      const { report } = imported
      const survey = made.sheets[0]?.rows.slice(1).flatMap((cells, index) => (cells.some((cell) => cell !== null && String(cell).trim() !== '') ? [index + 2] : []))
      expect(report.lines.filter(({ sheet: at, type: is }) => at === 'survey' && is !== 'columns').map(({ row }) => row)).toEqual(survey)
      if (imported.ok) expect(errorsIn(imported.definition)).toEqual([])
      else expect(report.problems).not.toEqual([])
    }),
    { numRuns: 150, examples: [[LABEL_WITHOUT_ANSWERS]] },
  )
})
