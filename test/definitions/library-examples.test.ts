import { describe, expect, test } from 'vitest'
import { readFolder } from '../../core/server/files.ts'
import { ROOT } from './fixture-files.ts'

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly enum?: readonly unknown[]
  readonly items?: Schema
}

const read = (folder: string) =>
  readFolder(ROOT, folder).map((file) => {
    if ('unreadable' in file) throw new Error(file.unreadable)
    return { path: file.path, value: JSON.parse(file.text) as Record<string, unknown> }
  })
const metaSchema = (name: string) => read('form-definitions/meta').find(({ path }) => path.endsWith(name))?.value as Schema
const library = [...read('form-definitions'), ...read('country-configs')].filter(({ path }) => !path.includes('/meta/'))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object within a value, with the property it stands under. */
function* objectsIn(value: unknown, under = ''): Generator<{ under: string; object: Record<string, unknown> }> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, under)
  if (!isObject(value)) return
  yield { under, object: value }
  for (const [name, child] of Object.entries(value)) {
    // What is answered in a golden case is no definition.
    if (under !== 'goldenCases') yield* objectsIn(child, name)
  }
}

const objects = library.flatMap(({ value }) => [...objectsIn(value)])
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'])

/** Which objects of the library are which part of the meta-schemas of questions, tools and what they share. */
const PARTS: Readonly<Record<string, (under: string, object: Record<string, unknown>) => boolean>> = {
  Question: (_, { type }) => TYPES.has(String(type)),
  Option: (under) => under === 'oneOf',
  Finding: (under) => under === 'finding',
  Term: (under) => under === 'terms',
  Repeat: (under) => under === 'repeat',
  Suggestion: (under) => under === 'suggest',
  Ui: (under) => under === 'ui',
  Scale: (under) => under === 'scales',
  LookupRow: (under) => under === 'lookup',
  Band: (under) => under === 'bands',
  Decision: (under) => under === 'decision',
  Path: (under) => under === 'paths',
  DecisionRow: (_, object) => 'because' in object && 'path' in object,
  GoldenCase: (under) => under === 'goldenCases',
  Check: (under) => under === 'check',
  Source: (under) => under === 'source',
}

const parts = ['question.schema.json', 'assessment-tool.schema.json', 'common.schema.json'].flatMap((name) => Object.entries(metaSchema(name).definitions ?? {}))

describe.each(parts.filter(([, { properties }]) => properties))('the library has an example of each property of %s:', (part, { properties = {} }) => {
  const examples = objects.filter(({ under, object }) => PARTS[part]?.(under, object))
  test.each(Object.keys(properties))('%s', (name) => {
    expect(examples.some(({ object }) => Object.hasOwn(object, name))).toBe(true)
  })

  const values = Object.entries(properties).flatMap(([name, { enum: own, items }]) => (own ?? items?.enum ?? []).map((value) => [name, value] as const))
  if (values.length > 0) {
    test.each(values)('%s: %s', (name, value) => {
      expect(examples.some(({ object }) => [object[name]].flat().includes(value))).toBe(true)
    })
  }
})

test('the library has tools with each property of a tool, forms with each of a form, and code lists with each property of a list and a code', () => {
  const lists = library.filter(({ value }) => String(value['$schema']).endsWith('code-list.schema.json')).map(({ value }) => value)
  const forms = library.filter(({ value }) => 'answers' in value).map(({ value }) => value)
  const tools = forms.filter(({ $schema }) => String($schema).endsWith('assessment-tool.schema.json'))
  const codes = [...lists.map(({ codes: all }) => all), ...forms.flatMap(({ codeLists }) => Object.values(codeLists ?? {}))].flat()
  const lacking = (schema: Schema | undefined, examples: readonly unknown[]) =>
    Object.keys(schema?.properties ?? {}).filter((name) => !examples.some((example) => isObject(example) && Object.hasOwn(example, name)))
  const list = metaSchema('code-list.schema.json')
  expect([lacking(metaSchema('assessment-tool.schema.json'), tools), lacking(metaSchema('form.schema.json'), forms)]).toEqual([[], []])
  expect([lacking(list, lists), lacking(list.definitions?.['Code'], codes)]).toEqual([[], []])
})

test('a band stands alone beside what it is a band of: none of them reads as if there were no band', () => {
  const bands = objects.flatMap(({ object: { bands } }) => (Array.isArray(bands) ? (bands as { title: string | Record<string, string> }[]) : []))
  const words = bands.flatMap(({ title }) => (typeof title === 'string' ? [title] : Object.values(title)))
  expect(bands.length).toBeGreaterThan(20)
  expect(words.filter((word) => ['none', 'no', 'nothing', 'nessuna', 'nessuno', 'لا شيء', 'لا', '-'].includes(word))).toEqual([])
})
