import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { READ_LIMITS } from '../../../core/exchange/read/read-limits.ts'
import { SMALL_FORM, smallForm } from './workbook-parts.ts'

const INPUTS = resolve(import.meta.dirname, '../../../../shared/inputs')

const workbooks = foldersOf(INPUTS).flatMap((folder) => readdirSync(folder).filter((name) => /\.xlsx?$/.test(name)).map((name) => join(folder, name)))

function foldersOf(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name))
  } catch {
    return []
  }
}

function xls(): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([...SMALL_FORM.map((row) => [...row]), [1, 0.5, true, { t: 'n', v: 45292, z: 'yyyy-mm-dd' }]]), 'survey')
  utils.book_append_sheet(book, { A1: { t: 'n', v: 3, f: '1+2' }, A2: { t: 's', v: 'größe', f: 'A1&A1' }, A3: { t: 'b', v: true, f: '1=1' }, '!ref': 'A1:A3' }, 'choices')
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }))
}

const XLS_SHEETS = [
  { name: 'survey', rows: [SMALL_FORM[0], SMALL_FORM[1], SMALL_FORM[2]?.slice(0, 3), [1, 0.5, true, '2024-01-01']] },
  { name: 'choices', rows: [[3], ['größe'], [true]] },
]

describe('a file is told by its bytes', () => {
  test.each([
    ['form.xls', xls(), XLS_SHEETS, []],
    ['form.xlsx', xls(), XLS_SHEETS, ['form.xlsx is an .xls workbook, whatever its name says; it was read as that.']],
    ['form.xlsx', strToU8('a,b'), [{ name: 'form', rows: [['a', 'b']] }], ['form.xlsx is a text with separated columns, whatever its name says; it was read as that.']],
  ])('%s (%#)', async (name, bytes, sheets, notices) => {
    const result = await readFiles([{ name, bytes }])
    expect(result).toMatchObject({ ok: true, workbook: { sheets } })
    expect(result.ok && result.notices.map(({ message }) => message)).toEqual(notices)
  })

  test('JSON is read as it stands', async () => {
    const json = await readFiles([{ name: 'form.json', bytes: strToU8('\uFEFF {"a": ["}]", "\\""]}') }])
    expect(json).toEqual({ ok: true, json: [{ name: 'form.json', json: { a: ['}]', '"'] } }], notices: [] })
  })

  test('half a sign in JSON becomes the sign for what is unknown, and a whole one stays', async () => {
    const json = await readFiles([{ name: 'form.json', bytes: strToU8(String.raw`{"a": ["x\ud83c", "\ud83c\udf31", 1], "\udf31": "b"}`) }])
    expect(json).toMatchObject({ ok: true, json: [{ json: { a: ['x\ufffd', '\u{1f331}', 1] } }] })
  })

  test('JSON files are read together, from an archive as well', async () => {
    const [form, list] = [strToU8('{"a": 1}'), strToU8('{"b": 2}')]
    const apart = await readFiles([{ name: 'form.json', bytes: form }, { name: 'list.json', bytes: list }])
    const packed = await readFiles([{ name: 'form.zip', bytes: zipSync({ 'form.json': form, 'list.json': list, '__MACOSX/._form.json': strToU8('x') }) }])
    expect(apart).toEqual({ ok: true, json: [{ name: 'form.json', json: { a: 1 } }, { name: 'list.json', json: { b: 2 } }], notices: [] })
    expect(packed).toEqual(apart)
  })

  test('JSON in archives stands beside JSON in files, and counts as much', async () => {
    const [form, list] = [strToU8('{"a": 1}'), strToU8('{"b": 2}')]
    const beside = (parts: Readonly<Record<string, Uint8Array>>, limits = READ_LIMITS) => readFiles([{ name: 'form.json', bytes: form }, { name: 'one.zip', bytes: zipSync(parts) }, { name: 'two.zip', bytes: zipSync(parts) }], limits)
    const packed = { name: 'lists/list.json', json: { b: 2 } }
    expect(await beside({ 'lists/list.json': list, 'readme.txt': list })).toEqual({ ok: true, json: [{ name: 'form.json', json: { a: 1 } }, packed, packed], notices: [] })
    const refused = await Promise.all([
      beside({ 'list.csv': strToU8('a,b') }),
      beside({ 'list.json': new Uint8Array(600).fill(32) }, { ...READ_LIMITS, inflatedBytes: 1_000 }),
      beside({ 'a.json': list, 'b.json': list }, { ...READ_LIMITS, entries: 3 }),
    ])
    expect(refused.map((result) => !result.ok && result.refusal.code)).toEqual(['no-json-in-archive', 'inflates-too-much', 'too-many-files'])
  })
})

describe('whatever the bytes are, they are read or refused', () => {
  const good = [smallForm(), xls(), strToU8('type,name\ntext,"a"\n'), strToU8('{"a": [1, "b"]}')]
  const settled = async (bytes: Uint8Array) => {
    const result = await readFiles([{ name: 'form', bytes }])
    expect(result.ok || result.refusal.hint.length > 0).toBe(true)
  }

  test('random bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), settled), { numRuns: 300 }))

  test('random bytes after a good beginning', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), fc.nat(600), fc.uint8Array({ maxLength: 200 }), (bytes, kept, random) =>
        settled(Uint8Array.from([...bytes.subarray(0, kept), ...random])),
      ),
      { numRuns: 300 },
    ))

  test('bits that flipped', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7)), { minLength: 1, maxLength: 8 }), (bytes, flips) => {
        const changed = bytes.slice()
        for (const [at, bit] of flips) changed[Math.min(bytes.length - 1, Math.floor(at * bytes.length))]! ^= 1 << bit
        return settled(changed)
      }),
      { numRuns: 500 },
    ))
})

describe('workbooks of other people', () => {
  test.skipIf(workbooks.length === 0)('are read, every one', async () => {
    for (const path of workbooks) {
      const result = await readFiles([{ name: path, bytes: new Uint8Array(readFileSync(path)) }])
      expect(result.ok ? result.notices : [result.refusal], path).toEqual([])
      expect(result.ok && 'workbook' in result && result.workbook.sheets.some(({ rows }) => rows.length > 1), path).toBe(true)
    }
  })

  if (workbooks.length === 0) console.info('The folder ../shared/inputs is absent: no workbooks of other people are read.')
})
