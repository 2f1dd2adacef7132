import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import { importJsonSchema } from '../../../core/exchange/json-schema/import-json-schema.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

type Schema = Record<string, unknown>

function imported(schema: unknown) {
  const result = importJsonSchema(schema, { fileName: 'visit.json' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  return result
}

/** The one question of a schema with this property, without what stands at every question, and the codes of what is said of it. */
function asked(property: unknown, around: Schema = {}): { readonly question: Partial<Question> | undefined; readonly notes: readonly string[] } {
  const { definition, report } = imported({ type: 'object', properties: { asked: property, rest: { type: 'string', title: 'Rest' } }, ...around })
  const { source: _, title: __, ...question } = definition.answers.properties?.['asked'] ?? { type: 'null', title: '' }
  const notes = report.lines.flatMap((line) => (line.name.startsWith('/properties/asked') ? line.notes.map(({ code }) => code) : []))
  return { question: definition.answers.properties?.['asked'] && question, notes: notes.filter((code) => !['label-from-name', 'titles-from-codes'].includes(code)) }
}

const AB = [{ const: 'a', title: 'a' }, { const: 'b', title: 'b' }]
const IMPOSSIBLE = 'This answer is not possible here. Please check it.'

describe('an answer', () => {
  test.each<[string, unknown, Partial<Question>, readonly string[]]>([
    ['a text with limits', { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]+$' }, { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]+$' }, []],
    ['a number with limits', { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.1 }, { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.1 }, []],
    ['a whole number above another', { type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 1 }, []],
    ['a limit as draft 4 has it', { type: 'integer', minimum: 0, exclusiveMinimum: true }, { type: 'integer', minimum: 1 }, []],
    ['a number above another', { type: 'number', exclusiveMinimum: 0 }, { type: 'number', check: [{ that: 'asked > 0', message: IMPOSSIBLE }] }, []],
    ['a day', { type: 'string', format: 'date' }, { type: 'string', format: 'date' }, []],
    ['an address of e-mail', { type: 'string', format: 'email' }, { type: 'string', format: 'email' }, ['loose-format']],
    ['a format that is not known', { type: 'string', format: 'uuid' }, { type: 'string' }, ['format-left-out']],
    ['a text of some kind', { type: 'string', contentMediaType: 'text/html' }, { type: 'string' }, ['content-not-checked']],
    ['a text or a number', { anyOf: [{ type: 'string' }, { type: 'number' }] }, { type: 'string' }, ['several-types']],
    ['a file', { type: 'string', format: 'data-url' }, { type: 'string', format: 'file' }, ['file-stored']],
    ['a file that is encoded', { type: 'string', contentEncoding: 'base64' }, { type: 'string', format: 'file' }, ['file-stored']],
    ['options', { type: 'string', enum: ['a', 'b'] }, { type: 'string', oneOf: [...AB] as Question['oneOf'] & object }, []],
    ['options with names', { type: 'integer', enum: [1, 2], enumNames: ['One', 'Two'] }, { type: 'integer', oneOf: [{ const: 1, title: 'One' }, { const: 2, title: 'Two' }] }, []],
    ['options with titles', { oneOf: [{ const: 'a', title: 'A', description: 'First' }, { const: 'b', title: 'B' }] }, { type: 'string', oneOf: [{ const: 'a', title: 'A', description: 'First' }, { const: 'b', title: 'B' }] }, []],
    ['options of both parts', { allOf: [{ enum: ['a', 'b', 'c'] }, { enum: ['b', 'a', 'd'] }] }, { type: 'string', oneOf: [...AB] as Question['oneOf'] & object }, []],
    ['an empty option', { type: 'string', enum: ['', 'a', 'b'] }, { type: 'string', oneOf: [...AB] as Question['oneOf'] & object }, ['blank-option']],
    ['options of several kinds', { enum: ['a', 1] }, { type: 'string', oneOf: [{ const: 'a', title: 'a' }, { const: '1', title: '1' }] }, ['mixed-options']],
    ['options and a limit', { type: 'string', enum: ['a', 'bb'], maxLength: 1 }, { type: 'string', oneOf: [{ const: 'a', title: 'a' }] }, ['option-beyond-limits']],
    ['a constant', { const: 'a' }, { type: 'string', oneOf: [{ const: 'a', title: 'a' }] }, []],
    ['yes or no', { type: 'boolean', default: false }, { type: 'boolean', default: false }, []],
    ['yes or no as options', { type: 'boolean', enum: [true, false], enumNames: ['On', 'Off'] }, { type: 'boolean', oneOf: [{ const: true, title: 'On' }, { const: false, title: 'Off' }] }, []],
    ['only yes', { type: 'boolean', enum: [true] }, { type: 'boolean', oneOf: [{ const: true, title: 'Yes' }] }, []],
    ['a text or null', { type: ['string', 'null'] }, { type: 'string' }, ['nullable']],
    ['a number or null in alternatives', { anyOf: [{ type: 'number', minimum: 1 }, { type: 'null' }] }, { type: 'number', minimum: 1 }, ['nullable']],
    ['a text or a number', { type: ['string', 'number'] }, { type: 'string' }, ['several-types']],
    ['anything', {}, { type: 'string' }, ['any-type']],
    ['what only limits numbers', { minimum: 3 }, { type: 'number', minimum: 3 }, ['type-from-limits']],
    ['a note', { type: 'null', description: 'Read this' }, { type: 'null', description: 'Read this' }, []],
    ['a section with words and nothing in it', { type: 'object', properties: {}, title: 'Read' }, { type: 'null' }, ['section-as-note']],
    ['a default that is no option', { type: 'string', enum: ['a', 'b'], default: 'c' }, { type: 'string', oneOf: [...AB] as Question['oneOf'] & object }, ['default-impossible']],
    ['a default that is no day', { type: 'string', format: 'date', default: '2026-13-01' }, { type: 'string', format: 'date' }, ['default-impossible']],
    ['a default that would be an expression', { type: 'string', default: '=1' }, { type: 'string' }, ['default-impossible']],
    ['something only to read', { type: 'string', readOnly: true }, { type: 'string' }, ['schema-read-only']],
    ['what it is not', { type: 'string', not: { enum: ['x'] } }, { type: 'string', check: [{ that: '(asked = "x") != true', message: IMPOSSIBLE }] }, []],
    ['one range or the other', { type: 'integer', anyOf: [{ maximum: 1 }, { minimum: 5 }] }, { type: 'integer', check: [{ that: '(asked <= 1) or (asked >= 5)', message: IMPOSSIBLE }] }, []],
    ['a look ahead', { type: 'string', pattern: '^(?!0000)[0-9]{4}$' }, { type: 'string', pattern: '^[0-9]{4}$', check: [{ that: '(matches(asked, "^(?:0000)")) != true', message: IMPOSSIBLE }] }, []],
    ['a pattern that looks back', { type: 'string', pattern: '(?<=a)b' }, { type: 'string' }, ['pattern-left-out']],
    ['two patterns', { allOf: [{ type: 'string', pattern: 'a' }, { pattern: 'b' }] }, { type: 'string', pattern: 'a', check: [{ that: 'matches(asked, "b")', message: IMPOSSIBLE }] }, []],
    ['examples', { type: 'string', examples: ['x'] }, { type: 'string' }, ['only-annotation']],
    ['a keyword that is none', { type: 'string', colour: 'red' }, { type: 'string' }, ['unknown-keyword']],
  ])('%s', (_, property, expected, notes) => {
    expect(asked(property)).toEqual({ question: expected, notes })
  })
})

describe('lists', () => {
  test.each<[string, unknown, object, readonly string[]]>([
    ['several options', { type: 'array', uniqueItems: true, maxItems: 1, items: { type: 'string', enum: ['a', 'b'] } }, { type: 'array', maxItems: 1, items: { type: 'string', oneOf: AB } }, []],
    ['options that may be chosen twice', { type: 'array', items: { enum: ['a', 'b'] } }, { uniqueItems: false, items: { type: 'string', oneOf: AB } }, []],
    ['rows', { type: 'array', minItems: 1, items: { type: 'object', required: ['n'], properties: { n: { type: 'string' } } } }, { type: 'array', minItems: 1, items: { type: 'object', required: ['n'], properties: { n: { type: 'string' } } } }, []],
    ['texts', { type: 'array', items: { type: 'string' } }, { type: 'array', items: { type: 'object', required: ['value'], properties: { value: { type: 'string' } } } }, ['list-as-rows']],
    ['a place for each', { type: 'array', items: [{ type: 'string' }, { type: 'boolean' }], additionalItems: false }, { type: 'object', properties: { item_1: { type: 'string' }, item_2: { type: 'boolean' } } }, ['tuple-as-section']],
    ['a place for each, as written now', { type: 'array', prefixItems: [{ type: 'string' }], items: false }, { type: 'object', properties: { item_1: { type: 'string' } } }, ['tuple-as-section']],
    ['something it must have', { type: 'array', items: { enum: ['a', 'b'] }, contains: { const: 'a' } }, { type: 'array' }, ['keyword-left-out']],
  ])('%s', (_, property, expected, notes) => {
    const { question, notes: told } = asked(property)
    expect(question).toMatchObject(expected)
    expect(told).toEqual(notes)
  })
})

describe('conditions', () => {
  const PET: Schema = { pet: { type: 'string', enum: ['cat', 'fish'] } }
  const WHEN_CAT = { properties: { pet: { const: 'cat' } }, required: ['pet'] }

  test.each<[string, Schema, Record<string, object | undefined>, readonly string[]]>([
    ['if and then', { properties: PET, if: WHEN_CAT, then: { properties: { fur: { type: 'string' } }, required: ['fur'] } }, { fur: { visibleWhen: 'pet = "cat"' } }, ['fur']],
    ['else', { properties: PET, if: WHEN_CAT, then: {}, else: { properties: { water: { type: 'string' } } } }, { water: { visibleWhen: '(pet = "cat") != true' } }, []],
    ['an if that a blank answer meets', { properties: PET, if: { properties: { pet: { const: 'cat' } } }, then: { properties: { fur: { type: 'string' } } } }, { fur: { visibleWhen: 'is_blank(pet) or pet = "cat"' } }, []],
    ['required in a case', { properties: { ...PET, why: { type: 'string' } }, if: WHEN_CAT, then: { required: ['why'] } }, { why: { requiredWhen: 'pet = "cat"' } }, []],
    ['a narrower answer in a case', { properties: { ...PET, age: { type: 'integer' } }, if: WHEN_CAT, then: { properties: { age: { maximum: 30 } } } }, { age: { check: [{ that: '((pet = "cat") != true) or (is_blank(age) or (age <= 30))' }] } }, []],
    ['dependent required', { properties: { card: { type: 'number' }, address: { type: 'string' } }, dependentRequired: { card: ['address'] } }, { address: { requiredWhen: 'is_blank(card) != true' } }, []],
    ['dependencies of old drafts', { properties: { card: { type: 'number' } }, dependencies: { card: { properties: { address: { type: 'string' } }, required: ['address'] } } }, { address: { visibleWhen: 'is_blank(card) != true' } }, ['address']],
    ['alternatives told apart by a constant', { required: ['kind'], oneOf: [{ properties: { kind: { const: 'a' }, one: { type: 'string' } }, required: ['one'] }, { properties: { kind: { const: 'b' }, two: { type: 'integer' } } }] }, { kind: { type: 'string', oneOf: AB }, one: { visibleWhen: 'kind = "a"' }, two: { visibleWhen: 'kind = "b"' } }, ['kind', 'one']],
    ['alternatives nothing tells apart', { oneOf: [{ title: 'By name', properties: { name: { type: 'string' } } }, { properties: { code: { type: 'string' } } }] }, { alternative: { oneOf: [{ const: '1', title: 'By name' }, { const: '2', title: 'Option 2' }] }, name: { visibleWhen: 'alternative = "1"' }, code: { visibleWhen: 'alternative = "2"' } }, []],
    ['one of two at least', { properties: { a: { type: 'string' }, b: { type: 'string' } }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: { check: [{ that: '(is_blank(a) != true) or (is_blank(b) != true)' }] } }, []],
    ['exactly one of two', { properties: { a: { type: 'string' }, b: { type: 'string' } }, oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: { check: [{ that: '(if is_blank(a) != true then 1 else 0) + (if is_blank(b) != true then 1 else 0) = 1' }] } }, []],
    ['a condition inside a section', { properties: { home: { type: 'object', properties: { owned: { type: 'boolean' } } } }, if: { properties: { home: { properties: { owned: { const: true } }, required: ['owned'] } } }, then: { properties: { worth: { type: 'number' } } } }, { worth: { visibleWhen: 'home.owned = true' } }, []],
    ['a condition that cannot be said', { properties: PET, if: { minProperties: 2 }, then: { properties: { fur: { type: 'string' } } } }, { fur: { type: 'string' } }, []],
  ])('%s', (_, schema, expected, required) => {
    const { definition } = imported({ type: 'object', ...schema })
    expect(definition.answers.properties).toMatchObject(expected)
    expect(definition.answers.required ?? []).toEqual(required)
  })

  test('what cannot be said is told where it stands', () => {
    const { report } = imported({ type: 'object', properties: PET, if: { minProperties: 2 }, then: { properties: { fur: { type: 'string' } } } })
    expect(report.lines.find(({ name }) => name === '/then/properties/fur')).toMatchObject({ outcome: 'approximated', notes: [{ code: 'label-from-name' }, { code: 'asked-always' }] })
  })

  test('alternatives that describe one question each in its own way are held to their own', () => {
    const branch = (country: string, states: readonly string[]) => ({ properties: { country: { const: country }, state: { enum: states } } })
    const { definition } = imported({ type: 'object', required: ['country'], oneOf: [branch('x', ['x1']), branch('y', ['y1', 'y2'])] })
    expect(definition.answers.properties?.['state']).toMatchObject({
      oneOf: [{ const: 'x1' }, { const: 'y1' }, { const: 'y2' }],
      check: [{ that: '((country = "x") != true) or (is_blank(state) or state = "x1")' }, { that: '((country = "y") != true) or (is_blank(state) or (state in ["y1", "y2"]))' }],
    })
  })
})

test('the default of an object is that of its properties which have none of their own, and what it says of others is told', () => {
  const { definition, report } = imported({
    type: 'object',
    default: { home: { rooms: 3, floor: 2, town: 'Roma' } },
    properties: {
      home: { type: 'object', default: { town: 'Iași', boat: 1 }, properties: { rooms: { type: 'integer', default: 1 }, floor: { type: 'integer' }, town: { type: 'string' } } },
      people: { type: 'array', items: { type: 'object', default: { age: 7 }, properties: { age: { type: 'integer' } } } },
    },
  })
  expect(definition.answers.properties).toMatchObject({
    home: { properties: { rooms: { default: 1 }, floor: { default: 2 }, town: { default: 'Iași' } } },
    people: { items: { properties: { age: { default: 7 } } } },
  })
  expect(report.lines.find(({ name }) => name === '/properties/home')).toMatchObject({ outcome: 'approximated', notes: [{ message: 'The default {"boat":1} is no possible answer and was left out.' }] })
})

describe('references', () => {
  test('a definition is asked wherever it is referred to, with the words beside the reference', () => {
    const { definition, report } = imported({ type: 'object', definitions: { day: { type: 'string', format: 'date' }, unused: { type: 'string' } }, properties: { born: { title: 'Born', $ref: '#/definitions/day' }, came: { $ref: '#/definitions/day' } } })
    expect(definition.answers.properties).toMatchObject({ born: { title: 'Born', format: 'date' }, came: { title: 'Came', format: 'date' } })
    expect(report.lines.find(({ name }) => name === '/definitions/unused')?.notes.map(({ code }) => code)).toEqual(['unused-definition'])
  })

  test.each([
    ['one without end', { $ref: '#/definitions/node' }, { definitions: { node: { type: 'object', properties: { name: { type: 'string' }, child: { $ref: '#/definitions/node' } } } } }, 'recursive-reference'],
    ['one to nothing', { $ref: '#/definitions/gone' }, {}, 'dangling-reference'],
    ['one to elsewhere', { $ref: 'https://example.org/a.json' }, {}, 'reference-elsewhere'],
    ['one that is dynamic', { $dynamicRef: '#a' }, {}, 'reference-not-followed'],
  ])('%s is told', (_, property, around, code) => {
    const { report } = imported({ type: 'object', properties: { asked: property, rest: { type: 'string' } }, ...around })
    expect(report.lines.flatMap(({ notes, outcome }) => notes.filter((note) => note.code === code).map(() => outcome))).toEqual(['not-taken'])
  })
})

test('a uiSchema says how it looks, in what order, and in other words', () => {
  const { definition, report } = imported({
    schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'array', uniqueItems: true, items: { enum: ['x', 'y'] } }, c: { type: 'string', enum: ['1', '2'] } } },
    uiSchema: { 'ui:order': ['c', '*'], a: { 'ui:widget': 'textarea', 'ui:title': 'A?', 'ui:help': 'Help', 'ui:placeholder': 'As on the card', 'ui:autofocus': true }, b: { 'ui:widget': 'checkboxes' }, c: { 'ui:options': { widget: 'select', enumNames: ['One', 'Two'] } }, d: { 'ui:widget': 'stars' } },
    formData: {},
  })
  expect(Object.keys(definition.answers.properties ?? {})).toEqual(['c', 'a', 'b'])
  expect(definition.answers.properties).toMatchObject({
    a: { title: 'A?', description: 'Help', ui: { widget: 'long_text', placeholder: 'As on the card' } },
    b: { ui: { widget: 'checkboxes' } },
    c: { ui: { widget: 'dropdown' }, oneOf: [{ title: 'One' }, { title: 'Two' }] },
  })
  expect(report.lines[0]?.notes.map(({ code }) => code)).toContain('ui-of-nothing')
})

