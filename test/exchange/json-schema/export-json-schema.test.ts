import Ajv from 'ajv/dist/2020.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { importJsonSchema } from '../../../core/exchange/json-schema/import-json-schema.ts'
import { exportJsonSchema } from '../../../core/exchange/json-schema/out/export-json-schema.ts'
import { roundTrip, type RoundTrip } from '../../../core/exchange/round-trip.ts'

function tool(properties: Record<string, Question>, more: Partial<AssessmentTool> = {}): AssessmentTool {
  return { $schema: 'x', id: 'visit', title: 'Visit', status: 'illustrative', answers: { type: 'object', properties }, ...more }
}

function goneRound(definition: AssessmentTool): RoundTrip {
  const { schema, uiSchema } = exportJsonSchema(definition)
  const again = importJsonSchema({ schema, uiSchema }, { id: definition.id, fileName: 'again.json' })
  if (!again.ok) throw new Error(again.report.problems.map(({ message }) => message).join('\n'))
  return roundTrip(definition, again.definition)
}

const PET: Question = { type: 'string', title: 'Pet', oneOf: [{ const: 'cat', title: 'Cat' }, { const: 'fish', title: 'Fish' }] }
const IMPOSSIBLE = 'This answer is not possible here. Please check it.'

describe('a definition goes out and comes in the same', () => {
  test.each<[string, Record<string, Question>]>([
    ['texts and numbers', { a: { type: 'string', title: 'A', description: 'Help', minLength: 1, maxLength: 9, pattern: '^[a-z]+$' }, b: { type: 'integer', title: 'B', minimum: 0, maximum: 9 }, c: { type: 'number', title: 'C', multipleOf: 0.5, default: 1 } }],
    ['days and files', { a: { type: 'string', title: 'A', format: 'date' }, b: { type: 'string', title: 'B', format: 'file' }, c: { type: 'string', title: 'C', format: 'time' } }],
    ['options', { pet: PET, several: { type: 'array', title: 'Several', minItems: 1, items: { type: 'string', oneOf: PET.oneOf ?? [{ const: 'a', title: 'A' }] } }, warm: { type: 'boolean', title: 'Warm', oneOf: [{ const: true, title: 'Warm' }, { const: false, title: 'Cold' }] } }],
    ['a note', { a: { type: 'null', title: 'Read', description: 'This' }, b: { type: 'string', title: 'B' } }],
    ['sections and rows', { home: { type: 'object', title: 'Home', required: ['rooms'], properties: { rooms: { type: 'integer', title: 'Rooms' } } }, people: { type: 'array', title: 'People', maxItems: 3, items: { type: 'object', required: ['name'], properties: { name: { type: 'string', title: 'Name' }, child: { type: 'boolean', title: 'Child' }, school: { type: 'string', title: 'School', visibleWhen: 'child = true' } } } } }],
    ['conditions', { fur: { type: 'string', title: 'Fur', visibleWhen: 'pet = "cat"' }, pet: PET, water: { type: 'string', title: 'Water', visibleWhen: '(pet = "cat") != true' }, why: { type: 'string', title: 'Why', requiredWhen: 'is_blank(fur) != true' } }],
    ['rules', { age: { type: 'number', title: 'Age', check: [{ that: 'age > 0', message: IMPOSSIBLE }] }, code: { type: 'string', title: 'Code', check: [{ that: '(code = "x") != true', message: IMPOSSIBLE }] }, pet: PET, weight: { type: 'integer', title: 'Weight', check: [{ that: '((pet = "cat") != true) or (is_blank(weight) or (weight <= 30))', message: IMPOSSIBLE }] } }],
    ['looks', { a: { type: 'string', title: 'A', ui: { widget: 'long_text', placeholder: 'As on the card' } }, pet: { ...PET, ui: { widget: 'dropdown' } }, n: { type: 'integer', title: 'N', minimum: 0, maximum: 5, ui: { widget: 'scale' } } }],
  ])('%s', (_, properties) => {
    const definition = tool(properties)
    expect(goneRound(definition)).toEqual({ share: 1, differences: [] })
    expect(exportJsonSchema(definition).notes.map(({ code }) => code).filter((code) => code !== 'file-as-url')).toEqual([])
  })
})

