import { POSITION } from '../../expressions/special-names.ts'
import type { Value } from '../../expressions/value.ts'
import { isOfKind } from '../check/answer-kind.ts'
import type { Answers } from '../answers.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { evaluated } from './evaluated.ts'
import { type Paying, payForRow } from './paying.ts'
import { subjectScope, subjectsOf } from './rows-wanted.ts'

/** The row a question begins in: its number, and whom it is about. */
interface RowBegun {
  readonly position: number
  readonly subject?: Readonly<Record<string, Value>> | undefined
}

/** What a row of a repeated section begins with. @param position its number, counted from 1 */
export function rowStart(rows: CompiledQuestion, position: number, surroundings: Paying): Answers {
  return childrenStart(rows, surroundings, { position })
}

/** What the questions of a section begin with. */
export function childrenStart(section: CompiledQuestion, surroundings: Paying, row: RowBegun | undefined): Answers {
  const started = [...section.children.values()].map((child): [string, Value] => [child.id, start(child, surroundings, row)])
  return Object.fromEntries(started.filter(([, value]) => value !== null))
}

function start(question: CompiledQuestion, surroundings: Paying, row: RowBegun | undefined): Value {
  if (question.kind === 'rows') {
    const rows = question.question.repeat?.over
      ? subjectsOf(question, surroundings).map((subject, index) => ({ row: subject.id, ...childrenStart(question, surroundings, { position: index + 1, subject }) }))
      : rowsBegun(question, surroundings, row)
    return rows.length > 0 ? rows : null
  }
  if (question.kind === 'section') {
    const answers = childrenStart(question, surroundings, row)
    return Object.keys(answers).length > 0 ? answers : null
  }
  return startingValue(question, surroundings, row)
}

/** As many rows as there must be. */
function rowsBegun(question: CompiledQuestion, surroundings: Paying, row: RowBegun | undefined): Answers[] {
  const rows: Answers[] = []
  while (rows.length < (question.question.minItems ?? 0) && payForRow(surroundings, question)) {
    rows.push(childrenStart(question, surroundings, { position: rows.length + 1, subject: row?.subject }))
  }
  return rows
}

/** What a question begins with by its default; null without one, or where it does not fit. */
export function startingValue(question: CompiledQuestion, surroundings: Paying, row: RowBegun | undefined): Value {
  const { default: fixed } = question.question
  if (fixed === undefined) return null
  const around = subjectScope(row?.subject, surroundings)
  const scope = (name: string) => (name === POSITION ? row?.position : around(name))
  const value = question.defaultFrom ? evaluated(question.defaultFrom, scope, surroundings) : ((fixed ?? null) as Value)
  const isExpression = typeof fixed === 'string' && fixed.startsWith('=')
  return value !== null && isOfKind(question, value) && (question.defaultFrom !== undefined || !isExpression) ? value : null
}
