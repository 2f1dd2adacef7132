import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { definitionText } from '../../core/definitions/definition-text.ts'
import type { Cell } from '../../core/exchange/workbook.ts'
import { writeXlsx } from '../../core/exchange/write/write-xlsx.ts'
import { draftTools, keepDraftTool } from '../../core/server/draft-tools.ts'
import { inWorker } from '../../core/server/in-worker.ts'
import { copyDefinitions } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { type Body, visit, type Visitor } from './visitor.ts'

vi.setConfig({ testTimeout: 60_000 })

const SURVEY: readonly (readonly Cell[])[] = [
  ['type', 'name', 'label::English (en)', 'label::Français (fr)', 'relevant'],
  ['select_one yesno', 'works', 'Does anyone work?', 'Quelqu’un travaille-t-il ?', null],
  ['integer', 'months', 'Months without work', 'Mois sans travail', "${works} = 'no'"],
  ['audio', 'comment', 'Record a comment', 'Enregistrez', null],
]
const CHOICES: readonly (readonly Cell[])[] = [
  ['list_name', 'name', 'label::English (en)', 'label::Français (fr)'],
  ['yesno', 'yes', 'Yes', 'Oui'],
  ['yesno', 'no', 'No', 'Non'],
]
const SETTINGS: readonly (readonly Cell[])[] = [['form_title', 'form_id', 'default_language'], ['Rapid check', 'rapid_check', 'English (en)']]

const server = sharedServer((folder) => copyDefinitions(folder))
let designer: Visitor
let worker: Visitor

beforeAll(async () => {
  designer = await visit(server(), 'administrator')
  worker = await visit(server(), 'case_manager_ii')
})

const workbook = (survey = SURVEY) => writeXlsx({ sheets: [{ name: 'survey', rows: survey }, { name: 'choices', rows: CHOICES }, { name: 'settings', rows: SETTINGS }] })
const files = (...sent: [name: string, content: Uint8Array | string][]) => {
  const form = new FormData()
  for (const [name, content] of sent) form.append('file', new Blob([content as BlobPart]), name)
  return form
}
const load = (visitor = designer, ...sent: [string, Uint8Array | string][]) => visitor.upload('imports', sent.length > 0 ? files(...sent) : files(['rapid.xlsx', workbook()]))

const lineOf = (definition: object, words: string) => definitionText(definition).split('\n').findIndex((line) => line.includes(words)) + 1
const errorsOf = ({ body }: { body: Body }) => body.checked.problems.filter(({ severity }: Body) => severity === 'error')

describe('a form that is loaded', () => {
  test('becomes a definition, with what became of each row and what the pack says of it', async () => {
    const { status, body } = await load()
    expect(status).toBe(201)
    expect(body.definition).toMatchObject({ id: 'rapid_check', answers: { properties: { months: { title: { en: 'Months without work', fr: 'Mois sans travail' }, visibleWhen: 'works = "no"' } } } })
    expect(body.report).toMatchObject({ source: 'rapid.xlsx', format: 'xlsform', notTaken: 0, approximated: 1 })
    expect(body.report.lines.find(({ name }: Body) => name === 'comment').notes).toMatchObject([{ code: 'picture-for-recording' }])
    expect(errorsOf({ body })).toEqual([])
    expect(body.checked.form.id).toBe('rapid_check')
  })

  test('is there again after a reload, and nobody else gets it', async () => {
    await load()
    expect((await designer.get('imports')).body.taken.definition.id).toBe('rapid_check')
    expect((await (await visit(server(), 'administrator')).get('imports')).body.taken).toBeNull()
    await designer.remove('imports')
    expect((await designer.get('imports')).body.taken).toBeNull()
  })

  test('may come as the CSV files of its sheets, under another id', async () => {
    const csv = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map((cell) => JSON.stringify(cell ?? '')).join(',')).join('\n')
    const form = files(['survey.csv', csv(SURVEY)], ['choices.csv', csv(CHOICES)])
    form.append('options', JSON.stringify({ id: 'from_csv' }))
    const { status, body } = await designer.upload('imports', form)
    expect([status, body.definition.id, body.report.whole]).toEqual([201, 'from_csv', 4])
  })

  test('may be a definition of our own, mended elsewhere: it is taken as it is, with what is still wrong', async () => {
    const { definition } = (await load()).body
    const again = await load(designer, ['mended.json', JSON.stringify(definition, null, 4)])
    expect([again.status, again.body.definition, again.body.report]).toEqual([201, definition, expect.objectContaining({ format: 'definition', rows: 0 })])
    const broken = await load(designer, ['broken.json', JSON.stringify({ ...definition, answers: 7 })])
    expect([broken.status, 'form' in broken.body.checked]).toEqual([201, false])
    expect(errorsOf(broken)).toMatchObject([{ file: 'rapid_check.json', at: '/answers' }])
  })

  test('never enters what the pack is served with', async () => {
    await load()
    await designer.put('draft-tools/rapid_check', (await designer.get('imports')).body.taken.definition)
    const { body } = await designer.get('/api/packs/italy')
    expect([Object.hasOwn(body.configuration.forms, 'rapid_check'), body.good]).toEqual([false, true])
    expect((await designer.get('forms/rapid_check/versions')).status).toBe(404)
    await designer.remove('draft-tools/rapid_check')
  })
})

