import type { Workbook } from '../workbook.ts'
import { type CellBudget, Grid } from './grid.ts'
import { Refused } from './refusal.ts'
import { readCells, sharedStrings } from './xlsx-cells.ts'
import { shownByStyle, xlsxParts } from './xlsx-parts.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Reads the sheets of an .xlsx workbook, while it inflates. */
export function readXlsx(archive: ZipArchive, workbook: string, budget: CellBudget): Workbook {
  const { sheets, strings, styles, is1904 } = xlsxParts(archive, workbook)
  if (sheets.length === 0) throw new Refused('no-sheets', { file: archive.file })
  const shared = { strings: sharedStrings(archive, strings), shown: shownByStyle(archive, styles), is1904 }
  return {
    sheets: sheets.map(({ name, part }) => {
      const grid = new Grid(budget)
      readCells(archive, part, shared, grid)
      return grid.sheet(name)
    }),
  }
}
