import { isBlank } from '../expressions/functions.ts'
import type { Value } from '../expressions/value.ts'
import type { Answers, Surroundings } from './answers.ts'
import type { CompiledForm } from './compiled-form.ts'
import { isRecord } from './answer-kind.ts'
import { fillingOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { answerAt, isShown, workOut } from './work-out.ts'

/** The answers as they are stored: what is hidden or blank is left out, what is calculated is worked out anew, rosters have one row for each person in the order of the household. */
export function storedAnswers(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  const stored = toStore(filling, filling.root)
  return isRecord(stored) ? stored : {}
}

function toStore(filling: Filling, asked: Asked): Value {
  if (!isShown(filling, asked)) return null
  const { question, row } = asked
  if (question.kind === 'question') {
    const value = answerAt(filling, asked)
    return isBlank(value) ? null : value
  }
  if (question.kind === 'rows' && !row) {
    const rows = asked.rows.map((each) => toStore(filling, each))
    return rows.length > 0 ? rows : null
  }
  const answered = [...asked.children].map(([id, child]): [string, Value] => [id, toStore(filling, child)]).filter(([, value]) => value !== null)
  if (row) return Object.fromEntries([...(row.id === undefined ? [] : [['row', row.id] as const]), ...answered])
  return answered.length > 0 ? Object.fromEntries(answered) : null
}
