import type { Question } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'
import { isRecord } from './answer-kind.ts'

/** Why there is no answer: said by whoever was asked, and so distinct from a blank. */
export type NonResponseReason = NonNullable<Question['nonResponse']>[number]

/** What stands in place of an answer that was not given for a reason. */
export type NonResponse = Readonly<Record<'nonResponse', NonResponseReason>>

const REASONS: ReadonlySet<unknown> = new Set<NonResponseReason>(['dont_know', 'refused', 'not_applicable'])

/** Whether a reason for not answering stands in place of the answer. */
export function isNonResponse(value: unknown): value is NonResponse {
  return isRecord(value) && REASONS.has(value['nonResponse']) && Object.keys(value).length === 1
}

/** Answers as expressions of other forms read them: blank where there is only a reason for not answering. */
export function withoutNonResponse(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (isNonResponse(value)) return null
  if (Array.isArray(value)) {
    const items = value.map(withoutNonResponse)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const entries = Object.entries(value).map(([name, part]): [string, Value] => [name, withoutNonResponse(part)])
  return entries.every(([name, part]) => isRecord(value) && part === value[name]) ? value : Object.fromEntries(entries)
}
