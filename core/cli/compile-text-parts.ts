import type { JSONSchema } from 'json-schema-to-typescript'
import type { TextPart } from '../definitions/text-part.ts'

const HEAD = `/* Made from form-definitions/meta by \`npx caseloom types\`. Do not edit. */
import type { TextPart } from './text-part.ts'

/** Where texts stand in each kind of definition, by the file of its meta-schema, and in each part they are made of. */
export const TEXT_PARTS: Readonly<Record<string, TextPart>> = {
`

export interface NamedMetaSchema {
  /** Such as form.schema.json. */
  readonly name: string
  readonly schema: JSONSchema & { definitions?: Record<string, JSONSchema> }
}

/** TypeScript that tells which strings of definitions are texts people read: those whose meta-schema refers to Text. */
export function compileTextParts(metaSchemas: readonly NamedMetaSchema[]): string {
  const parts = new Map<string, TextPart>()
  for (const { name, schema } of metaSchemas) {
    const { definitions = {}, ...kind } = schema
    for (const [title, part] of Object.entries(definitions)) if (title !== 'Text') parts.set(title, partOf(part))
    parts.set(name, partOf(kind))
  }
  const used = withTexts(parts)
  const lines = [...parts].filter(([name]) => used.has(name)).map(([name, part]) => `  '${name}': ${JSON.stringify(onlyUsed(part, used))},`)
  return `${HEAD}${lines.join('\n')}\n}\n`
}

function partOf(schema: JSONSchema): TextPart {
  const named = schema.$ref ?? patched(schema)
  if (named !== undefined) return named.slice(named.lastIndexOf('/') + 1)
  const { items, properties = {}, additionalProperties } = schema
  if (items && !Array.isArray(items) && typeof items === 'object') return [partOf(items)]
  const inner: Record<string, TextPart> = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, partOf(each)]))
  return typeof additionalProperties === 'object' && Object.keys(properties).length === 0 ? { '*': partOf(additionalProperties) } : inner
}

/** What a JSON Merge Patch is laid over has the texts of that. */
function patched({ $comment }: JSONSchema): string | undefined {
  return typeof $comment === 'string' && $comment.startsWith('patch of ') ? $comment : undefined
}

/** Names of the parts in which some text stands, however deep. */
function withTexts(parts: ReadonlyMap<string, TextPart>): ReadonlySet<string> {
  const used = new Set(['Text'])
  for (let before = 0; before < used.size; ) {
    before = used.size
    for (const [name, part] of parts) if (hasText(part, used)) used.add(name)
  }
  return used
}

function hasText(part: TextPart, used: ReadonlySet<string>): boolean {
  if (typeof part === 'string') return used.has(part)
  return Object.values(part).some((each: TextPart) => hasText(each, used))
}

function onlyUsed(part: TextPart, used: ReadonlySet<string>): TextPart {
  if (typeof part === 'string') return part
  if (isList(part)) return part.map((each) => onlyUsed(each, used))
  return Object.fromEntries(Object.entries(part).filter(([, each]) => hasText(each, used)).map(([name, each]) => [name, onlyUsed(each, used)]))
}

function isList(part: TextPart): part is readonly TextPart[] {
  return Array.isArray(part)
}
