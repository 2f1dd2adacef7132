import { DATE_TIME, EMAIL, FILE, LOCATION, SIGNATURE, TIME } from '../check/answer-formats.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'
import { longestText, mostItems } from './default-limits.ts'
import { ranksAll } from './ranks-all.ts'

/** JSON Schema as any validator takes it. */
export type PlainSchema = Readonly<Record<string, unknown>>

const LIMITS = ['minLength', 'minimum', 'maximum', 'multipleOf', 'pattern'] as const
const NOT_ONLY_SPACES = '\\S'
const PATTERNS = { 'date-time': DATE_TIME, time: TIME, email: EMAIL, file: FILE, location: LOCATION, signature: SIGNATURE } as const

/** The answers as plain JSON Schema, without words and without our vocabulary. Only what must always be answered is required: not what may be hidden. */
export function plainSchema(compiled: CompiledForm): PlainSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...schemaOf(compiled.root) }
}

function schemaOf(question: CompiledQuestion): PlainSchema {
  if (question.kind === 'rows') return { type: 'array', maxItems: mostItems(question.question), ...atLeastOne(question), items: objectOf(question) }
  if (question.kind === 'section') return objectOf(question)
  const { nonResponse } = question.question
  return nonResponse ? { anyOf: [leafOf(question), reasonOutOf(nonResponse)] } : leafOf(question)
}

function objectOf(section: CompiledQuestion): PlainSchema {
  const children = [...section.children.values()].filter(({ kind }) => kind !== 'note')
  const { over } = section.question.repeat ?? {}
  const required = [...(section.kind === 'rows' && over ? ['row'] : []), ...children.filter(isAlwaysNeeded).map(({ id }) => id)]
  const properties = children.map((child): [string, PlainSchema] => [child.id, schemaOf(child)])
  return {
    type: 'object',
    properties: Object.fromEntries([...(section.kind === 'rows' ? [['row', { type: 'string' }] as const] : []), ...properties]),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

function reasonOutOf(reasons: readonly string[]): PlainSchema {
  return { type: 'object', properties: { nonResponse: { enum: reasons } }, required: ['nonResponse'], additionalProperties: false }
}

/** Needed whatever the answers: required itself, or a section with something needed in it. */
function isAlwaysNeeded(question: CompiledQuestion): boolean {
  if (question.visibleWhen || question.calculate || question.count) return false
  return question.isRequired || (question.kind === 'section' && [...question.children.values()].some(isAlwaysNeeded))
}

function leafOf(compiled: CompiledQuestion): PlainSchema {
  const { question, isMultiple } = compiled
  const codes = codesOf(compiled)
  const values = codes.length > 0 ? { enum: codes } : {}
  if (isMultiple) {
    return { type: 'array', maxItems: mostItems(question), ...atLeastOne(compiled), uniqueItems: question.uniqueItems ?? true, items: { type: question.items?.type ?? 'string', ...values } }
  }
  return {
    type: question.type,
    ...values,
    ...(question.type === 'string' && { maxLength: longestText(question) }),
    ...Object.fromEntries(LIMITS.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]]))),
    ...(question.format === 'date' && { format: 'date' }),
    ...patternsOf(compiled),
    ...(compiled.calculate && { readOnly: true }),
  }
}

function codesOf({ options, codes }: CompiledQuestion): readonly unknown[] {
  return codes ? codes.options.map(({ id }) => id) : options.map((option) => option.const)
}

/** What a text must match besides its own pattern. Formats but days go by their pattern, since validators differ in what they take. */
function patternsOf(compiled: CompiledQuestion): PlainSchema {
  const { type, format } = compiled.question
  const patterns = [
    ...(format && format !== 'date' ? [PATTERNS[format]] : []),
    ...(type === 'string' && isAlwaysNeeded(compiled) ? [NOT_ONLY_SPACES] : []),
  ]
  return patterns.length > 0 ? { allOf: patterns.map((pattern) => ({ pattern })) } : {}
}

function atLeastOne(question: CompiledQuestion): PlainSchema {
  const { minItems = ranksAll(question) && !question.optionsWhere ? codesOf(question).length : 0 } = question.question
  const least = Math.max(minItems, isAlwaysNeeded(question) ? 1 : 0)
  return least > 0 ? { minItems: least } : {}
}
