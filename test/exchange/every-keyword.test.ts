import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { ExportNote } from '../../core/exchange/export-note.ts'
import { exportFhir } from '../../core/exchange/fhir/out/export-fhir.ts'
import { exportJsonSchema } from '../../core/exchange/json-schema/out/export-json-schema.ts'
import { exportXlsform } from '../../core/exchange/xlsform/out/export-xlsform.ts'

/** said: it stands in the file. otherwise: it does, and a note says that it is not the same. told: only a note speaks of it. apart: the keyword around or beside it is told as a whole, or the file is called so. */
type Fate = 'said' | 'otherwise' | 'told' | 'apart'
type Json = Readonly<Record<string, unknown>>
type Row = readonly [keyword: string, xlsform: Fate, fhir: Fate, jsonSchema: Fate, value: unknown, beside?: Json]

const TEXT = { type: 'string', title: 'Q' }
const NUMBER = { type: 'number', title: 'Q' }
const ONE = { type: 'string', title: 'Q', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] }
const MANY = { type: 'array', title: 'Q', items: { type: 'string', oneOf: ONE.oneOf } }
const ROWS = { type: 'array', title: 'Q', items: { type: 'object', properties: { name: { type: 'string', title: 'Name' } } } }
const SECTION = { type: 'object', title: 'Q', properties: { name: { type: 'string', title: 'Name' } } }
const CHOOSING = { ...SECTION, properties: { name: { ...TEXT, optionsFrom: 'list' } } }
const SUM = { id: 'total', title: 'Total', method: 'sum', of: ['q'] }

/** What becomes of each keyword of a question that has it, beside what it needs. */
const OF_QUESTION: readonly Row[] = [
  ['type', 'said', 'said', 'said', 'integer', { title: 'Q' }],
  ['title', 'said', 'said', 'said', 'Other', { type: 'string' }],
  ['description', 'said', 'said', 'said', 'Help.', TEXT],
  ['number', 'told', 'said', 'told', 'A1', TEXT],
  ['interviewerNote', 'said', 'told', 'told', 'Slowly.', TEXT],
  ['terms', 'told', 'told', 'told', [{ term: 'home', meaning: 'Where one sleeps.' }], TEXT],
  ['nonResponse', 'told', 'told', 'told', ['refused'], TEXT],
  ['format', 'said', 'said', 'said', 'date', TEXT],
  ['minLength', 'said', 'said', 'said', 3, TEXT],
  ['maxLength', 'said', 'said', 'said', 9, TEXT],
  ['pattern', 'said', 'said', 'said', '[a-z]+', TEXT],
  ['minimum', 'said', 'said', 'said', 1, NUMBER],
  ['maximum', 'said', 'said', 'said', 9, NUMBER],
  ['multipleOf', 'said', 'said', 'said', 2, NUMBER],
  ['minItems', 'said', 'said', 'said', 1, MANY],
  ['maxItems', 'said', 'said', 'said', 2, MANY],
  ['uniqueItems', 'told', 'told', 'said', false, MANY],
  ['oneOf', 'said', 'said', 'said', ONE.oneOf, TEXT],
  ['items', 'said', 'said', 'said', MANY.items, { type: 'array', title: 'Q' }],
  ['properties', 'said', 'said', 'said', SECTION.properties, { type: 'object', title: 'Q' }],
  ['required', 'said', 'said', 'said', ['name'], SECTION],
  ['default', 'said', 'said', 'said', 'a', TEXT],
  ['optionsFrom', 'said', 'said', 'otherwise', 'list', TEXT],
  ['optionsWhere', 'said', 'told', 'told', 'id != "x"', { ...TEXT, optionsFrom: 'list' }],
  ['visibleWhen', 'said', 'said', 'said', 'other > 1', TEXT],
  ['requiredWhen', 'said', 'told', 'said', 'other > 1', TEXT],
  ['calculate', 'said', 'said', 'otherwise', 'other + 1', NUMBER],
  ['suggest', 'said', 'said', 'told', { value: 'other + 1' }, NUMBER],
  ['check', 'said', 'said', 'otherwise', [{ that: 'q > 1', message: 'Too little.' }], NUMBER],
  ['score', 'told', 'told', 'told', 'q', NUMBER],
  ['finding', 'told', 'told', 'told', [{ id: 'f', kind: 'need', title: 'F', when: 'q > 1' }], NUMBER],
  ['repeat', 'told', 'told', 'told', { over: 'members' }, ROWS],
  ['prefillFrom', 'told', 'told', 'told', 'other', NUMBER],
  ['personal', 'told', 'told', 'told', true, TEXT],
  ['sensitive', 'told', 'told', 'told', true, TEXT],
  ['purpose', 'told', 'told', 'told', 'To help.', TEXT],
  ['ui', 'said', 'said', 'said', { widget: 'long_text' }, TEXT],
]

