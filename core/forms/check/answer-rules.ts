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

/** Tells the first thing wrong with an answer of the right kind. */
export type Limits<Kind = Value> = (answer: Kind) => Fault | undefined

type Limited = Pick<CompiledQuestion, 'question' | 'isMultiple' | 'options' | 'matches'>

/** The limits of a question, made ready once. */
export function limitsOf(question: Limited): Limits {
  const ofOne = isChosenFreely(question) ? NONE : oneAnswerLimits(question)
  if (!question.isMultiple) return ofOne
  const ofChoices = choicesLimits(question)
  return (answer) => {
    if (!Array.isArray(answer)) return undefined
    let fault = ofChoices(answer)
    for (const item of answer) fault ??= ofOne(item)
    return fault
  }
}

const NONE: Limits = () => undefined
const OF_ONE_ANSWER = ['minLength', 'maxLength', 'format', 'pattern', 'minimum', 'maximum', 'multipleOf'] as const

/** Whether any of the options will do: then whether it is one of them says all. */
function isChosenFreely({ question, options }: Limited): boolean {
  return options.length > 0 && OF_ONE_ANSWER.every((limit) => question[limit] === undefined)
}

function oneAnswerLimits(question: Limited): Limits {
  const ofText = textLimits(question)
  const ofNumber = numberLimits(question)
  return (answer) => (typeof answer === 'string' ? ofText(answer) : typeof answer === 'number' ? ofNumber(answer) : undefined)
}

function textLimits({ question, matches }: Limited): Limits<string> {
  const { minLength: least = 0, format, description } = question
  const most = longestText(question)
  const isOfFormat = format && FORMATS[format]
  return (text): Fault | undefined => {
    if (!isWriting(text)) return { code: 'type-text' }
    if (text.length < 2 * least && lengthOf(text) < least) return { code: 'too-short', params: { least } }
    if (text.length > most && lengthOf(text) > most) return { code: 'too-long', params: { most, length: lengthOf(text) } }
    if (isOfFormat && !isOfFormat(text)) return { code: `format-${format}` }
    return matches && !matches(text) ? { code: description === undefined ? 'pattern' : 'pattern-help' } : undefined
  }
}

function numberLimits({ question: { minimum: least, maximum: most, multipleOf: step } }: Limited): Limits<number> {
  return (number): Fault | undefined => {
    if (least !== undefined && number < least) return most === undefined ? { code: 'too-small', params: { least } } : { code: 'between', params: { least, most } }
    if (most !== undefined && number > most) return least === undefined ? { code: 'too-great', params: { most } } : { code: 'between', params: { least, most } }
    return step === undefined || Number.isInteger(rounded(number / step)) ? undefined : { code: 'step', params: { step } }
  }
}

function choicesLimits({ question }: Limited): Limits<readonly Value[]> {
  const { minItems: least = 0, uniqueItems = true } = question
  const most = mostItems(question)
  return (chosen): Fault | undefined => {
    if (uniqueItems && isAnyTwice(chosen)) return { code: 'chosen-twice' }
    if (chosen.length > 0 && chosen.length < least) return { code: 'too-few-choices', params: { least } }
    return chosen.length > most ? { code: 'too-many-choices', params: { most } } : undefined
  }
}

/** As many as are looked through faster than a set of them is made. */
const FEW = 8

function isAnyTwice(chosen: readonly Value[]): boolean {
  if (chosen.length > FEW) return new Set(chosen).size < chosen.length
  for (let at = 1; at < chosen.length; at++) if (chosen.indexOf(chosen[at] ?? null) < at) return true
  return false
}

const UNWRITABLE = /[\0\p{Surrogate}]/u
/** Halves of signs (UTF-16); two of them that belong together are one sign. */
const FIRST_HALF = 0xd800
const LAST_HALF = 0xdfff

/** Signs that stand for nothing, halves of signs and the zero among them, cannot be kept and shown by every program. */
function isWriting(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0 || (unit >= FIRST_HALF && unit <= LAST_HALF)) return !UNWRITABLE.test(text)
  }
  return true
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
