import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import type { Workbook } from '../../../core/exchange/workbook.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'

const WORKBOOK: Workbook = {
  sheets: [
    { name: 'survey', rows: [['=1+1', '+1', '-1', '@SUM(A1)', '\tx'], [], [null, 1, 0.1, true, false, -5], ['a & <b> "c"', ' padded ', 'two\nlines', '_x000D_', 'bell \u0007', 'größe 漢字 😀']] },
    { name: 'choices', rows: [Array.from({ length: 30 }, (_, index) => `column ${index}`)] },
  ],
}

describe('an .xlsx that is written', () => {
  test('is read as it was', async () => {
    expect(await readFiles([{ name: 'form.xlsx', bytes: writeXlsx(WORKBOOK) }])).toEqual({ ok: true, workbook: WORKBOOK, notices: [] })
  })

  test('has no formula in the eyes of another program', () => {
    const { A1, B1, AD1 } = { ...read(writeXlsx(WORKBOOK)).Sheets.choices, ...read(writeXlsx(WORKBOOK)).Sheets.survey }
    expect([A1, B1].map(({ t, v, f }) => ({ t, v, f }))).toEqual([{ t: 's', v: '=1+1', f: undefined }, { t: 's', v: '+1', f: undefined }])
    expect(AD1.v).toBe('column 29')
  })

  // A strict reader (openpyxl, and with it pyxform) refuses a workbook with an empty fill.
  test('has fonts, fills and borders that are written out, and formats that name them', () => {
    const styles = strFromU8(unzipSync(writeXlsx(WORKBOOK))['xl/styles.xml'] ?? new Uint8Array())
    expect(styles).not.toMatch(/<(font|fill|border|xf)\/>/)
    expect([...styles.matchAll(/<(fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles) count="(\d+)">(.*?)<\/\1>/g)].map(([, of, count]) => [of, count])).toEqual([['fonts', '1'], ['fills', '2'], ['borders', '1'], ['cellStyleXfs', '1'], ['cellXfs', '2'], ['cellStyles', '1']])
    for (const [xf] of styles.matchAll(/<xf [^>]*>/g)) expect(xf).toMatch(/numFmtId="\d+" fontId="0" fillId="0" borderId="0"/)
  })

  test('is the same, byte by byte, whenever it is written', () => expect(writeXlsx(WORKBOOK)).toEqual(writeXlsx(WORKBOOK)))

  test('has sheets whose names spreadsheet programs take', () => {
    const names = ['a/b', 'A:B', '', 'a name that is far longer than a sheet may have', 'a name that is far longer than a sheet may have']
    const written = read(writeXlsx({ sheets: names.map((name) => ({ name, rows: [['x']] })) }))
    expect(written.SheetNames).toEqual(['a_b', 'A_B_2', 'sheet', 'a name that is far longer than ', 'a name that is far longer tha_2'])
  })
})
