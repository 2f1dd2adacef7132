import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../core/cli/main.ts'
import { terminal } from '../../core/cli/terminal.ts'
import { MOST_QUESTIONS } from '../../core/definitions/most-questions.ts'
import { writeXlsx } from '../../core/exchange/write/write-xlsx.ts'
import { smallForm } from '../exchange/read/workbook-parts.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caseloom-import-'))
  writeFileSync(join(folder, 'small_form.xlsx'), smallForm())
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

async function importing(...argv: string[]) {
  let printed = ''
  const code = await main(['import', ...argv], terminal({ write: (text: string) => (printed += text) }))
  return { code, printed }
}

const taking = (...more: string[]) => importing(at('small_form.xlsx'), '--out', at('out'), '--report', at('report.json'), ...more)

describe('caseloom import', () => {
  test('writes a draft definition and what became of every row', async () => {
    const { code, printed } = await taking()
    expect(printed).toMatch(/^2 rows: 2 whole, 0 approximated, 0 not taken\.\n.*small_form\.json is written: a draft/)
    expect(code).toBe(0)
    expect(json('report.json')).toMatchObject({ taken: true, definition: at('out/small_form.json'), rows: 2, whole: 2, approximated: 0, notTaken: 0, problems: [] })
    expect(json('out/small_form.json')).toMatchObject({ id: 'small_form' })
    expect(readdirSync(folder).sort()).toEqual(['out', 'report.json', 'small_form.xlsx'])
  })

  test('takes the CSV files of the sheets', async () => {
    writeFileSync(at('survey.csv'), 'type,name,label\nselect_one yes_no,a,A?\n')
    writeFileSync(at('choices.csv'), 'list_name,name,label\nyes_no,yes,Yes\n')
    expect((await importing(at('survey.csv'), at('choices.csv'), '--out', at('out'))).code).toBe(0)
  })

  test('takes the CSV files of a folder, and an archive of them', async () => {
    mkdirSync(at('rapid_visit'))
    const sheets = { 'survey.csv': 'type,name,label\nselect_one yes_no,a,A?\n', 'choices.csv': 'list_name,name,label\nyes_no,yes,Yes\n', 'settings.csv': 'form_title\nRapid visit\n' }
    for (const [name, text] of Object.entries(sheets)) writeFileSync(at(`rapid_visit/${name}`), text)
    writeFileSync(at('rapid_visit/.DS_Store'), 'x')
    writeFileSync(at('rapid_visit.zip'), zipSync(Object.fromEntries(Object.entries(sheets).map(([name, text]) => [name, strToU8(text)]))))
    expect((await importing(at('rapid_visit'), '--out', at('out'), '--report', at('report.json'))).code).toBe(0)
    expect(json('report.json')).toMatchObject({ source: 'rapid_visit', format: 'xlsform', notTaken: 0, problems: [] })
    expect((await importing(at('rapid_visit.zip'), '--out', at('zipped'))).code).toBe(0)
    expect([json('out/rapid_visit.json'), json('out/rapid_visit.json').title]).toEqual([json('zipped/rapid_visit.json'), 'Rapid visit'])
  })

  test('takes the sheet of a workbook that is asked for', async () => {
    writeFileSync(at('tool.xlsx'), writeXlsx({ sheets: [{ name: 'Cover', rows: [['A tool']] }, { name: 'Part A, home', rows: [['Question', 'Type', 'Help'], ['Rooms?', 'number']] }, { name: 'Part B', rows: [['Question', 'Type'], ['Paid?', 'yes/no']] }] }))
    await importing(at('tool.xlsx'), '--out', at('out'))
    await importing(at('tool.xlsx'), '--sheet', 'Part B', '--out', at('other'))
    expect([Object.keys(json('out/tool.json').answers.properties), Object.keys(json('other/tool.json').answers.properties)]).toEqual([['rooms'], ['paid']])
    expect(await importing(at('tool.xlsx'), '--sheet', 'Part A, home', '--columns', 'question=A,type=-', '--out', at('out'), '--force')).toMatchObject({ code: 0 })
    expect(await importing(at('tool.xlsx'), '--sheet', 'Part C', '--out', at('out'))).toMatchObject({ code: 1, printed: expect.stringContaining('There is no sheet "Part C" in tool.xlsx.') })
  })

  test('takes a FHIR Questionnaire', async () => {
    const item = [{ linkId: 'rooms', type: 'integer', text: 'Rooms', required: true }, { linkId: 'who', type: 'reference', text: 'Who?' }]
    writeFileSync(at('home.json'), JSON.stringify({ resourceType: 'Questionnaire', name: 'home_check', title: 'Home', status: 'draft', item }))
    const { code, printed } = await importing(at('home.json'), '--out', at('out'), '--report', at('report.json'))
    expect(printed).toMatch(/^3 rows: 2 whole, 1 approximated, 0 not taken\./)
    expect(code).toBe(0)
    expect(json('report.json')).toMatchObject({ taken: true, format: 'fhir', lines: [{ became: 'the form' }, { name: 'rooms', became: 'rooms', outcome: 'whole' }, { name: 'who', outcome: 'approximated', notes: [{ code: 'reference-as-text' }] }] })
    expect(json('out/home_check.json')).toMatchObject({ answers: { required: ['rooms'], properties: { rooms: { type: 'integer', title: 'Rooms', source: { sheet: 'item', row: '1', name: 'rooms' } } } } })
  })

  test('takes a definition that was written before, as the page does; its rows are its questions by their lines', async () => {
    await taking()
    const written = readFileSync(at('out/small_form.json'), 'utf8')
    writeFileSync(at('downloaded.json'), written.replaceAll(/\s*\n\s*/g, '\n'))
    const { code, printed } = await importing(at('downloaded.json'), '--out', at('again'), '--report', at('again.json'))
    const questions = Object.keys(JSON.parse(written).answers.properties)
    expect([code, printed]).toEqual([0, expect.stringMatching(new RegExp(`^${questions.length} rows: ${questions.length} whole, 0 approximated, 0 not taken\\.\\n.*small_form\\.json is written`))])
    expect(readFileSync(at('again/small_form.json'), 'utf8')).toBe(written)
    const { lines, ...report } = json('again.json')
    expect(report).toMatchObject({ taken: true, format: 'definition', source: 'downloaded.json', problems: [] })
    expect(lines.map(({ became }: { became: string }) => became)).toEqual(questions)
    expect(lines[0]).toEqual({ sheet: 'downloaded.json', row: expect.any(Number), name: questions[0], label: expect.any(String), type: expect.any(String), became: questions[0], outcome: 'whole', notes: [] })
    expect(readFileSync(at('downloaded.json'), 'utf8').split('\n')[lines[0].row - 1]).toContain(`"${questions[0]}"`)
  })

  test('refuses a definition that the rules refuse, with everything that is wrong and where', async () => {
    writeFileSync(at('mine.json'), JSON.stringify({ $schema: '../form-definitions/meta/form.schema.json', id: 'mine', title: 'Mine', answers: { type: 'object', properties: { rooms: { type: 'integer', title: 'Rooms', visibleWhen: 'romms > 1', colour: 'red' } } } }, null, 1))
    const { code, printed } = await importing(at('mine.json'), '--out', at('out'), '--report', at('report.json'))
    expect([code, printed]).toEqual([1, expect.stringMatching(/mine\.json:11 .*romms.*\n(.*\n)*Nothing was taken\.\n$/)])
    expect(json('report.json')).toMatchObject({ taken: false, format: 'definition', rows: 0, problems: expect.arrayContaining([expect.objectContaining({ sheet: 'mine.json', row: 12, message: expect.stringContaining('colour') })]) })
    expect(existsSync(at('out'))).toBe(false)
  })

  test('says which rows are not whole, those not taken first, and where all of them are told', async () => {
    const rows = Array.from({ length: 11 }, (_, place) => `barcode,code_${place},Code ${place},`)
    writeFileSync(at('survey.csv'), ['type,name,label,calculation', ...rows, 'calculate,size,,iff(1)', ''].join('\n'))
    const { printed } = await importing(at('survey.csv'), '--out', at('out'))
    const [problem, counts, first, ...others] = printed.split('\n')
    expect([problem, counts]).toEqual(['survey:13 (calculation): There is no function "iff" here. Did you mean "if"?', '12 rows: 0 whole, 11 approximated, 1 not taken.'])
    expect(first).toMatch(/^ {2}survey:13 size, not taken: There is no function "iff" here\. The calculation could not/)
    expect(others.slice(0, 10)).toEqual([...Array.from({ length: 9 }, (_, place) => `  survey:${place + 2} code_${place}, approximated: The code is typed, not scanned.`), 'And 2 more. --report FILE writes what became of every row.'])
    expect((await importing(at('survey.csv'), '--out', at('out'), '--force', '--report', at('report.json'))).printed).toContain('And 2 more: see the report.')
  })

  test('says that nothing was taken where a table has more questions than a form may have', async () => {
    writeFileSync(at('table.csv'), `Question,Answer\n${Array.from({ length: 5001 }, (_, place) => `Question ${place}?,Yes/No`).join('\n')}\n`)
    const { code, printed } = await importing(at('table.csv'), '--out', at('out'))
    expect(code).toBe(1)
    expect(printed).toMatch(/Nothing was taken\.\n$/)
  })

  test('writes over nothing unless it is told to', async () => {
    await taking()
    writeFileSync(at('out/small_form.json'), 'mine')
    expect(await taking()).toMatchObject({ code: 1, printed: expect.stringContaining('is there already. Name another folder, or add --force') })
    expect(readFileSync(at('out/small_form.json'), 'utf8')).toBe('mine')
    expect(json('report.json')).toMatchObject({ taken: false, problems: [{ message: expect.stringContaining('is there already') }] })
    expect((await taking('--force')).code).toBe(0)
    expect(json('out/small_form.json')).toMatchObject({ id: 'small_form' })
  })

  test('takes a file for a report only if it was one', async () => {
    writeFileSync(at('report.json'), '{"mine": true}')
    expect(await taking()).toMatchObject({ code: 1, printed: expect.stringContaining('is no report of an import') })
    expect(existsSync(at('out'))).toBe(false)
    writeFileSync(at('report.json'), '')
    expect((await taking()).code).toBe(0)
  })

  test.each<[what: string, name: string, content: string, sentence: RegExp]>([
    ['no form', 'form.xlsx', '%PDF-1.7', /is a PDF, not a spreadsheet\. Choose/],
    ['nothing', 'form.xlsx', '', /is empty\./],
    ['a table without questions', 'form.csv', 'a,b\n1,2\n', /No column of "form" is known to hold the questions\. Say which one does\.\n.*--columns "header=4,question=B/],
    ['a definition with a property twice', 'form.json', '{ "$schema": "form.schema.json", "id": "mine", "id": "yours" }', /form\.json, line 1, column 48: "id" stands in this object twice; only the last one would count\./],
    ['JSON', 'form.json', '{}', /is JSON, but no form that is known here/],
  ])('refuses %s, says why, and writes no definition', async (_, name, content, sentence) => {
    writeFileSync(at(name), content)
    const { code, printed } = await importing(at(name), '--out', at('out'), '--report', at('report.json'))
    expect(code).toBe(1)
    expect(printed).toMatch(sentence)
    expect(json('report.json')).toMatchObject({ taken: false, rows: 0, problems: [{ sheet: expect.any(String), row: expect.any(Number), column: '', message: expect.any(String), hint: expect.any(String) }] })
    expect(existsSync(at('out'))).toBe(false)
  })

  test('of a table of which nothing is taken counts no row as whole', async () => {
    writeFileSync(at('form.csv'), `Question,Type\n${Array.from({ length: MOST_QUESTIONS + 1 }, (_, index) => `Which ${index}?,text`).join('\n')}`)
    const { code, printed } = await importing(at('form.csv'), '--out', at('out'))
    expect([code, printed]).toEqual([1, expect.stringMatching(/may have \d+\. .*\nNothing was taken\.\n$/)])
  })

  test('says which columns of a table were not understood, and how to say what they mean', async () => {
    writeFileSync(at('form.csv'), 'Question,Type,Colour\nWarm?,yes/no,red\n')
    const { code, printed } = await importing(at('form.csv'), '--out', at('out'))
    expect([code, printed]).toEqual([0, expect.stringMatching(/form:1: What these columns mean is not known: C\. .*\n.*--columns "header=/)])
  })

  test('a file that cannot be written leaves none behind', async () => {
    const { code, printed } = await importing(at('small_form.xlsx'), '--out', at('small_form.xlsx'), '--report', at('report.json'))
    expect({ code, printed }).toMatchObject({ code: 1, printed: expect.stringContaining('It could not be written') })
    expect(existsSync(at('report.json'))).toBe(false)
  })

  test.each([
    [[], 'Which file?'],
    [['form.xlsx'], 'Where to?'],
    [['form.xlsx', '--out'], 'argument missing'],
    [['form.xlsx', '--aut', 'x'], "Unknown option '--aut'"],
  ])('asked for wrongly: %j', async (argv, sentence) => {
    const { code, printed } = await importing(...argv)
    expect({ code, printed }).toMatchObject({ code: 2, printed: expect.stringContaining(sentence) })
  })

  test('says so when there is no such file', async () => {
    expect(await importing(at('none.xlsx'), '--out', at('out'))).toMatchObject({ code: 1, printed: expect.stringContaining('There is no file') })
    mkdirSync(at('empty'))
    expect(await importing(at('empty'), '--out', at('out'))).toMatchObject({ code: 1, printed: expect.stringContaining('There is no file of a form in the folder') })
  })
})
