import { isSchema, own, type Schema } from './schema.ts'

/** A schema with how rjsf shows it. */
export interface SchemaBundle {
  readonly schema: unknown
  /** Where the schema stands in the file. */
  readonly pointer: string
  readonly ui: Schema
}

const TELLING = ['properties', 'allOf', 'oneOf', 'anyOf', 'items', '$ref', 'enum', 'const', 'definitions', '$defs', 'if']
const TYPES: ReadonlySet<unknown> = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean'])

/** Whether JSON is a JSON Schema, alone or as `{ schema, uiSchema, formData }`. */
export function isJsonSchema(json: unknown): boolean {
  if (!isSchema(json) || own(json, 'resourceType') !== undefined) return false
  return isOne(json) || isBundle(json)
}

export function bundleOf(json: unknown): SchemaBundle {
  if (!isSchema(json) || isOne(json) || !isBundle(json)) return { schema: json, pointer: '', ui: {} }
  const inner = own(json, 'schema')
  const ui = own(json, 'uiSchema')
  return { schema: inner, pointer: '/schema', ui: isSchema(ui) ? ui : {} }
}

function isBundle(json: Schema): boolean {
  const inner = own(json, 'schema')
  return isSchema(inner) && (isOne(inner) || isSchema(own(json, 'uiSchema')) || Object.hasOwn(json, 'formData'))
}

/** A schema and the uiSchema that came with it in a file of its own, in whatever order they were chosen. */
export function bundled(one: unknown, other: unknown): unknown {
  return isJsonSchema(one) ? { schema: one, uiSchema: other } : { schema: other, uiSchema: one }
}

function isOne(json: unknown): boolean {
  if (!isSchema(json)) return false
  const says = own(json, '$schema')
  const type = own(json, 'type')
  return (typeof says === 'string' && says.includes('json-schema.org')) || TYPES.has(type) || (Array.isArray(type) && type.some((each) => TYPES.has(each))) || TELLING.some((name) => typeof own(json, name) === 'object' || (name === '$ref' && typeof own(json, name) === 'string'))
}
