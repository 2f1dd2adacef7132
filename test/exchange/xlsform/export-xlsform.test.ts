import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { roundTrip } from '../../../core/exchange/round-trip.ts'
import type { Workbook } from '../../../core/exchange/workbook.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { exportXlsform } from '../../../core/exchange/xlsform/out/export-xlsform.ts'
import { errorsIn } from './check-imported.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const INPUTS = resolve(ROOT, '../shared/inputs')

function tool(properties: Record<string, Question>, further: Partial<AssessmentTool> = {}, required: string[] = []): AssessmentTool {
  return {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
    id: 'home_visit',
    title: 'Home visit',
    status: 'illustrative',
    answers: { type: 'object', properties, ...(required.length > 0 && { required }) },
    ...further,
  }
}

/** Lines of a sheet, each with only the columns it fills in. */
function linesOf({ sheets }: Workbook, name: string): Record<string, unknown>[] {
  const [columns = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
  return rows.map((row) => Object.fromEntries(row.flatMap((cell, index) => (cell === null ? [] : [[String(columns[index]), cell]]))))
}

const rooms: Question = { type: 'integer', title: 'How many rooms are there?' }

describe('a question of a definition as a line of the survey', () => {
  const lines: readonly (readonly [what: string, question: Question, line: Record<string, string>])[] = [
    ['text', { type: 'string', title: 'Street' }, { type: 'text', label: 'Street' }],
    ['long text', { type: 'string', title: 'Story', ui: { widget: 'long_text' } }, { type: 'text', label: 'Story', appearance: 'multiline' }],
    ['limits of a number', { type: 'integer', title: 'Age', minimum: 0, maximum: 120 }, { type: 'integer', label: 'Age', constraint: '. >= 0 and . <= 120' }],
    ['a fixed number of letters', { type: 'string', title: 'Code', minLength: 5, maxLength: 5 }, { type: 'text', label: 'Code', constraint: 'string-length(.) = 5' }],
    ['a pattern', { type: 'string', title: 'Post code', pattern: '^[0-9]{5}$' }, { type: 'text', label: 'Post code', constraint: "regex(., '[0-9]{5}')" }],
    ['steps', { type: 'number', title: 'Height', multipleOf: 0.5 }, { type: 'decimal', label: 'Height', constraint: '. mod 0.5 = 0' }],
    ['a scale', { type: 'integer', title: 'How well?', minimum: 1, maximum: 5, ui: { widget: 'scale' } }, { type: 'range', label: 'How well?', parameters: 'start=1 end=5 step=1' }],
    ['a day, as a rule today', { type: 'string', format: 'date', title: 'Day', default: '=today' }, { type: 'date', label: 'Day', default: 'today()' }],
    ['a place', { type: 'string', format: 'location', title: 'Where?', default: 'geo:41.9,12.5' }, { type: 'geopoint', label: 'Where?', default: '41.9 12.5' }],
    ['a photo', { type: 'string', format: 'file', title: 'Picture', ui: { widget: 'photo' } }, { type: 'image', label: 'Picture' }],
    ['a signature', { type: 'string', format: 'signature', title: 'Signed' }, { type: 'image', label: 'Signed', appearance: 'signature' }],
    ['a note that puts in an answer', { type: 'null', title: 'There are {rooms} rooms.' }, { type: 'note', label: 'There are ${rooms} rooms.' }],
    ['a condition', { type: 'string', title: 'Which?', visibleWhen: 'rooms > 2 and rooms < 9' }, { type: 'text', label: 'Which?', relevant: '${rooms} > 2 and ${rooms} < 9' }],
    ['needed only sometimes', { type: 'string', title: 'Why?', requiredWhen: 'rooms = 0' }, { type: 'text', label: 'Why?', required: '${rooms} = 0' }],
    ['a rule with words', { type: 'integer', title: 'Beds', check: [{ that: 'asked <= rooms * 4', message: 'So many?' }] }, { type: 'integer', label: 'Beds', constraint: '. <= ${rooms} * 4', constraint_message: 'So many?' }],
    ['worked out, and shown', { type: 'number', title: 'Twice', calculate: 'rooms * 2' }, { type: 'decimal', label: 'Twice', calculation: '${rooms} * 2', read_only: 'yes' }],
    ['worked out, and hidden', { type: 'number', calculate: 'rooms * 2', ui: { widget: 'hidden' } }, { type: 'calculate', calculation: '${rooms} * 2' }],
    ['a choice in columns', { type: 'string', title: 'Heating', oneOf: [{ const: 'gas', title: 'Gas' }], ui: { columns: 2, width: 'full' } }, { type: 'select_one asked', label: 'Heating', appearance: 'columns-2 w4' }],
    ['a choice, searched in', { type: 'string', title: 'Heating', oneOf: [{ const: 'gas', title: 'Gas' }], ui: { widget: 'autocomplete' } }, { type: 'select_one asked', label: 'Heating', appearance: 'autocomplete' }],
    ['several choices, some', { type: 'array', title: 'Needs', minItems: 1, maxItems: 2, items: { type: 'string', oneOf: [{ const: 'food', title: 'Food' }] } }, { type: 'select_multiple asked', label: 'Needs', constraint: 'count-selected(.) >= 1 and count-selected(.) <= 2' }],
    ['an order', { type: 'array', title: 'First', items: { type: 'string', oneOf: [{ const: 'food', title: 'Food' }] }, ui: { widget: 'ranking' } }, { type: 'rank asked', label: 'First' }],
    ['yes or no', { type: 'boolean', title: 'Warm?' }, { type: 'select_one yes_no', label: 'Warm?' }],
    ['help and a remark', { type: 'string', title: 'Name', description: 'As on paper', interviewerNote: 'Do not insist' }, { type: 'text', label: 'Name', hint: 'As on paper', guidance_hint: 'Do not insist' }],
  ]
  test.each(lines)('%s', (_, question, line) => {
    const { workbook } = exportXlsform(tool({ rooms, asked: question }))
    expect(linesOf(workbook, 'survey')[1]).toEqual({ name: 'asked', ...line })
  })

  test('must be answered when its section says so', () => {
    const { workbook } = exportXlsform(tool({ rooms }, {}, ['rooms']))
    expect(linesOf(workbook, 'survey')).toEqual([{ type: 'integer', name: 'rooms', label: 'How many rooms are there?', required: 'yes' }])
  })

  test('keeps the name it had in a workbook', () => {
    const { workbook } = exportXlsform(tool({ how_old: { type: 'integer', title: 'How old?', source: { name: 'howOld' } }, next: { type: 'string', title: 'And?', visibleWhen: 'how_old > 17' } }))
    expect(linesOf(workbook, 'survey').map(({ name, relevant }) => [name, relevant])).toEqual([['howOld', undefined], ['next', '${howOld} > 17']])
  })
})

describe('the rest of a form', () => {
  test('sections and rows are groups and repeats', () => {
    const person: Question = { type: 'array', title: 'People', repeat: { count: 'rooms' }, items: { type: 'object', properties: { age: { type: 'integer', title: 'Age' } } } }
    const { workbook } = exportXlsform(tool({ home: { type: 'object', title: 'Home', properties: { rooms, person } } }))
    expect(linesOf(workbook, 'survey').map(({ type, name, repeat_count }) => [type, name, repeat_count])).toEqual([
      ['begin_group', 'home', undefined],
      ['integer', 'rooms', undefined],
      ['begin_repeat', 'person', '${rooms}'],
      ['integer', 'age', undefined],
      ['end_repeat', undefined, undefined],
      ['end_group', undefined, undefined],
    ])
  })

  test('questions with the same choices share a list; code lists keep their name and columns', () => {
    const often: Question = { type: 'string', title: 'How often?', oneOf: [{ const: 'never', title: 'Never' }, { const: 'daily', title: 'Daily' }] }
    const town: Question = { type: 'string', title: 'Town', optionsFrom: 'towns', optionsWhere: 'region = one' }
    const { workbook } = exportXlsform(tool({ one: often, two: often, town }, { codeLists: { towns: [{ id: 'r', title: 'Roma', region: 'never' }] } }))
    expect(linesOf(workbook, 'choices')).toEqual([
      { list_name: 'towns', name: 'r', label: 'Roma', region: 'never' },
      { list_name: 'one', name: 'never', label: 'Never' },
      { list_name: 'one', name: 'daily', label: 'Daily' },
    ])
    expect(linesOf(workbook, 'survey').map(({ type, choice_filter }) => [type, choice_filter])).toEqual([['select_one one', undefined], ['select_one one', undefined], ['select_one towns', 'region = ${one}']])
  })

  test('languages have their columns, also where words lack', () => {
    const { workbook } = exportXlsform(tool({ name: { type: 'string', title: { en: 'Name', ar: 'الاسم' }, description: { en: 'In full' } } }, { title: { en: 'Visit', ar: 'زيارة' } }))
    expect(linesOf(workbook, 'survey')).toEqual([{ type: 'text', name: 'name', 'label::English (en)': 'Name', 'label::Arabic (ar)': 'الاسم', 'hint::English (en)': 'In full' }])
    expect(linesOf(workbook, 'settings')).toEqual([{ form_title: 'Visit', form_id: 'home_visit', default_language: 'English (en)' }])
  })

  test('the summary is the name of a filled-in form', () => {
    const { workbook } = exportXlsform(tool({ rooms }, { summary: 'Rooms: {rooms}', layout: 'sections' }))
    expect(linesOf(workbook, 'settings')).toEqual([{ form_title: 'Home visit', form_id: 'home_visit', style: 'pages', instance_name: "concat('Rooms: ', ${rooms})" }])
  })

  test('words for an option are asked below it', () => {
    const heating: Question = { type: 'string', title: 'Heating', oneOf: [{ const: 'gas', title: 'Gas' }, { const: 'other', title: 'Another one', specify: 'Which?' }] }
    const { workbook, notes } = exportXlsform(tool({ heating }))
    expect(linesOf(workbook, 'survey')[1]).toEqual({ type: 'text', name: 'heating_specify', label: 'Which?', relevant: "selected(${heating}, 'other')" })
    expect(notes.map(({ at, code }) => [at, code])).toEqual([['heating', 'specified-below']])
  })

  test('what cannot be said is told, with its place', () => {
    const asked: Question = { type: 'integer', title: 'Income', sensitive: true, purpose: 'To help', ui: { unit: 'EUR' }, visibleWhen: 'count(members) > 2' }
    const { notes, workbook } = exportXlsform(tool({ home: { type: 'object', properties: { income: asked, kin: { type: 'string', title: 'Who?', optionsFrom: 'members' } } } }, { scales: [{ id: 'all', title: 'All', method: 'sum', of: ['home'] }] }))
    expect(notes.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      'home.income: What stands under "visibleWhen" cannot be said in an XLSForm and was left out: "members" is no question of the form.',
      'home.kin: The answers to choose from ("members") are not part of the form, so the answer is written as a text.',
      ': An XLSForm has no place for "scales".',
      'home.income: An XLSForm has no place for "sensitive".',
      'home.income: An XLSForm has no place for "purpose".',
      'home.income: An XLSForm has no place for "ui.unit".',
    ])
    expect(linesOf(workbook, 'survey').map(({ type }) => type)).toEqual(['begin_group', 'integer', 'text', 'end_group'])
  })

  test('what looks like a formula stays words in the file', async () => {
    const { workbook } = exportXlsform(tool({ sum: { type: 'string', title: '=SUM(A1)' } }))
    const read = await readFiles([{ name: 'form.xlsx', bytes: writeXlsx(workbook) }])
    expect(read.ok && 'workbook' in read && linesOf(read.workbook, 'survey')[0]).toMatchObject({ label: '=SUM(A1)' })
  })
})

