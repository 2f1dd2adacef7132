import type { Value } from '../../expressions/value.ts'
import type { Answers } from '../answers.ts'

/** Way from the root of the answers to a question: names of sections and questions, numbers of rows. */
export type AnswerPath = readonly (string | number)[]

/** The way a JSON pointer names. Ids of questions have no characters that need escaping, and are no numbers. */
export function pathOf(pointer: string): AnswerPath {
  return pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** What stands at a place; null where there is nothing. */
export function valueAt(answers: Value, path: AnswerPath): Value {
  let found: Value | undefined = answers
  for (const step of path) found = typeof step === 'number' ? rowsOf(found)[step] : recordOf(found)[step]
  return found ?? null
}

/** The answers with another one at a place; a blank is taken out. Everything not on the way there stays the same object. */
export function withValueAt(answers: Answers, path: AnswerPath, value: Value): Answers {
  return recordOf(placed(answers, path, value))
}

/** The answers with several questions of one section or row answered otherwise; blanks are taken out. */
export function withValuesIn(answers: Answers, holder: AnswerPath, values: ReadonlyMap<string, Value>): Answers {
  const entries = Object.entries({ ...recordOf(valueAt(answers, holder)), ...Object.fromEntries(values) })
  return withValueAt(answers, holder, Object.fromEntries(entries.filter(([id, value]) => value !== null || !values.has(id))))
}

export function rowsOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : []
}

function placed(holder: Value | undefined, [step, ...rest]: AnswerPath, value: Value): Value {
  if (step === undefined) return value
  if (typeof step === 'number') return rowsOf(holder).map((row, index) => (index === step ? placed(row, rest, value) : row))
  const record = recordOf(holder)
  const inner = placed(record[step], rest, value)
  if (inner !== null) return { ...record, [step]: inner }
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step))
}

function recordOf(value: Value | undefined): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
