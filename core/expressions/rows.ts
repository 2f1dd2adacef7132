import type { Scope, Value } from './value.ts'

/** Name under which scopes give the number of the row they stand in, counted from 1; no name of an expression can be it. */
export const POSITION = '#position'

/** A field of an object; of a list, the field of each item in one flat list. Never what an object inherits. */
export function fieldOf(value: Value, name: string): Value {
  if (Array.isArray(value)) return value.flatMap((item) => fieldOf(item, name))
  if (value === null || typeof value !== 'object') return null
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** The scope inside a filter: the item itself, its fields, and what is known outside. */
export function itemScope(item: Value, position: number, outer: Scope): Scope {
  return (name) => {
    if (name === 'item') return item
    if (name === POSITION) return position
    const fields = item !== null && typeof item === 'object' && !Array.isArray(item) ? item : undefined
    return fields && Object.hasOwn(fields, name) ? fields[name] : outer(name)
  }
}

/** The scope of some and every: one more name. */
export function boundScope(bound: string, item: Value, outer: Scope): Scope {
  return (name) => (name === bound ? item : outer(name))
}

export function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : value === null ? [] : [value]
}
