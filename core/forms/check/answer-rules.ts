import { rounded } from '../../expressions/numbers.ts'
import type { Value } from '../../expressions/value.ts'
import { FORMATS } from './answer-formats.ts'
import type { AnswerProblemCode } from './answer-words/en.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { longestText, mostItems } from '../compile/default-limits.ts'

/** What is wrong with an answer, before there are words for it. */
export interface Fault {
  readonly code: AnswerProblemCode
  readonly params?: Readonly<Record<string, string | number>>
}

type Rule<Kind> = (value: Kind, question: CompiledQuestion) => Fault | undefined

const TEXT_RULES: readonly Rule<string>[] = [
  (text) => (isWriting(text) ? undefined : { code: 'type-text' }),
  (text, { question: { minLength } }) => (minLength !== undefined && text.length < 2 * minLength && lengthOf(text) < minLength ? { code: 'too-short', params: { least: minLength } } : undefined),
  (text, { question }) => {
    const most = longestText(question)
    return text.length > most && lengthOf(text) > most ? { code: 'too-long', params: { most, length: lengthOf(text) } } : undefined
  },
  (text, { question: { format } }) => (format && !FORMATS[format](text) ? { code: `format-${format}` } : undefined),
  (text, { matches, question: { description } }) => (matches && !matches(text) ? { code: description === undefined ? 'pattern' : 'pattern-help' } : undefined),
]

const NUMBER_RULES: readonly Rule<number>[] = [
  (number, { question: { minimum: least, maximum: most } }): Fault | undefined => {
    const tooSmall = least !== undefined && number < least
    const tooGreat = most !== undefined && number > most
    if (!tooSmall && !tooGreat) return undefined
    if (least !== undefined && most !== undefined) return { code: 'between', params: { least, most } }
    return tooSmall ? { code: 'too-small', params: { least } } : { code: 'too-great', params: { most: most ?? 0 } }
  },
  (number, { question: { multipleOf: step } }) => {
    const steps = step === undefined ? 0 : rounded(number / step)
    return Number.isInteger(steps) ? undefined : { code: 'step', params: { step: step ?? 0 } }
  },
]

const CHOICES_RULES: readonly Rule<readonly Value[]>[] = [
  (chosen, { question: { uniqueItems = true } }) => (uniqueItems && new Set(chosen).size < chosen.length ? { code: 'chosen-twice' } : undefined),
  (chosen, { question: { minItems } }) =>
    chosen.length > 0 && minItems !== undefined && chosen.length < minItems ? { code: 'too-few-choices', params: { least: minItems } } : undefined,
  (chosen, { question }) => (chosen.length > mostItems(question) ? { code: 'too-many-choices', params: { most: mostItems(question) } } : undefined),
]

/** The first thing wrong with an answer of the right kind, by its question's limits. */
export function faultIn(question: CompiledQuestion, value: Value): Fault | undefined {
  if (typeof value === 'string') return first(TEXT_RULES, value, question)
  if (typeof value === 'number') return first(NUMBER_RULES, value, question)
  if (Array.isArray(value)) return first(CHOICES_RULES, value, question) ?? value.map((item) => faultIn(question, item)).find(Boolean)
  return undefined
}

function first<Kind>(rules: readonly Rule<Kind>[], value: Kind, question: CompiledQuestion): Fault | undefined {
  for (const rule of rules) {
    const fault = rule(value, question)
    if (fault) return fault
  }
  return undefined
}

const UNWRITABLE = /[\0\p{Surrogate}]/u

/** Signs that stand for nothing, halves of signs and the zero among them, cannot be kept and shown by every program. */
function isWriting(text: string): boolean {
  return !UNWRITABLE.test(text)
}

/** Characters as JSON Schema counts them. A text far too long is not counted sign by sign. */
function lengthOf(text: string): number {
  return text.length > 100_000 ? text.length : [...text].length
}

/** The fault of an answer that is not of its question's kind. */
export function kindFault({ question, isMultiple }: CompiledQuestion): Fault {
  if (isMultiple) return { code: 'type-choices' }
  switch (question.type) {
    case 'number':
      return { code: 'type-number' }
    case 'integer':
      return { code: 'type-integer' }
    case 'boolean':
      return { code: 'type-yes-no' }
    case 'string':
    case 'array':
    case 'object':
    case 'null':
      return { code: 'type-text' }
  }
}

/** The fault of a question that must be answered and is not. */
export function blankFault({ question, kind, isMultiple, options }: CompiledQuestion): Fault {
  if (kind === 'rows') return { code: 'required-rows' }
  if (isMultiple) return { code: 'required-choices' }
  if (options.length > 0 || question.optionsFrom || question.type === 'boolean') return { code: 'required-choice' }
  if (question.format === 'date' || question.format === 'date-time') return { code: 'required-date' }
  if (question.format === 'file' || question.format === 'location' || question.format === 'signature') return { code: `required-${question.format}` }
  return { code: question.type === 'number' || question.type === 'integer' ? 'required-number' : 'required' }
}
