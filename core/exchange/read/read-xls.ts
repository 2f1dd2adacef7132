import type { CellObject } from '@e965/xlsx'
import type { Cell, Workbook } from '../workbook.ts'
import { type CellBudget, Grid } from './grid.ts'
import { Refused } from './refusal.ts'
import { serialDay, shownByCode } from './serial-day.ts'

/** Reads the sheets of an .xls workbook; the library for it is loaded only now. */
export async function readXls(bytes: Uint8Array, budget: CellBudget): Promise<Workbook> {
  const { file, limits } = budget
  if (names(bytes, 'EncryptedPackage')) throw new Refused('locked', { file })
  if (!names(bytes, 'Workbook') && !names(bytes, 'Book')) throw new Refused('not-a-table', { file, what: 'an office document of another kind' })
  const { read } = await import('@e965/xlsx')
  const book = parsed(() => read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true }), file)
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

// Streams of such a file are named in UTF-16 in its directory, which starts on a multiple of four bytes.
function names(bytes: Uint8Array, stream: string): boolean {
  const wanted = Uint8Array.from([...stream].flatMap((letter) => [letter.charCodeAt(0), 0]).concat(0, 0))
  for (let at = 0; at + wanted.length <= bytes.length; at += 4) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
