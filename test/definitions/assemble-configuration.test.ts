import { describe, expect, test } from 'vitest'
import { sha256 } from '../../core/store/chain.ts'
import { canonicalJson } from '../../core/definitions/canonical-json.ts'
import { loadPack } from '../../core/definitions/load-pack.ts'
import { mergePatch } from '../../core/definitions/merge-patch.ts'
import { nearestName } from '../../core/definitions/did-you-mean.ts'
import { changed, goodFiles, metaSchemas, PACK } from './fixture-files.ts'

const configurationOf = (files = goodFiles()) => {
  const { configuration } = loadPack(files, PACK, metaSchemas, sha256)
  if (!configuration) throw new Error('The pack has problems.')
  return configuration
}

describe('a configuration', () => {
  test('has levels from low to high, groups and intake types in their order, forms by id', () => {
    const { levels, intakeTypes, forms, services, documents } = configurationOf()
    expect(levels.map(({ id }) => id)).toEqual(['information', 'casework'])
    expect(intakeTypes.map(({ id }) => id)).toEqual(['direct', 'indirect'])
    expect(Object.keys(forms)).toEqual(['assignment', 'choice', 'closing', 'needs', 'note', 'plan', 'registration'])
    expect([...services, ...documents].map(({ id }) => id)).toEqual(['shelter', 'letter'])
  })

  test('is frozen to the bottom', () => {
    const { pack, forms } = configurationOf()
    expect(() => Object.assign(pack.framework, { level: 'information' })).toThrow(TypeError)
    expect(() => Object.assign(forms.needs?.answers ?? {}, { type: 'string' })).toThrow(TypeError)
  })

  test('travels as JSON', () => {
    const configuration = configurationOf()
    expect(JSON.parse(JSON.stringify(configuration))).toEqual(configuration)
  })

  test('has the same version for the same content, whatever the order of files and blanks', () => {
    const spaced = changed('form-definitions/forms/note.json', ['"title": "Note",', '"title":   "Note",'])
    expect(configurationOf([...goodFiles()].reverse()).version).toBe(configurationOf().version)
    expect(configurationOf(spaced).version).toBe(configurationOf().version)
  })

  test("a change of one form changes its version and the configuration's, and no other form's", () => {
    const before = configurationOf()
    const after = configurationOf(changed('form-definitions/forms/note.json', ['"title": "Note",', '"title": "Notes",']))
    expect(after.version).not.toBe(before.version)
    expect(Object.keys(after.formVersions).filter((id) => after.formVersions[id] !== before.formVersions[id])).toEqual(['note'])
  })

  test('has the code lists a form uses in the form, its own before a shared one, and no others', () => {
    const regions = (title: string) => [{ id: 'north', title }]
    const list = (id: string, title: string) => ({
      path: `form-definitions/code-lists/${id}.json`,
      text: JSON.stringify({ $schema: '../meta/code-list.schema.json', id, title: 'List', codes: regions(title) }),
    })
    const place = {
      path: 'form-definitions/forms/place.json',
      text: JSON.stringify({
        $schema: '../meta/form.schema.json',
        id: 'place',
        title: 'Place',
        codeLists: { own: regions('Our north') },
        answers: {
          type: 'object',
          properties: {
            at: { type: 'string', title: 'Where?', optionsFrom: 'regions' },
            near: { type: 'array', title: 'Near?', items: { type: 'string', optionsFrom: 'own' } },
            capital: { type: 'string', title: 'Capital', calculate: 'lookup("capitals", at)' },
          },
        },
      }),
    }
    const formsWith = (...lists: { path: string; text: string }[]) => configurationOf([...goodFiles(), place, ...lists])
    const all = formsWith(list('regions', 'North'), list('own', 'North of all'), list('capitals', 'Oslo'), list('unused', 'North'))
    expect(all.forms.place?.codeLists).toEqual({ own: regions('Our north'), regions: regions('North'), capitals: regions('Oslo') })
    expect(all.forms.note).not.toHaveProperty('codeLists')
    const renamed = formsWith(list('regions', 'The north'), list('own', 'North of all'), list('capitals', 'Oslo'), list('unused', 'North'))
    expect(Object.keys(all.formVersions).filter((id) => all.formVersions[id] !== renamed.formVersions[id])).toEqual(['place'])
  })

  test('feeds and stories are no part of it', () => {
    const loaded = loadPack(goodFiles(), PACK, metaSchemas, sha256)
    expect([loaded.feeds.length, loaded.stories.length]).toEqual([1, 1])
    expect(JSON.stringify(loaded.configuration)).not.toContain('Rossi')
  })
})

describe('JSON Merge Patch', () => {
  // The examples of RFC 7396, appendix A.
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result)
  })

  test('does not change what it is laid over', () => {
    const target = { a: { b: 1 } }
    mergePatch(target, { a: { b: 2 } })
    expect(target).toEqual({ a: { b: 1 } })
  })
})

test.each([
  [{ b: 1, a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}],"b":1}'],
  ['ü"\n', '"ü\\"\\n"'],
  [{ a: undefined, b: null }, '{"b":null}'],
])('canonical JSON of %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([
  ['titel', ['title', 'type'], 'title'],
  ['visible_when', ['visibleWhen', 'visible'], 'visibleWhen'],
  ['preliminary', ['final', 'framework'], undefined],
  ['age', ['ages', 'page'], 'ages'],
  ['x', ['y'], 'y'],
  ['worker', [], undefined],
])('the name meant by %s among %j is %s', (name, known, meant) => {
  expect(nearestName(name, known)).toBe(meant)
})
