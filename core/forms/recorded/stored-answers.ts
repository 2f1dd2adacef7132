import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { isRecord } from '../check/answer-kind.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { answerAt, isShown } from '../filling/work-out.ts'
import { workedOut } from '../filling/worked-out.ts'

/** The answers as they are stored: what is hidden or blank is left out, what is calculated is worked out anew, rosters have one row for each person in the order of the household. */
export function storedAnswers(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  const filling = workedOut(compiled, answers, surroundings)
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
  if (question.kind === 'rows' && !row) return asked.rows.length > 0 ? eachToStore(filling, asked.rows) : null
  const inside = eachToStore(filling, asked.children)
  if (isAsGiven(asked, inside)) return asked.raw
  const answered: Record<string, Value> = row?.id === undefined ? {} : { row: row.id }
  let isBlankInside = true
  for (const { question: { id, index } } of asked.children) {
    const value = inside[index] ?? null
    if (value === null) continue
    answered[id] = value
    isBlankInside = false
  }
  return isBlankInside && !row ? null : answered
}

function eachToStore(filling: Filling, places: readonly Asked[]): Value[] {
  return places.map((place) => toStore(filling, place))
}

/** Whether a section came just as it is stored, in the order of the form: then it is not put together anew. */
function isAsGiven({ children, raw, row }: Asked, inside: readonly Value[]): boolean {
  if (row || !isRecord(raw)) return false
  let at = nextToStore(inside, 0)
  if (at === inside.length) return false
  for (const name in raw) {
    const child = children[at]
    if (child?.question.id !== name || child.raw !== inside[at]) return false
    at = nextToStore(inside, at + 1)
  }
  return at === inside.length
}

function nextToStore(inside: readonly Value[], from: number): number {
  let at = from
  while (at < inside.length && inside[at] === null) at++
  return at
}
