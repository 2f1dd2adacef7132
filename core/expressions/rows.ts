import { NON_RESPONSE, POSITION } from './special-names.ts'
import type { Scope, Value } from './value.ts'

/** A field of an object; of a list, the field of each item in one flat list. Never what an object inherits. */
export function fieldOf(value: Value, name: string): Value {
  if (Array.isArray(value)) return value.flatMap((item) => fieldOf(item, name))
  if (value === null || typeof value !== 'object') return null
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** The scope inside a filter: the item itself, its fields, and what is known outside. */
export function itemScope(item: Value, position: number, outer: Scope): Scope {
  const fields = item !== null && typeof item === 'object' && !Array.isArray(item) ? item : undefined
  return (name) => {
    if (name === 'item') return item
    if (name === POSITION) return position
    if (fields && Object.hasOwn(fields, name)) return fields[name]
    const isOfItem = fields && name.endsWith(NON_RESPONSE) && Object.hasOwn(fields, name.slice(0, -NON_RESPONSE.length))
    return isOfItem ? null : outer(name)
  }
}

/** The scope of some and every: one more name. */
export function boundScope(bound: string, item: Value, outer: Scope): Scope {
  return (name) => (name === bound ? item : outer(name))
}

export function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : value === null ? [] : [value]
}

/** The item at a place counted from 1, or from the end when negative. */
export function itemAt(items: readonly Value[], place: Value): Value {
  if (typeof place !== 'number') return null
  return items[place > 0 ? place - 1 : items.length + place] ?? null
}
