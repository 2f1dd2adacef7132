/** Kinds of definitions, told by the last part of `$schema`, with the words problems use for them. */
export const KINDS = {
  'pack.schema.json': 'pack',
  'population-group.schema.json': 'population group',
  'cm-level.schema.json': 'case-management level',
  'intake-type.schema.json': 'intake type',
  'assessment-tool.schema.json': 'assessment tool',
  'form.schema.json': 'form',
  'service-catalogue.schema.json': 'service catalogue',
  'document.schema.json': 'document template',
  'feed.schema.json': 'feed',
  'story.schema.json': 'story',
  'code-list.schema.json': 'code list',
  'catalogue.schema.json': 'catalogue',
} as const

export type MetaSchemaName = keyof typeof KINDS
export type Kind = (typeof KINDS)[MetaSchemaName]

export function metaSchemaName($schema: unknown): string | undefined {
  return typeof $schema === 'string' ? $schema.slice($schema.lastIndexOf('/') + 1) : undefined
}

export function kindOf($schema: unknown): Kind | undefined {
  const name = metaSchemaName($schema)
  return name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name as MetaSchemaName] : undefined
}