describe('a file that is refused', () => {
  beforeAll(async () => {
    await load()
  })

  test.each<[name: string, content: Uint8Array | string, status: number, says: RegExp]>([
    ['letter.pdf', '%PDF-1.7', 422, /letter\.pdf is a PDF, not a spreadsheet/],
    ['empty.xlsx', '', 422, /empty\.xlsx is empty/],
    ['notes.csv', 'a,b\n1,2', 422, /No column of "notes" is known to hold the questions/],
    ['../../../etc/passwd.xlsx', 'PK\u0003\u0004', 422, /passwd\.xlsx/],
    ['large.xlsx', new Uint8Array(11_000_000), 413, /10 MB/],
    ['large.csv', new Uint8Array(10_200_000).fill(97), 422, /larger than 10 MB/],
  ])('%s says why in a sentence, and leaves everything as it was', async (name, content, status, says) => {
    const refused = await load(designer, [name, content])
    expect([refused.status, refused.body.detail]).toEqual([status, expect.stringMatching(says)])
    expect((await designer.get('imports')).body.taken.definition.id).toBe('rapid_check')
  })

  test('is a definition of our own with a mistake that no rule can be held to', async () => {
    const refused = await load(designer, ['mine.json', '{ "$schema": "form.schema.json", "id": "mine", "title": "Mine", "title": "Again" }'])
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('mine.json, line 1, column 65: "title" stands in this object twice')])
    expect((await designer.get('imports')).body.taken.definition.id).toBe('rapid_check')
  })

  test('names the columns of a table in which no question is made out, so that somebody can say which it is', async () => {
    const { body } = await load(designer, ['notes.csv', 'a,b\n1,2'])
    expect(body.columns).toEqual({ sheet: 'notes', sheets: ['notes'], headerRow: 0, columns: [{ letter: 'A', words: 'a', rows: ['a', '1'], means: [] }, { letter: 'B', words: 'b', rows: ['b', '2'], means: [] }] })
  })

  test('says it in the language that is asked for', async () => {
    const cookie = (await fetch(`${server().address}/api/packs/italy/session`, { method: 'PUT', body: '{"persona":"administrator"}', headers: { 'content-type': 'application/json' } })).headers.getSetCookie()[0] ?? ''
    const response = await fetch(`${server().address}/api/packs/italy/imports`, { method: 'POST', headers: { cookie, 'accept-language': 'it' }, body: files(['lettera.pdf', '%PDF-1.7']) })
    const { title, detail } = (await response.json()) as { title: string; detail: string }
    expect([title, detail]).toEqual(['Questo file non è accettato', expect.stringContaining('lettera.pdf è')])
  })

  test('was sent by a role that does not shape the framework, or by nobody', async () => {
    expect((await load(worker)).status).toBe(403)
    expect((await load(await visit(server()))).status).toBe(401)
    expect((await worker.put('draft-tools/rapid_check', {})).status).toBe(403)
  })

  test.each<[string, BodyInit, string]>([
    ['no parts at all', 'hello', 'text/plain'],
    ['parts that never end', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\ntype,name', 'multipart/form-data; boundary=x'],
    ['no boundary', 'x', 'multipart/form-data'],
  ])('is not as a page sends files: %s', async (_name, body, type) => {
    const cookie = (await fetch(`${server().address}/api/packs/italy/session`, { method: 'PUT', body: '{"persona":"administrator"}', headers: { 'content-type': 'application/json' } })).headers.getSetCookie()[0] ?? ''
    const response = await fetch(`${server().address}/api/packs/italy/imports`, { method: 'POST', headers: { cookie, 'content-type': type }, body })
    expect([400, 415]).toContain(response.status)
    expect(await response.json()).toMatchObject({ type: '/problems/wrong-upload' })
  })

  test.each(['[]', '{"path":"/etc"}', '{"id":"../x"}', '{"columns":7}', 'x'])('asks for options there are not: %s', async (options) => {
    const form = files(['rapid.xlsx', workbook()])
    form.append('options', options)
    expect((await designer.upload('imports', form)).status).toBe(422)
  })
})