describe('tools of every country', () => {
  const folder = join(ROOT, 'form-definitions/assessment-tools')
  test.each(readdirSync(folder))('%s can be loaded again as an XLSForm', (name) => {
    const definition: AssessmentTool = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const again = importXlsform(exportXlsform(definition).workbook, { fileName: name })
    if (!again.ok) throw new Error(again.report.problems[0]?.message)
    expect([again.report.notTaken, errorsIn(again.definition)]).toEqual([0, []])
    expect(Object.keys(again.definition.answers.properties ?? {})).toEqual(Object.keys(definition.answers.properties ?? {}))
  })
})

const files = ['xlsform', 'xlsform-pairs', 'xlsform-small'].flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => join(folder, name)) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no workbooks of other people go out and come in again.')

test.skipIf(files.length === 0)('workbooks of other people give the same definition after they went out and came in again', async () => {
  const shares: number[] = []
  for (const name of files) {
    const read = await readFiles([{ name, bytes: readFileSync(join(INPUTS, name)) }])
    const first = read.ok && 'workbook' in read ? importXlsform(read.workbook, { fileName: name }) : undefined
    if (!first?.ok) continue
    const again = importXlsform(exportXlsform(first.definition).workbook, { fileName: name })
    shares.push(again.ok ? roundTrip(first.definition, again.definition).share : 0)
  }
  const same = shares.filter((share) => share === 1).length
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  console.info(`out and in again: ${same} of ${shares.length} definitions are the same; ${(100 * mean).toFixed(2)} % of everything they say, at least ${(100 * Math.min(...shares)).toFixed(1)} % of each`)
  expect([same / shares.length > 0.85, mean > 0.999, Math.min(...shares) > 0.97]).toEqual([true, true, true])
}, 300_000)
