import papa from 'papaparse'
import type { Sheet } from '../workbook.ts'
import { type CellBudget, Grid } from './grid.ts'
import { Refused } from './refusal.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const FIRST_LINES = 100_000

/** Reads a text as one sheet; every cell stays text, as it is not said what else it would be. */
export function readCsv(text: string, name: string, budget: CellBudget): Sheet {
  const grid = new Grid(budget)
  const [, said, body = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/i.exec(text) ?? []
  let row = 0
  papa.parse<string[]>(body.replaceAll(/\r\n?/g, '\n'), {
    delimiter: said ?? delimiterOf(body),
    newline: '\n',
    step({ data, errors }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Refused('open-quote', { file: budget.file, row: row + 1 })
      data.forEach((cell, column) => grid.put(row, column, withoutGuard(cell)))
      row += 1
    },
  })
  return grid.sheet(name)
}

// The one that the first line with something in it has most of, outside of quotation marks.
function delimiterOf(text: string): string {
  const [first = ''] = /\S.*/.exec(text.slice(0, FIRST_LINES)) ?? []
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).delimiter
}

// An apostrophe that an export put before a formula is no part of the text.
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
