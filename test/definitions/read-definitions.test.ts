import { describe, expect, test } from 'vitest'
import { compileMetaSchemas } from '../../core/definitions/meta-schemas.ts'
import { loadPack } from '../../core/definitions/load-pack.ts'
import { problemLine } from '../../core/definitions/problem.ts'
import { readDefinitions } from '../../core/definitions/read-definitions.ts'
import { readFolder } from '../../core/server/files.ts'
import { changed, goodFiles, metaSchemas, PACK, ROOT } from './fixture-files.ts'

const read = (text: string) => readDefinitions([{ path: 'a.json', text }])
const lines = (text: string) => read(text).problems.map(problemLine)

describe('reading', () => {
  test.each([
    ['{"a":1,}', 'a.json:1:7 This is not JSON: a comma stands before the closing bracket. Take the comma away.'],
    ['[1 2]', 'a.json:1:4 This is not JSON: a comma is missing before this.'],
    ['{"a" 1}', 'a.json:1:6 This is not JSON: a colon is missing between the name and its value.'],
    ['{"a":}', 'a.json:1:6 This is not JSON: a value is missing here.'],
    ['{"a":[1}', 'a.json:1:8 This is not JSON: a ] is due before this }.'],
    ['{"a":[1', 'a.json:1:8 This is not JSON: a list is not closed. Close it with ].'],
    ['{"a":1} {}', 'a.json:1:9 This is not JSON: something stands after the end of the definition. One file holds one definition.'],
    [
      '{\n  "a": "x\n}',
      'a.json:2:8 This is not JSON: a text is not closed on its line. Close it with a double quote; a line break within a text is written \\n.',
    ],
    ['{"a":"\\q"}', 'a.json:1:6 This is not JSON: this backslash stands for nothing. A backslash itself is written \\\\.'],
    ['{"a":1e999}', 'a.json:1:6 This number is too large to be kept.'],
    ['   ', 'a.json:1:1 The file is empty. A definition is an object that begins with "$schema".'],
  ])('%j', (text, line) => {
    expect(lines(text)).toEqual([line])
  })

  test('a file of more than 2 MB is not read', () => {
    expect(lines(`"${'x'.repeat(2_000_001)}"`)).toEqual([
      'a.json:1:1 This file cannot be read: it has 2.0 MB, and a definition may have 2 MB.',
    ])
  })

  test('a hundred thousand brackets are too deep, not too much', () => {
    expect(read('['.repeat(100_000)).problems).toMatchObject([{ rule: 'too-deep', line: 1, column: 65 }])
  })

  test('brackets within texts do not count', () => {
    expect(lines(JSON.stringify({ a: '[{\\"'.repeat(100) }))).toEqual([])
  })

  test('names that reach into the prototype change nothing', () => {
    const [document] = read('{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }').documents
    expect(document?.value).toEqual({})
    expect(Object.getPrototypeOf(document?.value)).toBe(Object.prototype)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('a line ending of Windows counts once', () => {
    expect(lines('{\r\n  "a": tru\r\n}')).toEqual([
      'a.json:2:8 This is not JSON: a value is a text in double quotes, a number, true, false, null, a list or an object. Put double quotes around names and texts.',
    ])
  })

  test('the place in an expression is right behind escapes', () => {
    const files = changed('country-configs/small/tools/needs.json', [
      '"when": "tenure = \\"none\\""',
      '"when": "tenure = \\"\\u006eone\\" and tenur = null"',
    ])
    expect(loadPack(files, PACK, metaSchemas, () => 'x').problems.map(({ line, column }) => [line, column])).toEqual([[21, 117]])
  })
})

describe('meta-schemas', () => {
  const meta = readFolder(ROOT, 'form-definitions/meta')
  const withChange = (name: string, from: string, to: string) =>
    compileMetaSchemas(
      meta.map((file) => (file.path.endsWith(name) && 'text' in file ? { ...file, text: file.text.replace(from, to) } : file)),
    ).problems.map(problemLine)

  test('are good', () => {
    expect(metaSchemas.problems).toEqual([])
  })

  test('that are nothing but each other are told as a circle', () => {
    const problems = withChange(
      'common.schema.json',
      '"definitions": {',
      '"definitions": {\n    "A": { "$ref": "#/definitions/B" },\n    "B": { "$ref": "#/definitions/A" },',
    )
    expect(problems).toEqual([
      'form-definitions/meta/common.schema.json:6:20 This $ref goes in a circle: #/definitions/A -> #/definitions/B -> #/definitions/A. Write one of them out in full instead of referring.',
      'form-definitions/meta/common.schema.json:7:20 This $ref goes in a circle: #/definitions/B -> #/definitions/A -> #/definitions/B. Write one of them out in full instead of referring.',
    ])
  })

  test('that cannot be used or are missing are told', () => {
    expect(withChange('form.schema.json', '"type": "object"', '"type": "thing"')[0]).toMatch(
      /^form-definitions\/meta\/form\.schema\.json:1:1 This meta-schema cannot be used: /,
    )
    expect(
      compileMetaSchemas(meta.filter(({ path }) => !path.endsWith('story.schema.json'))).problems.map(({ message }) => message),
    ).toEqual(['The meta-schema story.schema.json is missing in this folder.'])
  })

  test('a pack whose meta-schemas are broken has no configuration', () => {
    const broken = compileMetaSchemas([{ path: 'form-definitions/meta/form.schema.json', text: '{' }])
    expect(loadPack(goodFiles(), PACK, broken, () => 'x')).toMatchObject({ problems: [{ rule: 'invalid-json' }], feeds: [], stories: [] })
  })
})

describe('a folder of a pack', () => {
  test('without pack.json is told', () => {
    const files = goodFiles().filter(({ path }) => !path.endsWith('pack.json'))
    expect(loadPack(files, PACK, metaSchemas, () => 'x').problems.map(problemLine)).toContain(
      'country-configs/small/pack.json:1:1 The folder of the pack "small" has no pack.json that defines it. Write one: it says which group, level and intake type the pack uses.',
    )
  })

  test('with a pack.json that defines something else is told', () => {
    const text =
      '{ "$schema": "../../form-definitions/meta/form.schema.json", "id": "small", "title": "Small", "answers": { "type": "object", "properties": {} } }'
    const files = [...goodFiles().filter(({ path }) => !path.endsWith('pack.json')), { path: 'country-configs/small/pack.json', text }]
    expect(loadPack(files, PACK, metaSchemas, () => 'x').problems.map(({ rule }) => rule)).toContain('missing-pack')
  })
})
