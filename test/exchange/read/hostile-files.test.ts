import * as sheetjs from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { READ_LIMITS } from '../../../core/exchange/read/read-limits.ts'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { cells, relationships, sheet, smallForm, withFalseDirectory, xlsx } from './workbook-parts.ts'

const SIZE_AT = 24
const CRC_AT = 16
const SHEET = 'xl/worksheets/sheet1.xml'
const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const many = (count: number) => Array.from({ length: count }, (_, index) => index)
// The library exports its container format without a type.
const { CFB } = sheetjs as unknown as {
  CFB: { utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Uint8Array): void }; write(container: object, options: { type: 'buffer' }): Uint8Array }
}
const office = (stream: string, content = 'x'.repeat(5000)) => {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, stream, strToU8(content))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }))
}
const small = { ...READ_LIMITS, cells: 100, characters: 1_000, sheets: 3, inflatedBytes: 1_000_000, entries: 20, fileBytes: 100_000 }

async function refusal(bytes: Uint8Array | string, name = 'form.xlsx', limits = READ_LIMITS) {
  const result = await readFiles([{ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }], limits)
  return result.ok ? 'read' : `${result.refusal.message} ${result.refusal.hint}`
}

describe('what is no form is refused in a sentence', () => {
  test.each<[what: string, bytes: Uint8Array | string, sentence: RegExp]>([
    ['nothing', '', /^form\.xlsx is empty\. Choose an/],
    ['a picture that was renamed', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /is a picture, not a spreadsheet\. Choose an/],
    ['a PDF', '%PDF-1.7', /is a PDF, not/],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), /is a file of another kind/],
    ['a page', '<html><table>', /is a page or an XML document/],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), /There is no workbook and no CSV file in the archive/],
    ['an empty archive', zipSync({}), /There is no workbook/],
    ['an OpenDocument spreadsheet', zipSync({ 'content.xml': strToU8('<a/>') }), /is an OpenDocument file, which is not read here\. Open it/],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('') }), /is a binary \.xlsb workbook/],
    ['a letter', zipSync({ 'word/document.xml': strToU8('<a/>') }), /is a text document/],
    ['several workbooks', zipSync({ 'a.xlsx': smallForm(), 'b.xlsx': smallForm() }), /several workbooks in the archive/],
    ['a workbook without sheets', xlsx({ 'xl/workbook.xml': '<workbook/>' }), /There is no sheet in/],
    ['a locked workbook', office('EncryptedPackage'), /is locked with a password\. Open it/],
    ['an old office letter', office('WordDocument'), /an office document of another kind/],
    ['an .xls of which nothing is left', office('Workbook'), /is damaged: its sheets cannot be told apart/],
    ['half a workbook', smallForm().slice(0, 700), /is damaged: its end is missing/],
    ['a sheet that does not end', xlsx({ [SHEET]: '<worksheet><sheetData><row' }), /sheet1\.xml is not well-formed/],
    ['a text that is not there', xlsx({ [SHEET]: cells('<c r="A1" t="s"><v>5</v></c>') }), /names a text that is not there/],
    ['a sheet that is missing', xlsx({ 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'gone.xml']]) }), /gone\.xml is missing/],
    ['a row that stands nowhere', xlsx({ [SHEET]: sheet('<row r="-3"><c r="A1"><v>1</v></c></row>') }), /stands nowhere/],
    ['a column that stands nowhere', xlsx({ [SHEET]: cells('<c r="ZZZZZZ1"><v>1</v></c>') }), /stands nowhere/],
    ['JSON that breaks off', '{"a": [1,', /^form\.xlsx is not valid JSON \(line 1, column 10\): a value is missing here\./],
    ['JSON with a mistake far down', '\uFEFF{\n  "a": 1,\n  "b" 2\n}', /is not valid JSON \(line 3, column 7\): a colon is missing between the name and its value\./],
    ['JSON with a comma too many', '{"a": [1, 2,]}', /is not valid JSON \(line 1, column 12\): a comma stands before the closing bracket\./],
    ['a quotation mark that is never closed', 'type,name\ntext,"a\ninteger,b\n', /A quotation mark in row 2 of form\.xlsx is never closed/],
  ])('%s', async (_, bytes, sentence) => expect(await refusal(bytes)).toMatch(sentence))

  test('of files that are not sheets of one workbook', async () => {
    const result = await readFiles([{ name: 'survey.csv', bytes: strToU8('type,name') }, { name: 'form.xlsx', bytes: smallForm() }])
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-together', message: 'survey.csv cannot be read together with other files.' } })
    expect(await readFiles([])).toMatchObject({ ok: false, refusal: { code: 'no-file' } })
  })
})

