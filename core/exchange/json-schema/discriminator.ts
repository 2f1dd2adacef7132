import { canonicalJson } from '../../definitions/canonical-json.ts'
import { flat, inside, type FlatPart, type Reading } from './parts.ts'
import { entriesOf, isSchema, listOf, own } from './schema.ts'

/** Values a property may have in an alternative, or those it may not have. */
type Values = { readonly are: ReadonlySet<string> } | { readonly areNot: ReadonlySet<string> }

/** The property by whose value one alternative is told from the others: a constant or options in each, no two alike. */
export function discriminatorOf(branches: readonly (readonly FlatPart[])[], reading: Reading): string | undefined {
  const [first, ...others] = branches.map((parts) => valuesByName(parts, reading))
  if (!first) return undefined
  return [...first.keys()].find((name) => {
    const values = [first, ...others].map((each) => each.get(name))
    return values.every((each, index) => each !== undefined && values.slice(0, index).every((other) => other !== undefined && areApart(each, other)))
  })
}

function valuesByName(parts: readonly FlatPart[], reading: Reading): ReadonlyMap<string, Values> {
  const found = new Map<string, Values>()
  for (const part of parts) {
    for (const [name, schema] of entriesOf(part.schema, 'properties')) {
      for (const { schema: flattened } of typeof schema === 'boolean' ? [] : flat([inside(part, schema, 'properties', name)], reading)) {
        const listed = valuesOf(flattened)
        const excluded = isSchema(own(flattened, 'not')) ? valuesOf(own(flattened, 'not')) : undefined
        if (listed) found.set(name, { are: listed })
        else if (excluded) found.set(name, { areNot: excluded })
      }
    }
  }
  return found
}

function valuesOf(schema: unknown): ReadonlySet<string> | undefined {
  if (!isSchema(schema)) return undefined
  if (Object.hasOwn(schema, 'const')) return new Set([canonicalJson(schema['const'])])
  return Object.hasOwn(schema, 'enum') ? new Set(listOf(schema, 'enum').map(canonicalJson)) : undefined
}

function areApart(one: Values, other: Values): boolean {
  if ('are' in one) return 'are' in other ? [...one.are].every((value) => !other.are.has(value)) : [...one.are].every((value) => other.areNot.has(value))
  return 'are' in other && areApart(other, one)
}
