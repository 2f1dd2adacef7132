import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { cellRecords } from '../../../core/exchange/read/cell-records.ts'

const short = (...numbers: number[]) => numbers.flatMap((number) => [number & 0xff, number >> 8])
const record = (kind: number, ...bytes: number[]) => [...short(kind, bytes.length), ...bytes]
const double = (number: number) => [...new Uint8Array(new Float64Array([number]).buffer)]
/** A formula in a row, whose own text makes no sense and is long. */
const formula = (row: number, value: number[]) => record(0x0006, ...short(row, 0, 0), ...value, ...short(0, 0, 0, 40), ...Array<number>(40).fill(0xff))

const start = (kind: number) => record(0x0809, ...short(0x0600, kind, 0, 0), 0, 0, 0, 0, 6, 0, 0, 0)
const END = record(0x000a)
const cells = [
  ...start(0x10),
  ...record(0x0200, ...short(0, 0, 9, 0, 0, 1, 0)),
  ...formula(0, double(3)),
  ...formula(1, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
  ...record(0x0207, ...short(2), 0, 0x6f, 0x6b),
  ...formula(2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
  ...formula(3, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]),
  ...formula(4, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
  // A link over every cell of the sheet.
  ...record(0x01b8, ...short(0, 0xffff, 0, 0xff), ...Array<number>(40).fill(0)),
  ...END,
]

function stream(): Uint8Array {
  const sheet = (at: number) => record(0x0085, ...short(at, 0, 0), 1, 0, 0x61)
  const globals = (at: number) => [...start(5), ...sheet(at), ...END]
  return Uint8Array.from([...globals(globals(0).length), ...cells])
}

test('formulas of an .xls become their stored values, and nothing else of them is read', () => {
  const values = cellRecords(stream())
  expect(values.length).toBe(stream().length)
  const rows = read(values, { type: 'array', dense: true }).Sheets.a?.['!data'] ?? []
  expect(rows.map((row) => row?.[0] && [row[0].t, row[0].v])).toEqual([['n', 3], ['s', 'ok'], ['b', true], ['e', 0x2a]])
})

test('an .xls that ends amid a record is read up to it', () => {
  const whole = stream()
  expect(cellRecords(whole.subarray(0, whole.length - 10)).length).toBe(whole.length - END.length - 52)
})
