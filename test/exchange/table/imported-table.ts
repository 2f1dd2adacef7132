import { expect } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { columnsOf } from '../../../core/exchange/table/columns-of.ts'
import { importTable } from '../../../core/exchange/table/import-table.ts'
import type { Cell, Workbook } from '../../../core/exchange/workbook.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

/** A table written in lines, with bars between its cells; \n within one is a line of its own. */
export function tableWorkbook(lines: string): Workbook {
  const rows = lines.split('\n').map((line) => line.split('|').map((cell): Cell => cell.trim().replaceAll(String.raw`\n`, '\n') || null))
  return { sheets: [{ name: 'Tool', rows }] }
}

/** What a table becomes, which has no errors and says something of every row: its questions in order, and the notes and the outcome of each row. */
export function importedTable(lines: string, asked?: string) {
  const book = tableWorkbook(lines)
  const columns = columnsOf(book, asked)
  if ('problem' in columns) throw new Error(columns.problem)
  const result = importTable(book, columns, { fileName: 'home_check.xlsx' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  const definition = result.definition as AssessmentTool
  const { lines: rows } = result.report
  expect(rows.every(({ became, notes }) => became !== undefined || notes.length > 0)).toBe(true)
  return { definition, report: result.report, questions: questionsIn(definition.answers), notes: rows.map(({ notes }) => notes.map(({ code }) => code)), outcomes: rows.map(({ outcome }) => outcome) }
}

function questionsIn({ properties = {} }: Question): readonly Question[] {
  return Object.values(properties).flatMap((question) => (question.type === 'object' ? questionsIn(question) : [question]))
}
