import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { importJsonSchema } from '../../../core/exchange/json-schema/import-json-schema.ts'
import type { Imported } from '../../../core/exchange/import-report.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { checkAnswers } from '../../../core/forms/check/check-answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'

const SUITE = resolve(import.meta.dirname, '../../../../shared/inputs/jsonschema/test-suite/tests')
const DRAFTS = existsSync(SUITE) ? ['draft7', 'draft2020-12'] : []
if (DRAFTS.length === 0) console.info('The folder ../shared/inputs is absent: the test suite of JSON Schema is not run.')

interface Group {
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[]
}

/** In these files formats only annotate, and here they are held to. */
const ELSEWHERE: ReadonlySet<string> = new Set(['format.json', 'content.json'])
/** What may be said of a schema that is still understood whole; of a guessed type, answers of that type are. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['lone-answer', 'label-from-name', 'titles-from-codes', 'name-changed', 'only-annotation', 'unused-definition', 'nullable', 'type-from-limits', 'unknown-keyword'])
const SURROUNDINGS: Surroundings = { today: '2026-01-15', facts: {}, rows: { members: [], commitments: [], results: [] }, options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] } }

const counts = { ran: 0, agreed: 0, outside: 0, blank: 0, otherType: 0 }
const reasons = new Map<string, number>()

describe.each(DRAFTS)('%s', (draft) => {
  const folder = join(SUITE, draft)
  const files = [...readdirSync(folder), ...(existsSync(join(folder, 'optional/ecmascript-regex.json')) ? ['optional/ecmascript-regex.json', 'optional/format/date.json'] : [])].filter((name) => name.endsWith('.json') && !ELSEWHERE.has(name))
  test.each(files)('%s', (name) => {
    const disagreements: string[] = []
    for (const group of JSON.parse(readFileSync(join(folder, name), 'utf8')) as Group[]) {
      const imported = importJsonSchema(withDraft(group.schema, draft), { fileName: 'suite.json' })
      const outside = whyOutside(imported)
      for (const each of group.tests) {
        if (!imported.ok || outside !== undefined) {
          counts.outside += 1
          reasons.set(outside ?? 'refused', (reasons.get(outside ?? 'refused') ?? 0) + 1)
          continue
        }
        const verdict = accepts(imported.definition, each.data, { isLone: says(imported, 'lone-answer'), isGuessed: says(imported, 'type-from-limits') || !hasType(group.schema) })
        if (verdict === 'blank' || verdict === 'otherType') {
          counts[verdict] += 1
          continue
        }
        counts.ran += 1
        if (verdict === each.valid) counts.agreed += 1
        else disagreements.push(`${group.description} / ${each.description}: ${JSON.stringify(each.data)} is ${each.valid ? 'valid' : 'invalid'} there`)
      }
    }
    expect(disagreements).toEqual([])
  })
})

afterAll(() => {
  if (DRAFTS.length === 0) return
  console.info([`JSON-Schema-Test-Suite: ${counts.ran} ran, ${counts.agreed} agree; outside: ${counts.outside} by what their report says, ${counts.blank} that are blank here, ${counts.otherType} of another type than the one guessed`, ...[...reasons].sort((one, other) => other[1] - one[1]).map(([why, count]) => `${String(count).padStart(5)} ${why}`)].join('\n'))
  expect(counts.ran).toBeGreaterThan(200)
})

function withDraft(schema: unknown, draft: string): unknown {
  return typeof schema === 'object' && schema !== null && !Object.hasOwn(schema, '$schema') ? { ...schema, $schema: draft === 'draft7' ? 'http://json-schema.org/draft-07/schema#' : 'https://json-schema.org/draft/2020-12/schema' } : schema
}

function whyOutside({ ok, report }: Imported): string | undefined {
  if (!ok) return report.lines.flatMap(({ notes }) => notes.map(({ code }) => code)).find((code) => !UNDERSTOOD.has(code)) ?? 'refused'
  return report.lines.flatMap(({ notes }) => notes.map(({ code }) => code)).find((code) => !UNDERSTOOD.has(code))
}

function says({ report }: Imported, code: string): boolean {
  return report.lines[0]?.notes.some((note) => note.code === code) === true
}

function hasType(schema: unknown): boolean {
  return isObject(schema) && Object.hasOwn(schema, 'type')
}

/** Whether a form takes a value as its answers, or why that is no question: nothing and an empty text are no answers here. */
function accepts(definition: FormDefinition, value: unknown, { isLone, isGuessed }: { readonly isLone: boolean; readonly isGuessed: boolean }): boolean | 'blank' | 'otherType' {
  const asked: Question = isLone ? (definition.answers.properties?.['answer'] ?? definition.answers) : definition.answers
  if (hasBlank(value)) return 'blank'
  // What says its type refuses others; a type that was guessed says nothing of them.
  if (!isOfType(value, asked.type)) return isGuessed ? 'otherType' : false
  const answers = isLone ? { answer: value } : named(value, definition.answers)
  return checkAnswers(compileForm(definition), answers as Answers, SURROUNDINGS, 'en').length === 0
}

/** Answers by the ids of their questions. What is not asked is not sent. */
function named(value: unknown, question: Question): unknown {
  if (Array.isArray(value)) return question.items?.type === 'object' ? value.map((row) => (question.items ? named(row, question.items) : row)) : value
  if (!isObject(value) || question.type !== 'object') return value
  return Object.fromEntries(Object.entries(question.properties ?? {}).flatMap(([id, child]) => {
    const name = child.source?.name ?? id
    return Object.hasOwn(value, name) ? [[id, named(value[name], child)]] : []
  }))
}

function hasBlank(value: unknown): boolean {
  if (value === null || (typeof value === 'string' && (value.trim() === '' || value.includes('\0')))) return true
  return Array.isArray(value) ? value.length === 0 || value.some(hasBlank) : isObject(value) && Object.values(value).some(hasBlank)
}

function isOfType(value: unknown, type: Question['type']): boolean {
  return type === 'object' ? isObject(value) : type === 'array' ? Array.isArray(value) : type === 'integer' ? typeof value === 'number' : typeof value === type
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
