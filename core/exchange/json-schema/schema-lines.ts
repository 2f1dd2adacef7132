import type { ImportLine, ImportNote } from '../import-report.ts'
import { LineAccount } from '../line-account.ts'
import { ONE_SCHEMA, SCHEMAS_BY_NAME, SCHEMAS_IN_LIST } from './keywords.ts'
import { note, outcomeOf } from './messages.ts'
import { isSchema, own, pointerTo } from './schema.ts'

/** Accounts of every property of a schema, in the order of the file. */
export interface SchemaLines {
  /** Says something of what stands at a pointer: at the property it is a part of. */
  add(pointer: string, ...notes: readonly ImportNote[]): void
  /** Says what the property at a pointer, or that around it, has become. */
  used(pointer: string, as: string): void
  /** The account of the property at a pointer, or of that around it. */
  at(pointer: string): LineAccount
  lines(): readonly ImportLine[]
}

export function schemaLines(root: unknown, from: string): SchemaLines {
  const accounts = new Map<string, LineAccount>()
  // What a definition is made of, by its outermost one.
  const definitions: LineAccount[][] = []
  const first = accountOf(from, root, 1)
  accounts.set(from, first)

  const walk = (schema: unknown, pointer: string, definition?: LineAccount[]): void => {
    if (!isSchema(schema)) return
    for (const [keyword, value] of Object.entries(schema)) {
      const at = pointerTo(pointer, keyword)
      if (SCHEMAS_BY_NAME.has(keyword) && isSchema(value)) {
        for (const [name, inner] of Object.entries(value)) {
          if (!isSchema(inner) && typeof inner !== 'boolean') continue
          const place = pointerTo(at, name)
          const outermost = definition ?? (keyword === 'definitions' || keyword === '$defs' ? [] : undefined)
          if (outermost && !definition) definitions.push(outermost)
          if (keyword !== 'dependencies' && keyword !== 'dependentSchemas') {
            const account = accountOf(place, inner, accounts.size + 1)
            accounts.set(place, account)
            outermost?.push(account)
          }
          walk(inner, place, outermost)
        }
      } else if (SCHEMAS_IN_LIST.has(keyword) && Array.isArray(value)) value.forEach((inner, index) => walk(inner, pointerTo(at, index), definition))
      else if (ONE_SCHEMA.has(keyword)) walk(value, at, definition)
    }
  }
  walk(root, from)

  const nearest = (pointer: string): LineAccount => {
    for (let at = pointer; at.length > from.length; at = at.slice(0, at.lastIndexOf('/'))) {
      const account = accounts.get(at)
      if (account) return account
    }
    return first
  }
  return {
    add: (pointer, ...notes) => nearest(pointer).add(...notes),
    at: nearest,
    used(pointer, as) {
      const { became } = nearest(pointer)
      if (!became.includes(as)) became.push(as)
    },
    lines() {
      // What is only described, and asked nowhere, was passed over with what describes it.
      for (const within of definitions) {
        if (within.every(({ became, notes }) => became.length === 0 && notes.length === 0)) for (const account of within) account.add(note('unused-definition'))
      }
      for (const { became, notes } of accounts.values()) if (became.length === 0 && notes.length === 0) notes.push(note('nothing-asked'))
      return [...accounts.values()].map((account) => account.line())
    },
  }
}

function accountOf(pointer: string, schema: unknown, row: number): LineAccount {
  const says = (name: string) => (isSchema(schema) ? own(schema, name) : undefined)
  const title = says('title')
  const type = [says('type') ?? says('$ref') ?? (typeof schema === 'boolean' ? String(schema) : '')].flat().filter((each) => typeof each === 'string')
  return new LineAccount({ sheet: 'schema', row, name: pointer === '' ? '/' : pointer, label: typeof title === 'string' ? title.slice(0, 200) : '', type: type.join(', ').slice(0, 80) }, outcomeOf)
}
