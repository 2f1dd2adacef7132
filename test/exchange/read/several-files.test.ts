import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../core/exchange/import-file.ts'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'

const SURVEY = 'type,name,label\nselect_one yes_no,works,Does anyone work?\nselect_one_from_file towns.csv,town,Which town?\n'
const CHOICES = 'list_name,name,label\nyes_no,yes,Yes\nyes_no,no,No\n'
const SETTINGS = 'form_title,form_id\nRapid check,rapid_check\n'
const TOWNS = 'name,label\nroma,Roma\nbari,Bari\n'
const SHEETS = { 'survey.csv': SURVEY, 'choices.csv': CHOICES, 'settings.csv': SETTINGS, 'towns.csv': TOWNS }

const packed = (parts: Readonly<Record<string, string>>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const under = (prefix: string) => Object.fromEntries(Object.entries(SHEETS).map(([name, text]) => [prefix + name, text]))
const apart = (parts: Readonly<Record<string, string>>) => Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) }))
const rows = (text: string) => text.trim().split('\n').map((line) => line.split(','))
const workbook = writeXlsx({ sheets: [{ name: 'survey', rows: rows(SURVEY) }, { name: 'choices', rows: rows(CHOICES) }, { name: 'settings', rows: rows(SETTINGS) }] })

describe('the sheets of an XLSForm, each a CSV file', () => {
  test.each([
    ['apart', apart(SHEETS)],
    ['of a folder', apart(under('rapid/'))],
    ['with the name of the workbook before that of the sheet', apart({ 'Rapid check - survey.csv': SURVEY, 'Rapid check - choices.csv': CHOICES, 'Rapid check - settings (1).csv': SETTINGS, 'towns.csv': TOWNS })],
    ['in an archive', [{ name: 'rapid.zip', bytes: packed(SHEETS) }]],
    ['in a folder of an archive, with what systems put there and a picture', [{ name: 'rapid.zip', bytes: packed({ ...under('rapid/'), '__MACOSX/rapid/._survey.csv': 'x', 'rapid/media/house.png': 'x' }) }]],
    ['but for the table that is looked up, which stands beside the workbook', [{ name: 'rapid.xlsx', bytes: workbook }, { name: 'towns.csv', bytes: strToU8(TOWNS) }]],
    ['all but the table that is looked up in a workbook of an archive', [{ name: 'rapid.zip', bytes: zipSync({ 'rapid.xlsx': workbook, 'towns.csv': strToU8(TOWNS) }) }]],
  ])('%s', async (_, files) => {
    const imported = await importFile(files)
    expect(imported.ok && imported.definition).toMatchObject({ id: 'rapid_check', title: 'Rapid check', answers: { properties: { works: { title: 'Does anyone work?' }, town: { title: 'Which town?' } } } })
    expect(imported.report).toMatchObject({ format: 'xlsform', approximated: 0, notTaken: 0, problems: [] })
  })

  test('without settings are called as their folder is', async () => {
    const imported = await importFile(apart({ 'home_visit/choices.csv': CHOICES, 'home_visit/survey.csv': SURVEY.split('\n').slice(0, 2).join('\n') }))
    expect(imported).toMatchObject({ ok: true, definition: { id: 'home_visit' }, report: { source: 'home_visit' } })
  })
})

describe('what does not belong together', () => {
  const questionnaire = { name: 'form.json', bytes: strToU8('{"resourceType":"Questionnaire"}') }
  test.each([
    ['an archive without JSON beside a form', [questionnaire, { name: 'sets.zip', bytes: packed({ 'set.xml': '<ValueSet/>' }) }], 'There is no JSON in the archive sets.zip, and beside JSON nothing else is read.'],
    ['an archive with a table beside a form', [questionnaire, { name: 'list.zip', bytes: packed({ 'list.csv': 'a,b' }) }], 'There is no JSON in the archive list.zip, and beside JSON nothing else is read.'],
    ['an archive beside the CSV of a sheet', [...apart({ 'survey.csv': SURVEY }), { name: 'media.zip', bytes: packed({ 'a.png': 'x' }) }], 'media.zip cannot be read together with other files.'],
    ['two workbooks', [{ name: 'a.xlsx', bytes: workbook }, { name: 'b.xlsx', bytes: workbook }], 'b.xlsx cannot be read together with other files.'],
    ['a sheet that the workbook has itself', [{ name: 'a.xlsx', bytes: workbook }, ...apart({ 'Survey.csv': SURVEY })], 'Survey.csv cannot be read together with other files.'],
    ['a table beside JSON', [questionnaire, ...apart({ 'list.csv': 'a,b' })], 'form.json cannot be read together with other files.'],
  ])('%s is named', async (_, files, sentence) => {
    const read = await readFiles(files)
    expect(read.ok || read.refusal.message).toBe(sentence)
  })
})
