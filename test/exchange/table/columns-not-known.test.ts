import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../../core/exchange/table/columns-of.ts'
import { importTable } from '../../../core/exchange/table/import-table.ts'
import { MOST_QUESTIONS } from '../../../core/definitions/most-questions.ts'
import type { Workbook } from '../../../core/exchange/workbook.ts'
import { importedTable } from './imported-table.ts'

const UNKNOWN = 'Rapid home visit\n\n\nNr | Fråga | Kort | Lång | Bra | Dålig\n1 | How is the home heated? | gas | wood | 3 | 1\n2 | Who lives here now? | alone | several | 0 | 2\n3 | What else is there to know? | | | |'

describe('columns whose names are not known', () => {
  test('are said by their letters, and no row that has something in them is whole', () => {
    const { report, outcomes, notes } = importedTable(UNKNOWN)
    expect(report.problems).toMatchObject([{ sheet: 'Tool', row: 4, code: 'columns-not-understood', message: 'What these columns mean is not known: C:F.' }, { row: 4, code: 'columns-by-look', message: 'What these columns mean was made out by their look: B.' }])
    expect(notes.slice(2)).toEqual([['columns-not-taken', 'answer-not-understood'], ['columns-not-taken', 'answer-not-understood'], ['type-guessed']])
    expect(outcomes).not.toContain('not-taken')
  })

  test('have their names in the row that looks like them, which is said', () => {
    const { notes, questions, outcomes } = importedTable(UNKNOWN)
    expect([notes[1], outcomes[1]]).toEqual([['header-row', 'header-guessed', 'columns-by-look', 'columns-not-taken'], 'approximated'])
    expect(questions).toHaveLength(3)
  })

  test('may be said without saying where the names are', () => {
    const { questions, report } = importedTable(UNKNOWN, 'question=B,options=C:D,score=E:F')
    expect(questions[0]?.oneOf).toMatchObject([{ title: 'gas', score: 3 }, { title: 'wood', score: 1 }])
    expect([questions.length, questions[2]?.type, report.problems]).toEqual([3, 'string', []])
  })

  test.each([
    ['below a title', 'A tool\nБөлүм | Суроо | Жооп\nHome | Warm home | yes it is\nHome | Dry home | yes it is', 2],
    ['above numbers', 'Суроо | Балл\nWarm home for all | 3\nDry home for all | 1', 1],
    ['none, where the rows are all alike', '1 | How is it heated? | text\n2 | Who is it for? | text', 0],
    ['none, in a heading with its letter', 'A tool\nA | ABITAZIONE |\n1 | How is it heated? | a\n2 | Who is it for? | b', 0],
  ])('%s', (_, table, headerRow) => {
    expect(columnsOf({ sheets: [{ name: 'Tool', rows: table.split('\n').map((line) => line.split('|').map((cell) => cell.trim() || null)) }] })).toMatchObject({ headerRow })
  })

  test('one beside columns that are known leaves its rows approximated', () => {
    const { notes, outcomes } = importedTable('Question | Type | Colour\nRooms? | number | red\nWarm? | yes/no |')
    expect(notes).toEqual([['header-row', 'columns-not-taken'], ['columns-not-taken'], []])
    expect(outcomes).toEqual(['approximated', 'approximated', 'whole'])
  })
})

describe('a row for the total', () => {
  test.each([
    ['is worked out where points are known', 'Warm? | a = 0; b = 1\nTotal score |', ['total-row']],
    ['is not where none are', 'Warm? | a; b\nԸնդամենը միավոր |', ['total-unknown']],
    ['is one between questions too', 'Warm? | a = 0; b = 1\nPUNTEGGIO TOTALE |\nDry? | a = 0; b = 1', ['total-row']],
  ])('%s', (_, rows, codes) => {
    expect(importedTable(`Question | Options\n${rows}`).notes[2]).toEqual(codes)
  })

  test('is not a total that is asked', () => {
    expect(importedTable('Question | Options\nWarm? | a; b\nTotal income of the household |').questions).toHaveLength(2)
  })
})

describe('a table of which nothing is taken', () => {
  const refused = (book: Workbook) => {
    const columns = columnsOf(book)
    if ('problem' in columns) throw new Error(columns.problem)
    return importTable(book, columns, { fileName: 'a.xlsx' })
  }

  test('has no row that is whole', () => {
    const rows = Array.from({ length: MOST_QUESTIONS + 1 }, (_, index) => [`Question ${index}?`, 'text'])
    const { ok, report } = refused({ sheets: [{ name: 'Tool', rows: [['Question', 'Type'], ...rows] }] })
    expect({ ok, whole: report.whole, approximated: report.approximated, notTaken: report.notTaken }).toEqual({ ok: false, whole: 0, approximated: 0, notTaken: MOST_QUESTIONS + 2 })
  })

  test('because it is a list of people, whose days and numbers ask nothing', () => {
    const people = Array.from({ length: 40 }, (_, index) => [100_000 + index, 'Ana', `19${50 + index}-02-16`, index % 2 ? 'F' : 'M', 'North', 157.5 + index])
    const { report } = refused({ sheets: [{ name: 'List', rows: [['id', 'given', 'born', 'sex', 'region', 'amount'], ...people] }] })
    expect(report.problems).toMatchObject([{ code: 'no-question-column' }])
  })

  test.each([['without rows', []], ['with blank cells', [[null, ' '], []]]])('because its sheet is empty, %s, asks for no columns', (_, rows) => {
    const { report } = refused({ sheets: [{ name: 'Sheet1', rows }] })
    expect(report.problems).toMatchObject([{ code: 'empty-sheet', message: 'The sheet "Sheet1" is empty.' }])
    expect(report).not.toHaveProperty('columns')
  })
})
