import { ANNOTATIONS, ASSERTIONS } from './keywords.ts'
import { note } from './messages.ts'
import type { FlatPart } from './parts.ts'
import { entriesOf, own } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'

const READ = new Set(['title', 'description', 'default', 'readOnly', 'enumNames', 'definitions', '$defs', '$schema', '$id', 'id', '$anchor', 'nullable', 'contentEncoding', 'contentMediaType'])

/** Says which keywords of a part say nothing of an answer, and which are none. */
export function tellIdle({ schema, pointer }: FlatPart, lines: SchemaLines): void {
  const passed = Object.keys(schema).filter((keyword) => ANNOTATIONS.has(keyword) && !READ.has(keyword))
  if (passed.length > 0) lines.add(pointer, note('only-annotation', { keywords: passed.join(', ') }))
  const kind = own(schema, 'contentMediaType')
  if (typeof kind === 'string' && !Object.hasOwn(schema, 'contentEncoding')) lines.add(pointer, note('content-not-checked', { kind }))
  const unknown = Object.keys(schema).filter((keyword) => !ANNOTATIONS.has(keyword) && !ASSERTIONS.has(keyword))
  if (unknown.length > 0) lines.add(pointer, note('unknown-keyword', { keywords: unknown.slice(0, 10).join(', ') }))
}

/** Says of an object which answers it takes that no question asks for, and what of it cannot be held to. */
export function tellFurther(part: FlatPart, lines: SchemaLines): void {
  const { schema, pointer } = part
  if (entriesOf(schema, 'patternProperties').length > 0) lines.add(pointer, note('free-names'))
  const further = own(schema, 'additionalProperties')
  if (typeof further === 'object' && further !== null && Object.keys(further).length > 0) lines.add(pointer, note('free-names'))
  for (const keyword of ['propertyNames', 'minProperties', 'maxProperties', 'unevaluatedProperties', 'const', 'enum']) {
    if (Object.hasOwn(schema, keyword)) lines.add(pointer, note('keyword-left-out', { keyword }))
  }
}