test('the thread ends when nobody waits any more, and others are not kept waiting', async () => {
  const survey: readonly (readonly Cell[])[] = [['type', 'name', 'label'], ...Array.from({ length: 1500 }, (_, row): Cell[] => ['text', `q${row}`, `Question ${row}`])]
  const work = { root: server().parts.packs.root, pack: 'italy', files: [{ name: 'long.xlsx', bytes: workbook(survey) }], options: {} }
  const leaving = new AbortController()
  const waiting = inWorker('loadForm', work, { seconds: 60, signal: leaving.signal })
  leaving.abort()
  expect(await waiting).toEqual({ ended: 'unreadable' })

  const cookie = (await fetch(`${server().address}/api/packs/italy/session`, { method: 'PUT', body: '{"persona":"administrator"}', headers: { 'content-type': 'application/json' } })).headers.getSetCookie()[0] ?? ''
  const ask = (signal?: AbortSignal) => fetch(`${server().address}/api/packs/italy/imports`, { method: 'POST', headers: { cookie }, body: files(['long.xlsx', workbook(survey)]), signal: signal ?? null })
  const two = [new AbortController(), new AbortController()]
  const given = two.map(({ signal }) => ask(signal).catch(() => 'left'))
  await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe(429)
  for (const each of two) each.abort()
  expect(await Promise.all(given)).toEqual(['left', 'left'])
  await expect.poll(async () => (await ask()).status, { timeout: 30_000 }).toBe(201)
})

