import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { everyPlace, rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { startingValue } from './initial-answers.ts'
import { answerAt } from './work-out.ts'

/** Whether somebody has answered anything. What the form began with, or works out by itself, is nobody's answer. */
export function isBegun(filling: Filling): boolean {
  return everyPlace(filling.root).some((asked) => isGiven(filling, asked))
}

/** Whether an answer is somebody's: none that the form began with, and none that is worked out. */
export function isGiven(filling: Filling, asked: Asked): boolean {
  const { question } = asked
  if (question.kind !== 'question' || question.calculate || question.question.ui?.widget === 'hidden') return false
  const answer = answerAt(filling, asked)
  return !isBlank(answer) && !isSameValue(answer, startAt(filling, asked))
}

function startAt({ surroundings }: Filling, asked: Asked): Value {
  if (asked.question.question.default === undefined) return null
  const { row } = rowOf(asked) ?? {}
  return startingValue(asked.question, surroundings, row && { position: row.position, subject: subjectOf(asked) })
}

/** Whom the nearest row around is about. */
function subjectOf(asked: Asked) {
  for (let row = rowOf(asked); row; row = rowOf(row.parent)) if (row.row?.subject) return row.row.subject
  return undefined
}

function isSameValue(one: Value, other: Value): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}