test('a schema and its uiSchema are taken from two files', async () => {
  const file = (name: string, json: unknown) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(json)) })
  const result = await importFile([file('ui.json', { a: { 'ui:title': 'Asked' } }), file('schema.json', { type: 'object', properties: { a: { type: 'string' } } })])
  expect(result.ok && result.definition.answers.properties?.['a']?.title).toBe('Asked')
})

describe('a schema that is no form', () => {
  const deep = Array.from({ length: 200 }).reduce<Schema>((inner) => ({ type: 'object', properties: { a: inner } }), { type: 'string' })
  const doubling = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d${index}`, { allOf: [{ $ref: `#/definitions/d${index + 1}` }, { $ref: `#/definitions/d${index + 1}` }] }]))
  test.each<[string, unknown, string]>([
    ['that asks nothing', { type: 'object', properties: {} }, 'asks nothing'],
    ['that allows nothing', { $ref: '#/definitions/no', definitions: { no: false } }, 'allows no answer'],
    ['that is only itself', { $ref: '#' }, 'without end'],
    ['that doubles again and again', { type: 'object', properties: { a: { $ref: '#/definitions/d0' } }, definitions: { ...doubling, d30: { type: 'string' } } }, 'refers to itself too often'],
    ['with too many questions', { type: 'object', properties: Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`q${index}`, { type: 'string' }])) }, 'more than 5000 questions'],
  ])('%s is refused with a sentence', (_, schema, sentence) => {
    const { ok, report } = importJsonSchema(schema, { fileName: 'x.json' })
    expect(ok).toBe(false)
    expect(report.problems.map(({ message }) => message).join()).toContain(sentence)
  })

  test('a deep one is taken', () => {
    expect(importJsonSchema(deep, { fileName: 'x.json' }).ok).toBe(true)
  })

  test('names that are no names do no harm', () => {
    const { definition } = imported(JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"if":{"type":"string"},"Ω":{"type":"string"}}}'))
    expect(Object.keys(definition.answers.properties ?? {})).toEqual(['proto', 'constructor_q', 'if_q', 'question'])
  })
})