const OF_UI: readonly Row[] = [
  ['widget', 'said', 'said', 'said', 'dropdown', ONE],
  ['unit', 'told', 'said', 'told', 'months', NUMBER],
  ['width', 'said', 'told', 'told', 'short', TEXT],
  ['columns', 'said', 'said', 'told', 3, ONE],
  ['placeholder', 'told', 'said', 'said', 'Such as this', TEXT],
  ['ends', 'told', 'told', 'told', ['Little', 'Much'], { ...NUMBER, minimum: 0, maximum: 9 }],
]

const OF_REPEAT: readonly Row[] = [
  ['over', 'told', 'apart', 'apart', 'members', ROWS],
  ['where', 'told', 'apart', 'apart', 'age > 3', ROWS],
  ['count', 'said', 'apart', 'apart', 'other', ROWS],
  ['heading', 'told', 'apart', 'apart', 'Row', ROWS],
  ['add', 'told', 'apart', 'apart', 'One more', ROWS],
]

const OF_OPTION: readonly Row[] = [
  ['const', 'said', 'said', 'said', 'c', { title: 'A' }],
  ['title', 'said', 'said', 'said', 'C', { const: 'a' }],
  ['description', 'said', 'told', 'said', 'Longer.', { const: 'a', title: 'A' }],
  ['score', 'told', 'said', 'told', 2, { const: 'a', title: 'A' }],
  ['specify', 'otherwise', 'told', 'told', 'Which?', { const: 'a', title: 'A' }],
]

const OF_SUGGESTION: readonly Row[] = [
  ['value', 'said', 'said', 'told', 'other + 1'],
  ['after', 'said', 'otherwise', 'apart', 'other', { value: 'other + 1' }],
]

const OF_FORM: readonly Row[] = [
  ['id', 'said', 'said', 'apart', 'other_id'],
  ['title', 'said', 'said', 'said', 'Other title'],
  ['description', 'told', 'said', 'said', 'What it is for.'],
  ['layout', 'said', 'said', 'told', 'sections'],
  ['codeLists', 'said', 'said', 'otherwise', { list: [{ id: 'x', title: 'X' }] }],
  ['answers', 'said', 'said', 'said', { type: 'object', properties: { other: NUMBER } }],
  ['summary', 'said', 'told', 'told', 'In short.'],
  ['populationGroups', 'told', 'told', 'told', ['adults']],
  ['phase', 'told', 'told', 'told', 'assessment'],
  ['minutes', 'told', 'told', 'told', 9],
  ['licence', 'told', 'said', 'told', 'CC0-1.0'],
  ['filledInBy', 'told', 'told', 'told', 'The case worker'],
  ['scales', 'told', 'said', 'told', [{ ...SUM, of: ['other_choice'] }]],
  ['findings', 'told', 'told', 'told', [{ id: 'f', kind: 'need', title: 'F', when: 'other > 1' }]],
  ['decision', 'told', 'told', 'told', { paths: [{ id: 'p', title: 'P' }], rows: [{ path: 'p' }] }],
  ['goldenCases', 'told', 'told', 'told', [{ title: 'One', answers: {}, expect: {} }]],
]

const OF_SCALE: readonly Row[] = [
  ['id', 'apart', 'said', 'apart', 'sum'],
  ['title', 'apart', 'said', 'apart', 'Sum'],
  ['method', 'apart', 'otherwise', 'apart', 'mean'],
  ['of', 'apart', 'said', 'apart', ['other_choice']],
  ['weights', 'apart', 'apart', 'apart', { q: 2 }],
  ['lookup', 'apart', 'apart', 'apart', [{ from: 0, value: 1 }]],
  ['formula', 'apart', 'apart', 'apart', 'other'],
  ['blanks', 'apart', 'otherwise', 'apart', 'zero'],
  ['answeredAtLeast', 'apart', 'told', 'apart', 1],
  ['per', 'apart', 'told', 'apart', 'rows'],
  ['least', 'apart', 'told', 'apart', 1],
  ['most', 'apart', 'told', 'apart', 9],
  ['bands', 'apart', 'told', 'apart', [{ from: 0, title: 'Low' }]],
]

