import { flat, inside, type Part, type Reading } from './parts.ts'
import { entriesOf, isSchema, listOf, own } from './schema.ts'

/** Keywords by which a schema says what a question is, and not only narrows it. */
const DESCRIBING = ['type', 'title', '$ref', 'properties', 'items']

export function describes(schema: unknown): boolean {
  return isSchema(schema) && DESCRIBING.some((keyword) => Object.hasOwn(schema, keyword))
}

/** Names of properties that `then` and `else` of the parts of an object describe. */
export function describedNames(parts: readonly Part[], reading: Reading): ReadonlySet<string> {
  const found = new Set<string>()
  for (const part of flat(parts, reading)) {
    for (const keyword of ['then', 'else']) {
      const inner = own(part.schema, keyword)
      if (!isSchema(inner) || !Object.hasOwn(part.schema, 'if')) continue
      for (const each of [inner, ...listOf(inner, 'allOf')]) for (const [name, schema] of isSchema(each) ? entriesOf(each, 'properties') : []) if (describes(schema)) found.add(name)
      for (const name of describedNames([inside(part, inner, keyword)], reading)) found.add(name)
    }
  }
  return found
}
