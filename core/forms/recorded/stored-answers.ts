import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { isRecord } from '../check/answer-kind.ts'
import { fillingOf } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { answerAt, isShown, workOut } from '../filling/work-out.ts'

/** The answers as they are stored: what is hidden or blank is left out, what is calculated is worked out anew, rosters have one row for each person in the order of the household. */
export function storedAnswers(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  return storedOf(filling)
}

/** The same of a form that is laid out and worked out. */
export function storedOf(filling: Filling): Answers {
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
  const answered: Record<string, Value> = row?.id === undefined ? {} : { row: row.id }
  let isBlankInside = true
  for (const [id, child] of asked.children) {
    const value = toStore(filling, child)
    if (value === null) continue
    answered[id] = value
    isBlankInside = false
  }
  return isBlankInside && !row ? null : answered
}
