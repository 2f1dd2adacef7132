import type { Value } from '../expressions/value.ts'
import type { Answers } from '../forms/answers.ts'
import type { ActDone, Meaning } from './act-done.ts'

/**
 * The plan is written or changed; what was signed before does not cover it. Every row that people added gets an id that it
 * keeps through later changes, so that what meetings say of a commitment stays with that commitment.
 */
export function plan({ formDone }: ActDone): Meaning {
  return { event: { ...formDone, type: 'planned', answers: withRowIds(formDone.answers, formDone.number) } }
}

/** Answers of a plan in which every row has an id; the same answers in the same event get the same ids. */
export function withRowIds(answers: Answers, number: number): Answers {
  let rows = 0
  const named = (value: Value): Value => {
    if (Array.isArray(value)) return value.map((row) => (isObject(row) ? { ...inside(row), row: row.row ?? `p${number}_${(rows += 1)}` } : row))
    return isObject(value) ? inside(value) : value
  }
  const inside = (object: Answers): Answers => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, named(value)]))
  return inside(answers)
}

function isObject(value: Value): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
