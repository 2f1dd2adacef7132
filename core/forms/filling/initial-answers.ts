import { POSITION } from '../../expressions/special-names.ts'
import type { Value } from '../../expressions/value.ts'
import { isOfKind } from '../check/answer-kind.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { evaluated } from './evaluated.ts'
import { subjectScope, subjectsOf } from './rows-wanted.ts'

/** The row a question begins in: its number, and whom it is about. */
interface RowBegun {
  readonly position: number
  readonly subject?: Readonly<Record<string, Value>> | undefined
}

/** What a form begins with: defaults, a row for each person a roster is about, and as many rows as a repeated section must have. */
export function initialAnswers(compiled: CompiledForm, surroundings: Surroundings): Answers {
  return childrenStart(compiled.root, surroundings, undefined)
}

/** What a row that somebody adds begins with. @param position its number, counted from 1 */
export function newRow(compiled: CompiledForm, path: string, position: number, surroundings: Surroundings): Answers {
  const rows = compiled.byPath.get(path)
  return rows ? rowStart(rows, position, surroundings) : {}
}

/** What a row of a repeated section begins with. @param position its number, counted from 1 */
export function rowStart(rows: CompiledQuestion, position: number, surroundings: Surroundings): Answers {
  return childrenStart(rows, surroundings, { position })
}

function childrenStart(section: CompiledQuestion, surroundings: Surroundings, row: RowBegun | undefined): Answers {
  const started = [...section.children.values()].map((child): [string, Value] => [child.id, start(child, surroundings, row)])
  return Object.fromEntries(started.filter(([, value]) => value !== null))
}

function start(question: CompiledQuestion, surroundings: Surroundings, row: RowBegun | undefined): Value {
  if (question.kind === 'rows') {
    const rows = question.question.repeat?.over
      ? subjectsOf(question, surroundings).map((subject, index) => ({ row: subject.id, ...childrenStart(question, surroundings, { position: index + 1, subject }) }))
      : Array.from({ length: question.question.minItems ?? 0 }, (_, index) => childrenStart(question, surroundings, { position: index + 1, subject: row?.subject }))
    return rows.length > 0 ? rows : null
  }
  if (question.kind === 'section') {
    const answers = childrenStart(question, surroundings, row)
    return Object.keys(answers).length > 0 ? answers : null
  }
  return startingValue(question, surroundings, row)
}

/** What a question begins with by its default; null without one, or where it does not fit. */
export function startingValue(question: CompiledQuestion, surroundings: Surroundings, row: RowBegun | undefined): Value {
  const { default: fixed } = question.question
  if (fixed === undefined) return null
  const around = subjectScope(row?.subject, surroundings)
  const scope = (name: string) => (name === POSITION ? row?.position : around(name))
  const value = question.defaultFrom ? evaluated(question.defaultFrom, scope, surroundings) : ((fixed ?? null) as Value)
  const isExpression = typeof fixed === 'string' && fixed.startsWith('=')
  return value !== null && isOfKind(question, value) && (question.defaultFrom !== undefined || !isExpression) ? value : null
}
