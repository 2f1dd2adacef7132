import type { Document } from 'mongodb'
import { INDEXES } from '../../core/store/mongo/mongo-schema.ts'

type Kind = 'equal' | 'range' | 'any'
type Key = Readonly<Record<string, number>>

/** What a command looks for: conditions on fields, and the order. */
export interface Look {
  readonly collection: string
  readonly filter: Document
  readonly sort: Key
}

/** Narrows nothing down by itself: nearly all cases of a pack may have the same. */
const COARSE = ['pack', 'status']

/** What a command to the database looks for; nothing for one that only inserts or is not about documents. */
export function looksOf(command: Document): Look[] {
  const { find, aggregate, update, delete: removal, distinct } = command
  const look = (collection: string, filter: Document = {}, sort: Iterable<[string, number]> = []): Look => ({ collection, filter, sort: Object.fromEntries(sort) })
  if (find) return [look(find, command.filter, command.sort)]
  if (aggregate) return [look(aggregate, command.pipeline[0].$match)]
  if (update) return command.updates.map(({ q }: Document) => look(update, q))
  if (removal) return command.deletes.map(({ q }: Document) => look(removal, q))
  if (distinct) return [look(distinct, {}, [[command.key, 1]])]
  return []
}

/** Whether an index that is declared serves it: gives its order, or leads to few documents, or knows all that is asked. */
export function isServed({ collection, filter, sort }: Look): boolean {
  const branches: Document[] = filter.$or ?? [filter]
  const declared: Readonly<Record<string, readonly { readonly key: Key }[]>> = INDEXES
  const keys: Key[] = [{ _id: 1 }, ...(declared[collection] ?? []).map(({ key }) => key)]
  return branches.every((branch) => keys.some((key) => serves(key, conditionsOf(branch), sort)))
}

function serves(key: Key, conditions: ReadonlyMap<string, Kind>, sort: Key): boolean {
  const fields = Object.keys(key)
  const equal = fields.findIndex((field) => conditions.get(field) !== 'equal')
  const prefix = equal === -1 ? fields : fields.slice(0, equal)
  const next = fields[prefix.length] ?? ''
  const used = conditions.get(next) === 'range' ? [...prefix, next] : prefix
  const knowsAll = [...conditions.keys()].every((field) => used.includes(field)) && Object.keys(sort).length === 0 && used.length > 0
  return givesOrder(key, prefix.length, conditions, sort) || knowsAll || used.some((field) => !COARSE.includes(field))
}

/** The index read from one end to the other, after its equal fields, is the order asked for. */
function givesOrder(key: Key, equal: number, conditions: ReadonlyMap<string, Kind>, sort: Key): boolean {
  const wanted = Object.entries(sort).filter(([field]) => conditions.get(field) !== 'equal')
  if (wanted.length === 0) return false
  const given = Object.entries(key).slice(equal, equal + wanted.length)
  const turns = new Set(wanted.map(([field, direction], place) => (given[place]?.[0] === field ? direction * (given[place]?.[1] ?? 0) : 0)))
  return turns.size === 1 && !turns.has(0)
}

function conditionsOf(filter: Document): Map<string, Kind> {
  const parts: Document[] = [filter, ...(filter.$and ?? [])]
  const all = parts.flatMap((part) => Object.entries(part)).filter(([field]) => !field.startsWith('$'))
  const kinds = new Map<string, Kind>()
  for (const [field, condition] of all) {
    const kind = kindOf(condition)
    if (kinds.get(field) !== 'equal') kinds.set(field, kind)
  }
  return kinds
}

function kindOf(condition: unknown): Kind {
  if (typeof condition !== 'object' || condition === null) return 'equal'
  const operators = Object.entries(condition)
  if (operators.some(([operator]) => operator === '$eq' || operator === '$in')) return 'equal'
  const isRange = operators.every(([operator, value]) => ['$lt', '$lte', '$gt', '$gte'].includes(operator) || (operator === '$regex' && /^\^[\p{Letter}\p{Number}]+$/u.test(String(value))))
  return isRange ? 'range' : 'any'
}
