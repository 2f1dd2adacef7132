import { compile, type JSONSchema } from 'json-schema-to-typescript'

const BANNER = `/* Made from form-definitions/meta by \`npx caseloom types\`. Do not edit. */`

type MetaSchema = JSONSchema & { title: string; definitions?: Record<string, JSONSchema> }

/**
 * TypeScript for every kind of definition: one named type for each meta-schema and each of their `definitions`.
 * @param metaSchemas the parsed meta-schemas, in the order in which the types shall stand
 */
export async function compileTypes(metaSchemas: MetaSchema[]): Promise<string> {
  const definitions: Record<string, JSONSchema> = {}
  for (const { definitions: parts = {}, ...kind } of metaSchemas) {
    for (const [name, part] of Object.entries(parts)) definitions[name] = byName(part)
    if (kind.type === 'object') definitions[kind.title] = byName(kind)
  }
  const all = await compile({ title: 'Definitions', type: 'object', additionalProperties: false, definitions }, 'Definitions', {
    bannerComment: BANNER,
    unreachableDefinitions: true,
    style: { singleQuote: true, semi: false, printWidth: 120 },
    maxItems: -1,
  })
  return all
    .replace('export interface Definitions {}\n', '')
    .replace(/\n \*\n \* This interface was referenced by `Definitions`'s JSON-Schema\n \* via the `definition` "\w+"\./g, '')
}

// A reference becomes the type's name. Resolved in place it would be written out again for every property that describes itself.
function byName(schema: JSONSchema): JSONSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (typeof value?.$ref !== 'string' || key === 'properties') return value
    const { $ref, ...rest } = value
    return { ...rest, tsType: $ref.slice($ref.lastIndexOf('/') + 1) }
  })
}
