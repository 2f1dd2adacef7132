import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import type { Cell } from '../../../core/exchange/workbook.ts'
import { cells, relationships, sheet, xlsx } from './workbook-parts.ts'

async function read(bytes: Uint8Array) {
  const result = await readFiles([{ name: 'form.xlsx', bytes }])
  if (!result.ok || !('workbook' in result)) throw new Error(`not read: ${JSON.stringify(result)}`)
  return result.workbook.sheets
}

const STRINGS =
  '<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>' +
  '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><si><t>a_x000D_\nb &amp; &#233;</t></si></sst>'
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.0 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'

describe('cells of an .xlsx', () => {
  test.each<[what: string, xml: string, value: Cell | undefined]>([
    ['a number as it was typed', '<c r="A1"><v>1</v></c>', 1],
    ['a fraction', '<c r="A1"><v>0.1</v></c>', 0.1],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['a text formatted in pieces', '<c r="A1" t="s"><v>1</v></c>', 'rich text'],
    ['a text with its pronunciation', '<c r="A1" t="s"><v>2</v></c>', '漢字'],
    ['a text with escapes', '<c r="A1" t="s"><v>3</v></c>', 'a\nb & é'],
    ['a text in its cell', '<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', 'inline'],
    ['a text between CDATA marks', '<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', 'a < b'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a day', '<c r="A1" s="1"><v>45292</v></c>', '2024-01-01'],
    ['a day before the 29 February 1900 that never was', '<c r="A1" s="1"><v>1</v></c>', '1900-01-01'],
    ['a time of day', '<c r="A1" s="2"><v>0.75</v></c>', '18:00:00'],
    ['a day and time', '<c r="A1" s="3"><v>45292.5</v></c>', '2024-01-01T12:00:00'],
    ['a day in a format of its own', '<c r="A1" s="4"><v>45292</v></c>', '2024-01-01'],
    ['a number whose format says days', '<c r="A1" s="5"><v>3</v></c>', 3],
    ['a duration', '<c r="A1" s="6"><v>1.5</v></c>', 1.5],
    ['a day written as text', '<c r="A1" t="d"><v>2024-01-01</v></c>', '2024-01-01'],
    ['the stored number of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['the stored text of a formula', '<c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>click</v></c>', 'click'],
    ['a formula that nobody has worked out, as its text', '<c r="A1"><f>WEBSERVICE("http://x")</f><v></v></c>', '=WEBSERVICE("http://x")'],
    ['a formula that gave no text', '<c r="A1" t="str"><f>TRIM(" ")</f><v></v></c>', undefined],
    ['a formula without a stored value, as its text', '<c r="A1"><f>WEBSERVICE("http://x")</f></c>', '=WEBSERVICE("http://x")'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a number too large for a day', '<c r="A1" s="1"><v>99999999</v></c>', 99999999],
    ['nothing', '<c r="A1" s="1"/>', undefined],
  ])('%s', async (_, xml, value) => {
    const [survey] = await read(xlsx({ 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES, 'xl/worksheets/sheet1.xml': cells(xml) }))
    expect(survey?.rows[0]?.[0]).toBe(value)
  })

  test('days of a workbook that counts from 1904', async () => {
    const workbook = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="survey" r:id="rId1"/></sheets></workbook>'
    const day = cells('<c r="A1" s="1"><v>43830</v></c>')
    const [survey] = await read(xlsx({ 'xl/workbook.xml': workbook, 'xl/styles.xml': STYLES, 'xl/worksheets/sheet1.xml': day }))
    expect(survey?.rows).toEqual([['2024-01-01']])
  })
})

describe('sheets of an .xlsx', () => {
  test('keep the places of cells, and nothing after the last', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"/></row><row r="4"><c r="A4"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    expect((await read(xlsx({ 'xl/worksheets/sheet1.xml': sheet(rows) })))[0]?.rows).toEqual([[], [null, 1], [], [2]])
  })

  test('cells and rows without a place follow one another', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    expect((await read(xlsx({ 'xl/worksheets/sheet1.xml': sheet(rows) })))[0]?.rows).toEqual([[1, 2], [3]])
  })

  test('of merged cells the first has the value', async () => {
    const merged = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>').replace('</worksheet>', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>')
    expect((await read(xlsx({ 'xl/worksheets/sheet1.xml': merged })))[0]?.rows).toEqual([[1]])
  })

  test('hidden sheets and rows are read, in the order of the workbook; charts are not', async () => {
    const sheets = await read(
      xlsx({
        'xl/workbook.xml':
          '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="choices" state="veryHidden" q:id="b"/><x:sheet name="chart" q:id="c"/><x:sheet name="survey" q:id="a"/></x:sheets></x:workbook>',
        'xl/_rels/workbook.xml.rels': relationships([
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', '/xl/worksheets/../worksheets/other.xml'],
          ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
        'xl/worksheets/other.xml': '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1" hidden="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }),
    )
    expect(sheets).toEqual([
      { name: 'choices', rows: [[7]] },
      { name: 'survey', rows: [['type']] },
    ])
  })

  test('parts in UTF-16 are read', async () => {
    const text = `\uFEFF${cells('<c r="A1" t="inlineStr"><is><t>größe</t></is></c>')}`
    const wide = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
    expect((await read(xlsx({ 'xl/worksheets/sheet1.xml': wide })))[0]?.rows).toEqual([['größe']])
  })
})
