import type { Answers } from '../forms/answers.ts'
import { asRead } from '../forms/filling/non-response.ts'
import type { Value } from '../expressions/value.ts'

/** A row of a plan: a commitment, a result. */
export interface PlanRow {
  readonly id: string
  readonly name: Value
  readonly [question: string]: Value
}

/**
 * The rows of every section called so, from any depth of a plan's answers, in order. A row that carries an id keeps it;
 * one that does not goes by its place, such as objectives_1_results_2.
 */
export function planRows(answers: Answers | undefined, section: string): readonly PlanRow[] {
  return answers ? rowsIn(answers, section, []) : []
}

function rowsIn(value: Value, section: string, place: readonly (string | number)[]): PlanRow[] {
  if (Array.isArray(value)) return value.flatMap((row, index) => rowsIn(row, section, [...place, index + 1]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([question, answer]) => {
    const here = [...place, question]
    const inner = rowsIn(answer, section, here)
    return question === section && Array.isArray(answer) ? [...answer.flatMap((row, index) => planRow(row, [...here, index + 1])), ...inner] : inner
  })
}

function planRow(row: Value, place: readonly (string | number)[]): PlanRow[] {
  if (!isObject(row)) return []
  const { row: id, ...answers } = row
  const name = Object.values(answers).find((answer) => typeof answer === 'string') ?? null
  return [{ name, ...readAnswers(answers), id: typeof id === 'string' ? id : place.join('_') }]
}

function readAnswers(answers: Answers): Answers {
  const read = asRead(answers)
  return isObject(read) ? read : {}
}

function isObject(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
