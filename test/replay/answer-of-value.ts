import type { Question } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import type { WalkStep } from './trace.ts'

/** What a step of a walk answers, as the question takes it: an XForm has everything as text. */
export function answerOf(question: Question, { set, select }: WalkStep): Value {
  if (select) return question.type === 'array' ? (select.length > 0 ? [...select] : null) : (select[0] ?? null)
  if (set === true) return 'OK'
  const text = set ?? ''
  if (text === '') return null
  if (question.type === 'array') return text.split(' ')
  if (question.type === 'integer' || question.type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text
  return text
}

/** An answer as an XForm writes it. */
export function valueOf(answer: Value): string {
  if (answer === null) return ''
  if (Array.isArray(answer)) return answer.map(valueOf).join(' ')
  return typeof answer === 'object' ? '' : String(answer)
}

/** Whether two values are the same one: numbers whatever their zeros, choices in whatever order, instants whatever their fractions and zone. */
export function areSame(question: Question, one: string, other: string): boolean {
  if (one === other || isAcknowledged(question, one) === isAcknowledged(question, other)) return true
  if (one === '' || other === '') return false
  if (question.type === 'array' && question.ui?.widget !== 'ranking') return inOrder(one) === inOrder(other)
  if (question.type === 'integer' || question.type === 'number') return Number(one) === Number(other)
  if (question.format === 'date-time') return Date.parse(one) === Date.parse(other)
  // pyxform puts spaces around what is filled into a text.
  return inOneLine(one) === inOneLine(other)
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function inOrder(codes: string): string {
  return codes.split(' ').sort().join(' ')
}

/** Whether something was acknowledged: Collect and we write OK, the engine of the walks true or false. Else the value itself. */
function isAcknowledged({ oneOf }: Question, value: string): boolean | string {
  return oneOf?.length === 1 && oneOf[0].const === 'OK' && ['', 'OK', 'true', 'false'].includes(value) ? value === 'OK' || value === 'true' : value
}
