import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { writeCsv } from '../../../core/exchange/write/write-csv.ts'
import type { Cell } from '../../../core/exchange/workbook.ts'
import { SMALL_FORM, smallForm } from './workbook-parts.ts'

const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (const [index, letter] of [...text].entries()) view.setUint16(index * 2, letter.charCodeAt(0), littleEndian)
  return new Uint8Array(view.buffer)
}

async function read(...files: (readonly [name: string, content: string | Uint8Array])[]) {
  const result = await readFiles(files.map(([name, content]) => ({ name, bytes: typeof content === 'string' ? strToU8(content) : content })))
  if (!result.ok || !('workbook' in result)) throw new Error(`not read: ${JSON.stringify(result)}`)
  return { sheets: result.workbook.sheets, notices: result.notices.map(({ message }) => message) }
}

describe('a CSV', () => {
  const rows = [
    ['type', 'label'],
    ['text', 'Età'],
  ]
  test.each<[what: string, content: string | Uint8Array, rows: (Cell[])[]]>([
    ['with commas', 'type,label\ntext,Età\n', rows],
    ['with semicolons', 'type;label\r\ntext;Età\r\n', rows],
    ['with tabs', 'type\tlabel\rtext\tEtà', rows],
    ['that says its delimiter', 'sep=|\r\ntype|label\r\ntext|Età', rows],
    ['with a mark of UTF-8', '\uFEFFtype,label\ntext,Età', rows],
    ['in UTF-16', wide('\uFEFFtype,label\ntext,Età', true), rows],
    ['in UTF-16, the other way round', wide('\uFEFFtype,label\ntext,Età', false), rows],
    ['in Windows-1252', windows('type,label\ntext,Età'), rows],
    ['with quotation marks', 'a,"b, ""c""\r\nd"\n', [['a', 'b, "c"\nd']]],
    ['with numbers, which stay text', '1,01,1.0\n', [['1', '01', '1.0']]],
    ['with formulas, which stay text', '=1+1,@x\n', [['=1+1', '@x']]],
    ['with formulas that an export guarded', "'=1+1,''-x,'tis\n", [['=1+1', "'-x", "'tis"]]],
    ['with blank rows and cells', '\na,,b,,\n,,\n', [[], ['a', null, 'b']]],
  ])('%s', async (_, content, expected) => expect((await read(['survey.csv', content])).sheets).toEqual([{ name: 'survey', rows: expected }]))

  test('in Windows-1252 has the signs that Latin-1 does not', async () => {
    const bytes = Uint8Array.of(...windows('type,label\ntext,'), 0x80, 0x20, 0x92, 0x20, 0x96, 0x20, 0x9c, 0x20, 0xe9)
    expect((await read(['survey.csv', bytes])).sheets[0]?.rows[1]).toEqual(['text', '€ ’ – œ é'])
  })

  test('that is not Unicode is read, and that is said', async () => {
    expect((await read(['survey.csv', windows('type,label\ntext,Età')])).notices).toEqual(['survey.csv is not Unicode; it was read as Windows-1252.'])
  })

  test('with several sheets below one another', async () => {
    const { sheets } = await read(['form.csv', '"survey",,\n,type,name\n,text,a\n"choices",,\n,list_name,name\n'])
    expect(sheets).toEqual([
      { name: 'survey', rows: [['type', 'name'], ['text', 'a']] },
      { name: 'choices', rows: [['list_name', 'name']] },
    ])
  })

  test('written by us is read as it was, whatever begins like a formula', async () => {
    const rows = [['=1+1', '+1', '-1', '@a', '\tx', "'=1", '1', 'a "b", c', 'two\nlines', ' padded ']]
    const text = writeCsv({ name: 'survey', rows })
    expect(text.slice(1).split(',').slice(0, 6)).toEqual(["'=1+1", "'+1", "'-1", "'@a", '"\'\tx"', "''=1"])
    expect((await read(['survey.csv', text])).sheets[0]?.rows).toEqual(rows)
  })
})

describe('the sheets of one workbook in several files', () => {
  const survey = ['survey.csv', 'type,name\ntext,a\n'] as const
  const choices = ['choices.csv', 'list_name;name\nyes_no;yes\n'] as const
  const expected = [
    { name: 'survey', rows: [['type', 'name'], ['text', 'a']] },
    { name: 'choices', rows: [['list_name', 'name'], ['yes_no', 'yes']] },
  ]

  test('side by side', async () => expect((await read(survey, choices)).sheets).toEqual(expected))

  test('in an archive', async () => {
    const archive = zipSync({ 'form/survey.csv': strToU8(survey[1]), 'form/choices.csv': strToU8(choices[1]), '__MACOSX/._survey.csv': strToU8('x') })
    expect((await read(['form.zip', archive])).sheets).toEqual(expected)
  })

  test('in an archive beside the workbook that looks things up in them', async () => {
    const archive = zipSync({ 'form.xlsx': smallForm(), 'media/choices.csv': strToU8(choices[1]) })
    expect((await read(['form.zip', archive])).sheets).toEqual([{ name: 'survey', rows: SMALL_FORM.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)) }, expected[1]])
  })
})
