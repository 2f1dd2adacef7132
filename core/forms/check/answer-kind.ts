import type { Question } from '../../definitions/definition-types.ts'
import type { Value } from '../../expressions/value.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'

/** An object, as JSON means it. */
export function isRecord(value: unknown): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an object has itself under a name; null where there is nothing. */
export function ownValue(holder: unknown, name: string): Value {
  return isRecord(holder) && Object.hasOwn(holder, name) ? (holder[name] ?? null) : null
}

/** Whether an answer is of the JSON type its question asks for. */
export function isOfKind({ type, itemType }: CompiledQuestion, value: Value): boolean {
  if (!hasType(type, value)) return false
  if (Array.isArray(value)) for (const item of value) if (!hasType(itemType, item)) return false
  return true
}

function hasType(type: Question['type'], value: Value): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isRecord(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'string':
    case 'boolean':
      return typeof value === type
    case 'null':
      return false
  }
}