describe('what is made to do harm is refused before it can', () => {
  test.each<[what: string, bytes: Uint8Array | string, sentence: RegExp]>([
    ['a sheet that inflates to 80 MB', xlsx({ [SHEET]: sheet(' '.repeat(80_000_000)) }), /unpacks to more than 300 times its size/],
    ['200 MB of shared texts', xlsx({ 'xl/sharedStrings.xml': new Uint8Array(200_000_000).fill(32) }), /unpacks to more than 100 MB/],
    ['a sheet that is larger than it says', withFalseDirectory(xlsx({ [SHEET]: sheet(' '.repeat(1_000_000)) }), SHEET, SIZE_AT, 100), /is not as large as it says/],
    ['a sheet that is smaller than it says', withFalseDirectory(xlsx(), SHEET, SIZE_AT, 100_000), /is not as large as it says/],
    ['a sheet that was changed', withFalseDirectory(xlsx(), SHEET, CRC_AT, 1), /has changed since it was packed/],
    ['entities that multiply', xlsx({ [SHEET]: `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${cells('<c r="A1" t="str"><v>&c;</v></c>')}` }), /declares entities or a document type/],
    ['entities that read files', xlsx({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>' }), /declares entities/],
    ['an entity nobody knows', xlsx({ [SHEET]: cells('<c r="A1" t="str"><v>&b;</v></c>') }), /is not well-formed/],
    ['elements within elements', xlsx({ [SHEET]: '<a>'.repeat(100_000) }), /nested more than 64 levels deep/],
    ['arrays within arrays', '['.repeat(100_000), /nested more than 64 levels deep/],
    ['a part that leads out', xlsx({ '../../etc/cron.d/x': 'x' }), /unsafe name inside: "\.\.\/\.\.\/etc\/cron\.d\/x"/],
    ['a part that leads out of Windows', xlsx({ 'a\\..\\..\\x': 'x' }), /unsafe name/],
    ['a part with an absolute path', xlsx({ '/etc/passwd': 'x' }), /unsafe name/],
    ['a part twice', xlsx({ 'XL/workbook.xml': '<workbook/>' }), /two parts named/],
    ['an archive in an archive', zipSync({ 'form.xlsx': xlsx({ [SHEET]: sheet(' '.repeat(80_000_000)) }) }), /unpacks to more than 300 times/],
    ['a cell far out', xlsx({ [SHEET]: sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }), /has more than 1000000 cells/],
  ])('%s', async (_, bytes, sentence) => expect(await refusal(bytes)).toMatch(sentence))

  test.each<[what: string, bytes: Uint8Array | string, sentence: RegExp]>([
    ['a large file', 'a,b\n'.repeat(30_000), /is larger than 0\.1 MB\. Leave out/],
    ['many parts', xlsx(Object.fromEntries(many(30).map((index) => [`a${index}`, 'a']))), /has more than 20 parts/],
    [
      'many sheets',
      xlsx({
        'xl/workbook.xml': `<workbook xmlns:r="r">${'<sheet name="a" r:id="rId1"/>'.repeat(4)}</workbook>`,
        [SHEET]: sheet(row),
      }),
      /has more than 3 sheets/,
    ],
    ['many cells', 'a,b\n'.repeat(60), /has more than 100 cells/],
    ['much text, said once and used often', xlsx({ 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(400)}</t></si></sst>`, [SHEET]: cells('<c t="s"><v>0</v></c>'.repeat(3)) }), /more than 1000 characters of text/],
    ['more than is allowed, by what it says itself', xlsx({ 'a.bin': new Uint8Array(2_000_000) }), /unpacks to more than 1 MB/],
  ])('%s, by limits that are given', async (_, bytes, sentence) => expect(await refusal(bytes, 'form.xlsx', small)).toMatch(sentence))

  test('a link to another workbook is never followed', async () => {
    const links = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="https://example.org/sheet.xml" TargetMode="External"/></Relationships>`
    expect(await refusal(xlsx({ 'xl/_rels/workbook.xml.rels': links }))).toMatch(/There is no sheet/)
  })
})
