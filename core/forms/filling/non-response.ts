import type { Question } from '../../definitions/definition-types.ts'
import { NON_RESPONSE } from '../../expressions/special-names.ts'
import type { Value } from '../../expressions/value.ts'
import { isRecord } from '../check/answer-kind.ts'

/** Why there is no answer: said by whoever was asked, and so distinct from a blank. */
export type NonResponseReason = NonNullable<Question['nonResponse']>[number]

/** What stands in place of an answer that was not given for a reason. */
export type NonResponse = Readonly<Record<'nonResponse', NonResponseReason>>

const REASONS: ReadonlySet<unknown> = new Set<NonResponseReason>(['dont_know', 'refused', 'not_applicable'])

/** Whether a reason for not answering stands in place of the answer. */
export function isNonResponse(value: unknown): value is NonResponse {
  return isRecord(value) && REASONS.has(value['nonResponse']) && Object.keys(value).length === 1
}

/**
 * Answers that were stored, as expressions of other forms read them: a blank in place of a reason for not answering, and the reason
 * beside it for non_response(question).
 */
export function asRead(value: Value): Value {
  if (Array.isArray(value)) return value.map(asRead)
  if (!isRecord(value)) return value
  if (isNonResponse(value)) return null
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, answer]): [string, Value][] =>
      isNonResponse(answer) ? [[id, null], [id + NON_RESPONSE, answer.nonResponse]] : [[id, asRead(answer)]],
    ),
  )
}
