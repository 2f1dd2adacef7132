import type { Check, Question, Text } from '../../../definitions/definition-types.ts'
import { limitsOf } from '../constraints.ts'
import { ownWords } from '../../draft/own-words.ts'
import { xpathLiteral } from '../xpath/xpath-text.ts'
import type { ExportNode } from './form-tree.ts'

/** What an answer must be like, as the columns constraint and required say it. */
export interface Constraint {
  readonly constraint?: string
  readonly message?: Text
  readonly requiredMessage?: Text
  /** Rules beside the first have words of their own, which are lost. */
  readonly losesMessages: boolean
}

/**
 * Limits and rules of a question in one condition.
 * @param written a rule as XPath; undefined where it cannot be said
 */
export function constraintOf({ question, id }: ExportNode, written: (that: string) => string | undefined): Constraint {
  const required = (question.check ?? []).find(({ that }) => saysRequired(that, id, question))
  const checks = (question.check ?? []).filter((check) => check !== required)
  const rules = checks.flatMap((check) => {
    const xpath = written(check.that)
    return xpath === undefined ? [] : [{ check, xpath }]
  })
  const limits = limitsWritten(question)
  const [first] = rules
  const isSaidAlready = first !== undefined && limits.length > 0 && sameLimits(limitsOf(first.xpath, withoutLimits(question)), question)
  const parts = [...(isSaidAlready ? [] : limits), ...rules.map(({ xpath }) => (rules.length + limits.length > 1 && !isSaidAlready ? `(${xpath})` : xpath))]
  const message = first?.check.message
  return {
    ...(parts.length > 0 && { constraint: parts.join(' and ') }),
    ...(message !== undefined && !isOwnWords(message) && { message }),
    ...(required && { requiredMessage: required.message }),
    losesMessages: new Set(rules.map(({ check }) => JSON.stringify(check.message))).size > 1,
  }
}

function saysRequired(that: Check['that'], id: string, { requiredWhen }: Question): boolean {
  return that === `is_blank(${id}) != true` || (requiredWhen !== undefined && that === `(${requiredWhen}) != true or is_blank(${id}) != true`)
}

/** What is said where a workbook has no message. */
function isOwnWords(message: Text): boolean {
  return JSON.stringify(message) === JSON.stringify(ownWords('impossible', typeof message === 'string' ? [] : Object.keys(message)))
}

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern'] as const

function sameLimits(limits: Partial<Question> | undefined, question: Question): boolean {
  return limits !== undefined && LIMITS.every((keyword) => limits[keyword] === question[keyword])
}

function withoutLimits(question: Question): Question {
  return Object.fromEntries(Object.entries(question).filter(([keyword]) => !LIMITS.some((limit) => limit === keyword))) as unknown as Question
}

function limitsWritten({ minimum, maximum, minLength, maxLength, minItems, maxItems, pattern, multipleOf, format, type, items, ui }: Question): string[] {
  const isRange = ui?.widget === 'scale'
  const bounds = (what: string, least: number | undefined, most: number | undefined) =>
    least !== undefined && least === most ? [`${what} = ${least}`] : [...(least === undefined ? [] : [`${what} >= ${least}`]), ...(most === undefined ? [] : [`${what} <= ${most}`])]
  return [
    ...(isRange ? [] : bounds('.', minimum, maximum)),
    ...(multipleOf === undefined || isRange ? [] : [`. mod ${multipleOf} = 0`]),
    ...bounds('string-length(.)', minLength, maxLength),
    ...(type === 'array' && items?.type !== 'object' ? bounds('count-selected(.)', minItems, maxItems) : []),
    ...(pattern === undefined ? [] : [`regex(., ${xpathLiteral(wholePattern(pattern))})`]),
    ...(format === 'email' ? [`regex(., ${xpathLiteral(MAIL)})`] : []),
  ]
}

const MAIL = String.raw`[^@\s]+@[^@\s]+\.[^@\s]+`

/** A pattern that the whole answer matches, without the marks that say so. */
function wholePattern(pattern: string): string {
  return /^\^\(\?:(.*)\)\$$/s.exec(pattern)?.[1] ?? (/^\^[^|]*[^|\\]\$$/.test(pattern) ? pattern.slice(1, -1) : `.*(?:${pattern}).*`)
}
