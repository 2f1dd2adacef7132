import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../core/exchange/export-form.ts'
import { main } from '../../core/cli/main.ts'
import { terminal } from '../../core/cli/terminal.ts'

const VISIT = {
  $schema: 'form-definitions/meta/form.schema.json',
  id: 'short_visit',
  title: 'Visit',
  answers: { type: 'object', required: ['warm'], properties: { warm: { type: 'boolean', title: 'Warm?' }, why: { type: 'string', title: 'Why not?', visibleWhen: 'warm = false', ui: { widget: 'long_text' } } } },
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caseloom-export-'))
  writeFileSync(at('short_visit.json'), JSON.stringify(VISIT))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

async function exporting(...argv: string[]) {
  let printed = ''
  const code = await main(['export', ...argv], terminal({ write: (text: string) => (printed += text) }))
  return { code, printed }
}

describe('caseloom export', () => {
  test('writes a JSON Schema with its uiSchema beside it, and a report', async () => {
    const { code, printed } = await exporting(at('short_visit.json'), '--format', 'json-schema', '--out', at('visit.json'), '--report', at('report.json'), '--round-trip')
    expect(printed).toContain('json-schema: out and in again,')
    expect(code).toBe(0)
    expect(json('visit.json')).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', properties: { warm: { type: 'boolean' } }, allOf: [{ if: { properties: { warm: { const: false } } }, then: { properties: { why: { type: 'string' } } } }] })
    expect(json('visit.ui.json')).toEqual({ why: { 'ui:widget': 'textarea' } })
    expect(json('report.json')).toMatchObject({ taken: true, format: 'json-schema', notes: [], roundTrip: [{ format: 'json-schema', differences: [{ path: '/status' }] }] })
  })

  test('writes an XLSForm', async () => {
    expect((await exporting(at('short_visit.json'), '--format', 'xlsform', '--out', at('visit.xlsx'))).code).toBe(0)
    expect(readFileSync(at('visit.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('tells how much is the same after a round trip in every format, and writes nothing', async () => {
    const { code, printed } = await exporting(at('short_visit.json'), '--round-trip')
    expect([code, printed.match(/out and in again/g)?.length]).toEqual([0, EXPORT_FORMATS.size])
    expect(readdirSync(folder)).toEqual(['short_visit.json'])
  })

  test('says how many differences it does not print', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`file_${index}`, { type: 'string', format: 'location', title: `Place ${index}` }]))
    writeFileSync(at('places.json'), JSON.stringify({ ...VISIT, id: 'places', answers: { type: 'object', properties: many } }))
    const { printed } = await exporting(at('places.json'), '--format', 'fhir', '--round-trip')
    const all = Number(/(\d+) differences/.exec(printed)?.[1])
    expect(all).toBeGreaterThan(5)
    expect(printed).toContain(`  and ${all - 5} more; --out with --report lists them all.`)
  })

  test.each([
    ['a format that is none', ['--format', 'paper', '--out', 'x'], 2, 'There is no format "paper".'],
    ['no format', ['--out', 'x'], 2, 'In which format?'],
    ['no place', ['--format', 'xlsform'], 2, 'Where to?'],
  ])('with %s it says what is missing', async (_, options, code, sentence) => {
    expect(await exporting(at('short_visit.json'), ...options)).toMatchObject({ code, printed: expect.stringContaining(sentence) })
  })

  test('writes over nothing unless it is told to, and nothing of a definition with errors', async () => {
    writeFileSync(at('visit.json'), 'mine')
    const options = ['--format', 'json-schema', '--out', at('visit.json')]
    expect(await exporting(at('short_visit.json'), ...options)).toMatchObject({ code: 1, printed: expect.stringContaining('is there already') })
    expect(readFileSync(at('visit.json'), 'utf8')).toBe('mine')
    writeFileSync(at('broken.json'), JSON.stringify({ ...VISIT, answers: { type: 'object' } }))
    expect(await exporting(at('broken.json'), '--format', 'xlsform', '--out', at('b.xlsx'))).toMatchObject({ code: 1, printed: expect.stringContaining('is no form or tool that can be exported') })
    expect(existsSync(at('b.xlsx'))).toBe(false)
  })
})
