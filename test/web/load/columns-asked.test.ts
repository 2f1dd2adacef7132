import { expect, test } from 'vitest'
import { columnsAsked as columnsRead } from '../../../core/exchange/table/columns.ts'
import { columnsTold } from '../../../core/exchange/table/columns-told.ts'
import { suggestColumns } from '../../../core/exchange/table/suggest-columns.ts'
import { choiceOf, columnsAsked, endsOf, wordsAt } from '../../../playground/web/pages/load/columns-asked.ts'

const named = (names: string) => ({ name: 'Tool', rows: [[], names.split(' | '), names.split(' | ').map((name) => `${name}?`)] })

test.each([
  ['Section | Question | Type | Option 1 | Option 2 | Option 3 | Score'],
  ['Code | Question | Options | Help | Required | Skip logic'],
  ['Question | Colour'],
  ['Question | Answer 1 | Answer 2 | Points 1 | Points 2'],
  ['Question | Answer 1 | Points 1 | Answer 2 | Points 2'],
])('what is not changed is read again as it was: %s', (names) => {
  const suggested = suggestColumns(named(names))
  const again = columnsRead(columnsAsked(choiceOf(columnsTold(named(names), suggested, ['Tool', 'Read me, please']))), suggested)
  if ('problem' in again) throw new Error(again.problem)
  expect({ ...again, at: Object.fromEntries(Object.entries(again.at).filter(([, columns]) => columns.length > 0)) }).toMatchObject({ sheet: 'Tool', headerRow: suggested.headerRow, at: suggested.at, isAsked: true })
})

test('columns are told by their letter, their name and what they mean, and those in which nothing stands are not', () => {
  const rows = [['Home check'], ['Question', null, 'Notes', ...Array.from({ length: 23 }, () => null), null, 'Colour'], ['Is it damp?', null, 'Look.']]
  expect(columnsTold({ name: 'Tool', rows }, { sheet: 'Tool', headerRow: 2, at: { question: [0], help: [2] } }, ['Cover', 'Tool'])).toEqual({
    sheet: 'Tool',
    sheets: ['Cover', 'Tool'],
    headerRow: 2,
    columns: [
      { letter: 'A', words: 'Question', rows: ['Home check', 'Question', 'Is it damp?'], means: ['question'] },
      { letter: 'C', words: 'Notes', rows: ['', 'Notes', 'Look.'], means: ['help'] },
      { letter: 'AB', words: 'Colour', rows: ['', 'Colour', ''], means: [] },
    ],
  })
})

test('a column is called by what stands in the row that is chosen for the names', () => {
  const column = { letter: 'B', words: 'B4', rows: ['', 'Two', '', 'Four'], means: [] }
  expect([0, 1, 2, 3, 4, 9].map((row) => wordsAt(column, row))).toEqual(['Two', 'Two', 'Two', 'Four', 'Four', 'B4'])
})

test.each([['', '', ''], ['D', 'D', ''], ['D:G', 'D', 'G'], ['D+F+H', 'D', 'H']])('the ends of "%s"', (chosen, first, last) => {
  expect(endsOf(chosen)).toEqual([first, last])
})

test('a choice is written as the importer takes it', () => {
  const choice = choiceOf({ sheet: 'Part A, home', sheets: ['Part A, home', 'Cover'], headerRow: 1, columns: [{ letter: 'B', words: 'Ask', rows: [], means: ['question'] }] })
  expect(columnsAsked({ ...choice, at: { ...choice.at, options: 'D:G' } })).toBe('sheet="Part A, home",header=1,section=-,code=-,question=B,type=-,options=D:G,score=-,help=-,required=-,condition=-')
})