describe('what a schema cannot say is told', () => {
  test.each<[string, Question, string]>([
    ['a worked out answer', { type: 'integer', title: 'A', calculate: '1 + 1' }, 'worked-out'],
    ['a worked out default', { type: 'string', title: 'A', format: 'date', default: '=today()' }, 'default-worked-out'],
    ['a place', { type: 'string', title: 'A', format: 'location' }, 'format-as-text'],
    ['options from elsewhere', { type: 'string', title: 'A', optionsFrom: 'workers' }, 'answers-not-here'],
    ['points', { type: 'string', title: 'A', oneOf: [{ const: 'x', title: 'X', score: 1 }] }, 'schema-without-place'],
    ['a condition on the household', { type: 'string', title: 'A', visibleWhen: 'count(members) > 2' }, 'condition-not-said'],
    ['a message', { type: 'integer', title: 'A', check: [{ that: 'asked > 0', message: 'More than none, please' }] }, 'message-left-out'],
    ['a control', { type: 'string', title: 'A', oneOf: [{ const: 'x', title: 'X' }], ui: { widget: 'cards' } }, 'look-left-out'],
    ['a sensitive answer', { type: 'string', title: 'A', sensitive: true }, 'schema-without-place'],
    ['other languages', { type: 'string', title: { en: 'A', it: 'A' } }, 'schema-in-one-language'],
  ])('%s', (_, question, code) => {
    expect(exportJsonSchema(tool({ asked: question })).notes.map((note) => note.code)).toContain(code)
  })
})

test('conditions hold for other programs too', () => {
  const { schema } = exportJsonSchema(tool({ pet: PET, fur: { type: 'string', title: 'Fur', visibleWhen: 'pet = "cat"' }, n: { type: 'integer', title: 'N', check: [{ that: '((pet = "cat") != true) or (is_blank(n) or (n <= 3))', message: IMPOSSIBLE }] } }, {}))
  const valid = new Ajv({ strict: false }).compile({ ...schema })
  expect([{ pet: 'cat', fur: 'long', n: 3 }, { pet: 'fish', n: 9 }, { pet: 'cat', n: 9 }, { pet: 'dog' }, {}].map((answers) => valid(answers))).toEqual([true, true, false, false, true])
  expect(JSON.stringify(schema)).not.toMatch(/visibleWhen|requiredWhen|x-/)
})

const INPUTS = resolve(import.meta.dirname, '../../../../shared/inputs/jsonschema')
const files = ['va', 'rjsf'].flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => [folder, name] as const) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no schemas of other people go round.')

describe.runIf(files.length > 0)('schemas of other people', () => {
  const shares: [name: string, RoundTrip][] = []
  test.each(files)('%s/%s comes in, goes out and comes in again', (folder, name) => {
    const first = importJsonSchema(JSON.parse(readFileSync(join(INPUTS, folder, name), 'utf8')), { fileName: name })
    if (!first.ok) return expect(first.report.problems).not.toEqual([])
    const round = goneRound(first.definition as AssessmentTool)
    shares.push([name, round])
    expect(round.share).toBeGreaterThan(0.9)
  })

  afterAll(() => {
    const sorted = [...shares].sort((one, other) => one[1].share - other[1].share)
    console.info([`JSON Schema in, out and in: ${sorted.filter(([, { share }]) => share === 1).length} of ${sorted.length} the same, mean ${(sorted.reduce((sum, [, { share }]) => sum + share, 0) / sorted.length).toFixed(4)}; the least:`, ...sorted.slice(0, 8).map(([name, { share, differences }]) => `${share.toFixed(4)} ${name} ${JSON.stringify(differences[0]).slice(0, 300)}`)].join('\n'))
  })
})
