/** A JSON Schema (2020-12). */
export type Schema = { readonly [keyword: string]: unknown }

/** A schema described once under components/schemas. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

/** An object with exactly these properties; names ending in ? may be absent. */
export function objectOf(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  const names = Object.keys(properties)
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])),
    ...more,
  }
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export const text: Schema = { type: 'string' }
export const whole: Schema = { type: 'integer', minimum: 0 }
export const yesNo: Schema = { type: 'boolean' }
export const date: Schema = { type: 'string', format: 'date' }
export const instant: Schema = { type: 'string', format: 'date-time' }