describe('a draft tool', () => {
  let definition: FormDefinition
  beforeAll(async () => {
    definition = (await load()).body.definition
  })

  test('is kept with who kept it, listed for everybody, opened and thrown away', async () => {
    const kept = await designer.put('draft-tools/rapid_check', definition)
    expect(kept.body.tool).toMatchObject({ id: 'rapid_check', title: { en: 'Rapid check' }, keptBy: { persona: 'administrator', name: 'Marta Colombo' }, errors: 0 })
    const visitor = await visit(server())
    expect((await visitor.get('draft-tools')).body).toEqual([kept.body.tool])
    expect((await visitor.get('draft-tools/rapid_check')).body).toEqual(kept.body)
    expect((await designer.remove('draft-tools/rapid_check')).status).toBe(204)
    expect((await visitor.get('draft-tools')).body).toEqual([])
    expect((await visitor.get('draft-tools/rapid_check')).status).toBe(404)
  })

  test('remembers the file it was loaded from, also under an id of its own; another definition does not', async () => {
    const { version } = (await load()).body
    expect((await designer.put('draft-tools/rapid_check_2', { ...definition, id: 'rapid_check_2' })).body.tool.from).toEqual({ file: 'rapid.xlsx', version })
    expect((await designer.put('draft-tools/rapid_check', { ...definition, title: 'Mine' })).body.tool.from).toBeUndefined()
    for (const id of ['rapid_check', 'rapid_check_2']) await designer.remove(`draft-tools/${id}`)
  })

  test('with errors is kept, told with their place, and not offered to be tried', async () => {
    const broken = structuredClone(definition) as unknown as { answers: { properties: { months: Body } } }
    broken.answers.properties.months.visibleWhen = 'work = "no"'
    const { status, body } = await designer.put('draft-tools/rapid_check', broken)
    expect([status, body.tool.errors, 'form' in body.checked]).toEqual([200, 1, false])
    expect(errorsOf({ body })).toMatchObject([{ severity: 'error', file: 'rapid_check.json', line: lineOf(broken, '"visibleWhen"'), at: '/answers/properties/months/visibleWhen' }])
    await designer.remove('draft-tools/rapid_check')
  })

  test('is not written over by somebody who has not seen it', async () => {
    const first = (await designer.put('draft-tools/rapid_check', definition)).body.tool.version
    const changed = { ...definition, title: 'Changed' }
    expect((await designer.put('draft-tools/rapid_check', changed)).status).toBe(409)
    expect((await designer.put(`draft-tools/rapid_check?seen=${first}`, changed)).status).toBe(200)
    expect((await designer.put('draft-tools/rapid_check', changed)).status).toBe(200)
    expect((await designer.put(`draft-tools/rapid_check?seen=${first}`, definition)).status).toBe(409)
    expect((await designer.get('draft-tools/rapid_check')).body.definition.title).toBe('Changed')
    await designer.remove('draft-tools/rapid_check')
  })

  test('is checked in its pack: one that takes a live tool’s name stands in its place, and the live one stays', async () => {
    const live = (await designer.get('/api/packs/italy')).body.configuration
    const { child_risk: tool } = live.forms
    const { body } = await designer.put('draft-tools/child_risk', { ...tool, title: 'Mine' })
    expect(errorsOf({ body })).toEqual([])
    expect(body.checked.form.title).toBe('Mine')
    expect((await designer.get('/api/packs/italy')).body.configuration.version).toBe(live.version)
    await designer.remove('draft-tools/child_risk')
  })

  test.each<[string, unknown]>([
    ['rapid_check', []],
    ['rapid_check', { id: 'rapid_check' }],
    ['other', { $schema: 'form.schema.json', id: 'rapid_check' }],
    ['italy', { $schema: 'pack.schema.json', id: 'italy' }],
    ['..%2Fpack', { $schema: 'form.schema.json', id: '../pack' }],
    ['__proto__', JSON.parse('{"$schema":"form.schema.json","id":"__proto__"}')],
    ['deep', JSON.parse(`{"$schema":"form.schema.json","id":"deep","a":${'['.repeat(400)}${']'.repeat(400)}}`)],
  ])('is a definition of its name: %s', async (id, sent) => {
    expect((await designer.put(`draft-tools/${id}`, sent)).status).toBe(422)
    expect((await designer.get('draft-tools')).body).toEqual([])
  })

  test('is one of fifty at most, also when all are kept at once', async () => {
    const tool = (number: number) => ({ id: `t${number}`, title: 'T', version: 'v', keptAt: '2026-11-24T09:00:00.000Z', keptBy: { persona: 'p', name: 'P' }, errors: 0 })
    const kept = await Promise.allSettled(Array.from({ length: 52 }, (_, number) => keepDraftTool(server().parts, 'elsewhere', tool(number), '{}', undefined)))
    expect(kept.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect(await draftTools(server().parts.store, 'elsewhere')).toHaveLength(50)
  })

  test('may be wrong in every way', async () => {
    const { status, body } = await designer.put('draft-tools/odd', { $schema: '../../form-definitions/meta/form.schema.json', id: 'odd', title: 5, description: { en: [] } })
    expect([status, body.tool.title, body.tool.description, body.tool.errors > 0]).toEqual([200, 'odd', undefined, true])
    await designer.remove('draft-tools/odd')
  })
})
