import { describe, expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'
import { workbookOf } from './workbook-of.ts'

function imported(table: string) {
  const result = importXlsform(workbookOf(table), { fileName: 'home_visit.xlsx' })
  expect(result.ok && errorsIn(result.definition)).toEqual([])
  return result
}

describe('a workbook that is not as it should be', () => {
  test.each([
    ['a group that is never ended', '| | begin group | a | A |\n| | text | b | B |', 'never ended'],
    ['an end without a beginning', '| | text | b | B |\n| | end group | | |', 'open here'],
    ['two names in one group', '| | text | b | B |\n| | text | b | Again |', 'two rows "b"'],
    ['a row without a name', '| | text | | B |', 'no name'],
    ['a row without a type', '| | text | a | A |\n| | | b | B |', 'no type'],
  ])('%s is mended and told', (_, rows, told) => {
    const { report } = imported(`| survey |\n| | type | name | label |\n${rows}`)
    expect(report.problems.map(({ message }) => message).join('\n')).toContain(told)
  })

  test.each<[what: string, row: string, problem: object]>([
    ['a function is misspelt', '| | integer | b | B | iff(${size} > 1, 1, 2) | |', { code: 'function-misspelt', row: 3, column: 'calculation', message: 'There is no function "iff" here.', hint: 'Did you mean "if"?' }],
    ['a function is nowhere near', '| | integer | b | B | mystery(${size}) | |', { code: 'no-such-function', row: 3, column: 'calculation' }],
    ['a condition names no question', '| | text | b | B | | ${sise} > 1 |', { code: 'question-misspelt', row: 3, column: 'relevant', message: 'There is no question called "sise".', hint: 'Did you mean "size"?' }],
    ['words name no question', '| | note | b | Of ${sise} | | |', { code: 'question-misspelt', row: 3, hint: 'Did you mean "size"?' }],
    ['a condition names what is nowhere near', '| | text | b | B | | ${address} > 1 |', { code: 'no-such-question', row: 3, column: 'relevant' }],
  ])('where %s, it is a problem with a way out', (_, row, problem) => {
    const { report } = imported(`| survey |\n| | type | name | label | calculation | relevant |\n| | integer | size | Size | | |\n${row}`)
    expect(report.problems).toMatchObject([{ sheet: 'survey', ...problem }])
  })

  test('a name that can be none is changed, and the row says so', () => {
    const { report } = imported('| survey |\n| | type | name | label |\n| | text | 2nd_visit | Second visit |')
    expect(report.lines).toMatchObject([{ became: 'q_2nd_visit', outcome: 'approximated', notes: [{ code: 'name-mended', params: { name: '2nd_visit', id: 'q_2nd_visit' } }] }])
  })

  test('choices say where they are now: at the question that offers them first, or in a list that is looked up', () => {
    const rows = (filter: string) => imported(`| survey |\n| | type | name | label | choice_filter |\n| | begin group | home | Home | |\n| | select_one yn | rent | Rent? | ${filter} |\n| | select_one yn | food | Food? | |\n| | end group | | | |\n| choices |\n| | list_name | name | label | near |\n| | yn | y | Yes | 1 |\n| | yn | n | No | 2 |`)
    const became = (filter: string) => rows(filter).report.lines.filter(({ sheet, row }) => sheet === 'choices' && row > 1).map(({ became }) => became)
    expect(became('')).toEqual(['home.rent', 'home.rent'])
    expect(became('near = 1')).toEqual(['code list yn', 'code list yn'])
  })

  test('a sheet that is none of the form is accounted for in one line, and an empty one is not', () => {
    const { report } = imported('| survey |\n| | type | name | label |\n| | text | a | A |\n| changes |\n| | when | what |\n| | May | Added a |\n| Sheet2 |\n| | |')
    expect(report.lines).toMatchObject([{ sheet: 'survey', outcome: 'whole' }, { sheet: 'changes', row: 1, type: 'sheet', outcome: 'whole', notes: [{ code: 'sheet-of-no-form' }] }])
    expect(report.lines).toHaveLength(2)
  })
})

test.each([['group', 18, true], ['repeat', 18, true], ['repeat', 19, false]] as const)('%ss %i deep in each other are taken only where a definition has room for them', (what, depth, isTaken) => {
  const rows = [...Array.from({ length: depth }, (_, at) => `| | begin ${what} | g${at} | G |`), '| | select_multiple yn | a | A |', ...Array.from({ length: depth }, () => `| | end ${what} | | |`)].join('\n')
  const imported = importXlsform(workbookOf(`| survey |\n| | type | name | label::English (en) |\n${rows}\n| choices |\n| | list_name | name | label::English (en) |\n| | yn | yes | Yes |`), { fileName: 'deep.xlsx' })
  expect(imported.ok).toBe(isTaken)
  if (imported.ok) expect(errorsIn(imported.definition)).toEqual([])
  else expect(imported.report.problems).toMatchObject([{ code: 'too-deep', message: 'deep.xlsx is nested more than 18 levels deep.' }])
})
