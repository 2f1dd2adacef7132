import type { ShapeProblem } from './check-shape.ts'
import type { Json } from './source-document.ts'

/** Most questions and sections of one form: nobody answers more, and the program would be busy with it for seconds. */
export const MOST_QUESTIONS = 5000

/** Questions and sections of a form as it is written, whatever else is wrong with it. */
export function countQuestions(definition: Json): number {
  return isObject(definition) ? countWithin(definition.answers) : 0
}

export function tooManyQuestions(count: number): ShapeProblem {
  return {
    rule: 'too-many-questions',
    path: ['answers'],
    message: `The form has ${count} questions and sections, and a form may have ${MOST_QUESTIONS} of them.`,
    hint: 'Take it apart into several forms.',
  }
}

function countWithin(question: Json | undefined): number {
  if (!isObject(question)) return 0
  let count = countWithin(question.items)
  if (isObject(question.properties)) for (const id in question.properties) count += 1 + countWithin(question.properties[id])
  return count
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
