import type { CellObject } from '@e965/xlsx'
import type { Cell, Workbook } from '../workbook.ts'
import { cellRecords } from './cell-records.ts'
import { type CellBudget, Grid } from './grid.ts'
import { officeStreams } from './office-streams.ts'
import { Refused } from './refusal.ts'
import { serialDay, shownByCode } from './serial-day.ts'

/** Reads the sheets of an .xls workbook; the library for it is loaded only now. */
export async function readXls(bytes: Uint8Array, budget: CellBudget): Promise<Workbook> {
  const { file, limits } = budget
  const streams = officeStreams(bytes, file)
  if (streams.has('EncryptedPackage')) throw new Refused('locked', { file })
  const stream = (streams.get('Workbook') ?? streams.get('Book'))?.()
  if (!stream) throw new Refused('not-a-table', { file, what: 'an office document of another kind' })
  if (stream[0] !== 0x09 || stream[1] !== 0x08) throw new Refused('damaged', { file, what: 'its sheets cannot be told apart' })
  const { read } = await import('@e965/xlsx')
  const book = parsed(() => read(cellRecords(stream), { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true }), file)
  if (book.SheetNames.length > limits.sheets) throw new Refused('too-many-sheets', { file, most: limits.sheets })
  if (book.SheetNames.length === 0) throw new Refused('no-sheets', { file })
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    sheets: book.SheetNames.map((name) => {
      const grid = new Grid(budget)
      const rows = book.Sheets[name]?.['!data'] ?? []
      rows.forEach((cells, row) => cells.forEach((cell, column) => grid.put(row, column, valueOf(cell, is1904))))
      return grid.sheet(name)
    }),
  }
}

function parsed<T>(read: () => T, file: string): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw new Refused('locked', { file })
    throw new Refused('damaged', { file, what: 'its sheets cannot be told apart' })
  }
}

function valueOf({ t, v, z, w }: CellObject, is1904: boolean): Cell {
  if (t === 'e') return w ?? '#VALUE!'
  if (typeof v === 'number') {
    const shown = z === undefined ? undefined : shownByCode(String(z))
    return shown === undefined ? v : serialDay(v, shown, is1904)
  }
  if (typeof v === 'string') return v.replaceAll('\r\n', '\n')
  return typeof v === 'boolean' ? v : null
}
