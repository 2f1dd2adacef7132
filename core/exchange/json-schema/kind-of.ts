import type { Phrase } from '../phrase.ts'
import { LIMITS_OF } from './keywords.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { everySaid, type FlatPart } from './parts.ts'
import { isSchema, own } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'

export type AnswerType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

const TYPES: readonly AnswerType[] = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']

/** The one type of an answer, of those that the parts of its schema leave. */
export function answerType(parts: readonly FlatPart[], pointer: string, lines: SchemaLines): AnswerType {
  const said = everySaid(parts, 'type').map((type) => new Set([type].flat().filter((each): each is AnswerType => TYPES.includes(each as AnswerType))))
  if (said.length === 0) return guessedType(parts, pointer, lines)
  const left = TYPES.filter((type) => said.every((types) => types.has(type) || (type === 'integer' && types.has('number'))))
  // A whole number is a number: where both are left, it is the wider one.
  const types = left.filter((type) => !(type === 'integer' && left.includes('number')))
  const [first, ...others] = types.filter((type) => type !== 'null')
  if (types.includes('null') && first !== undefined) lines.add(pointer, note('nullable'))
  if (first === undefined) {
    if (types.includes('null')) return 'null'
    throw new NotTaken(note('impossible', { why: 'it may have no type' satisfies Phrase }), pointer)
  }
  if (others.length === 0) return first
  const chosen = [first, ...others].find((type) => valuesFit(parts, type)) ?? first
  lines.add(pointer, note('several-types', { types: [first, ...others].join(', '), type: chosen }))
  return chosen
}

function valuesFit(parts: readonly FlatPart[], type: AnswerType): boolean {
  const values = [...everySaid(parts, 'const'), ...everySaid(parts, 'enum').flat()]
  return values.length > 0 && values.every((value) => value === null || typeOf(value) === type || (type === 'number' && typeof value === 'number'))
}

export function typeOf(value: unknown): AnswerType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object'
}

function guessedType(parts: readonly FlatPart[], pointer: string, lines: SchemaLines): AnswerType {
  const values = [...everySaid(parts, 'const'), ...everySaid(parts, 'enum').flat(), ...choicesIn(parts)]
  const ofValues = new Set(values.map(typeOf).filter((type) => type !== 'null'))
  if (values.length > 0) {
    if (ofValues.has('number')) ofValues.delete('integer')
    const [type, ...others] = ofValues
    return type === undefined ? 'null' : others.length === 0 ? type : 'string'
  }
  for (const [type, keywords] of Object.entries(LIMITS_OF)) {
    if (!keywords.some((keyword) => everySaid(parts, keyword).length > 0)) continue
    const others = Object.entries(LIMITS_OF).some(([other, limits]) => other !== type && limits.some((keyword) => everySaid(parts, keyword).length > 0))
    lines.add(pointer, others ? note('several-types', { types: 'any', type }) : note('type-from-limits', { type }))
    return type as AnswerType
  }
  for (const part of parts) {
    for (const keyword of ['oneOf', 'anyOf', 'then', 'if'] as const) {
      const inner = [own(part.schema, keyword)].flat().filter(isSchema)
      if (inner.length === 0) continue
      const said = inner.map((schema) => own(schema, 'type') ?? (['properties', 'required', 'dependencies'].some((name) => Object.hasOwn(schema, name)) ? 'object' : undefined))
      if (said.includes(undefined)) continue
      const types = new Set(said.flat())
      types.delete('null')
      const [only, ...others] = types
      if (TYPES.includes(only as AnswerType) && others.length === 0) return only as AnswerType
      // A text can take down any of them.
      if (others.length > 0) {
        lines.add(pointer, note('several-types', { types: [...types].join(', '), type: 'string' }))
        return 'string'
      }
    }
  }
  lines.add(pointer, note('any-type'))
  return 'string'
}

/** Constants of alternatives, which are options with titles. */
function choicesIn(parts: readonly FlatPart[]): readonly unknown[] {
  return [...everySaid(parts, 'oneOf'), ...everySaid(parts, 'anyOf')].flat().flatMap((each) => (isSchema(each) && Object.hasOwn(each, 'const') ? [each['const']] : isSchema(each) && Array.isArray(each['enum']) ? each['enum'] : []))
}