test('any JSON is taken, or refused with a sentence, and what is taken has no errors', () => {
  const keyword = fc.constantFrom('type', 'properties', 'items', 'enum', 'const', 'oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else', '$ref', 'required', 'minimum', 'maxLength', 'pattern', 'format', 'default', 'title', 'dependencies', 'dependentRequired', 'definitions', 'prefixItems', 'a', 'b', 'enumNames', '$id', 'additionalProperties')
  const { schema } = fc.letrec((tie) => ({
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>('object', 'array', 'string', 'integer', 'boolean', 'null', true, false, null, 0, 3, -1.5, 'a', 'b', '#', '#/definitions/a', '#/properties/b', '^a+$', '(?=', 'date', 'x{y}', '=1', ''),
      fc.array(tie('schema'), { maxLength: 4 }),
      fc.dictionary(keyword, tie('schema'), { maxKeys: 5 }),
    ),
  }))
  const form = fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'A', 'if'), schema, { minKeys: 1, maxKeys: 4 }), definitions: fc.dictionary(fc.constantFrom('a', 'b'), schema), allOf: fc.array(schema, { maxLength: 2 }), required: fc.array(fc.constantFrom('a', 'b', 'gone')) }, { requiredKeys: ['type', 'properties'] })
  fc.assert(
    fc.property(fc.oneof(form, schema, fc.jsonValue()), (json) => {
      const result = importJsonSchema(json, { fileName: 'made up.json' })
      if (result.ok) expect(errorsIn(result.definition)).toEqual([])
      else expect(result.report.problems).not.toEqual([])
    }),
    { numRuns: 300 },
  )
})