/** Where a definition stands, how far it is checked, and where its parts stood before: nothing of what a form asks. */
const OF_THE_FILE = ['$schema', 'status', 'source']

function formWith(question: Json, more: Json = {}): FormDefinition {
  const codeLists = { list: [{ id: 'x', title: 'X' }, { id: 'y', title: 'Y' }] }
  const answers = { type: 'object', properties: { other: NUMBER, other_choice: ONE, q: question } }
  return { $schema: '../meta/assessment-tool.schema.json', id: 'visit', title: 'Visit', status: 'illustrative', codeLists, answers, ...more } as unknown as FormDefinition
}

const FORMATS: Readonly<Record<string, (form: FormDefinition) => { readonly file: unknown; readonly notes: readonly ExportNote[] }>> = {
  xlsform: (form) => ({ file: exportXlsform(form).workbook, notes: exportXlsform(form).notes }),
  fhir: (form) => ({ file: exportFhir(form).questionnaire, notes: exportFhir(form).notes }),
  jsonSchema: (form) => ({ file: [exportJsonSchema(form).schema, exportJsonSchema(form).uiSchema], notes: exportJsonSchema(form).notes }),
}

function fate(format: string, having: FormDefinition, lacking: FormDefinition): Fate {
  const [after, before] = [FORMATS[format]?.(having), FORMATS[format]?.(lacking)]
  const isWritten = JSON.stringify(after?.file) !== JSON.stringify(before?.file)
  const isTold = after?.notes.some(({ at, message }) => !before?.notes.some((note) => note.at === at && note.message === message)) ?? false
  return isWritten ? (isTold ? 'otherwise' : 'said') : isTold ? 'told' : 'apart'
}

type Made = (own: Json) => FormDefinition
const inOption: Made = (own) => formWith({ ...ONE, oneOf: [own, { const: 'z', title: 'Z' }] })
const WHERE: readonly (readonly [part: string, file: string, rows: readonly Row[], made: Made])[] = [
  ['Question', 'question', OF_QUESTION, (own) => formWith(own)],
  ['Ui', 'question', OF_UI, ({ ui, ...question }) => formWith({ ...question, ui })],
  ['Repeat', 'question', OF_REPEAT, ({ repeat, ...question }) => formWith({ ...question, repeat })],
  ['Option', 'question', OF_OPTION, inOption],
  ['Suggestion', 'question', OF_SUGGESTION, (own) => formWith(Object.keys(own).length === 0 ? NUMBER : { ...NUMBER, suggest: own })],
  ['', 'assessment-tool', OF_FORM, (own) => formWith(CHOOSING, { codeLists: undefined, ...own })],
  ['Scale', 'assessment-tool', OF_SCALE, (own) => formWith(ONE, { scales: [{ ...SUM, ...own }] })],
]

describe.each(WHERE)('every keyword of %s', (part, file, rows, made) => {
  test('has a row', () => {
    const meta = JSON.parse(readFileSync(resolve(import.meta.dirname, `../../form-definitions/meta/${file}.schema.json`), 'utf8'))
    const { properties } = part === '' ? meta : meta.definitions[part]
    expect(rows.map(([keyword]) => keyword).sort()).toEqual(Object.keys(properties).filter((keyword) => !OF_THE_FILE.includes(keyword)).sort())
  })

  test.each(rows.map((row) => ({ keyword: row[0], row })))('$keyword goes out', ({ row }) => {
    const [keyword, xlsform, fhir, jsonSchema, value, beside = {}] = row
    const within = part === 'Ui' ? 'ui' : part === 'Repeat' ? 'repeat' : undefined
    const having = made(within === undefined ? { ...beside, [keyword]: value } : { ...beside, [within]: { [keyword]: value } })
    const lacking = made(within === undefined ? beside : { ...beside, [within]: {} })
    expect(Object.fromEntries(Object.keys(FORMATS).map((format) => [format, fate(format, having, lacking)]))).toEqual({ xlsform, fhir, jsonSchema })
  })
})
