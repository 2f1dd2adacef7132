import type { SourceFile } from '../../definitions/source-file.ts'
import type { Schema } from './schema.ts'

/** The meta-schemas as schemas of the API: each kind of definition under its title, each of their parts under its name. */
export function definitionSchemas(metaSchemas: readonly SourceFile[]): Record<string, Schema> {
  return Object.fromEntries(
    metaSchemas.flatMap((file) => {
      if (!('text' in file)) return []
      const { $schema: _dialect, definitions = {}, title, ...kind } = pointingToComponents(file.text)
      const parts = Object.entries(definitions as Record<string, Schema>)
      return kind.type === 'object' ? [...parts, [String(title), { title, ...kind }] as const] : parts
    }),
  )
}

// feed.schema.json#/definitions/Household and #/definitions/Household are both #/components/schemas/Household here.
function pointingToComponents(json: string): Schema {
  return JSON.parse(json, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? `#/components/schemas/${value.slice(value.lastIndexOf('/') + 1)}` : value,
  ) as Schema
}
