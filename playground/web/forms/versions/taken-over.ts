import type { Value } from '../../../../core/expressions/value.ts'
import type { Answers } from '../../../../core/forms/answers.ts'
import type { EarlierAnswer } from '../../../../core/forms/view/form-view.ts'
import { pathOf, valueAt, withValueAt } from '../../../../core/forms/filling/place-answers.ts'

type Earlier = ReadonlyMap<string, EarlierAnswer>

/** Puts earlier answers where nothing is answered yet; tells where. What cannot be given any more stays behind. */
export function takenOver(present: Answers, earlier: Earlier): { answers: Answers; places: readonly string[] } {
  const fitting = [...earlier].filter(([at, { isOver }]) => !isOver && valueAt(present, pathOf(at)) === null)
  return {
    answers: fitting.reduce((answers, [at, { value }]) => withValueAt(answers, pathOf(at), value), present),
    places: fitting.map(([at]) => at),
  }
}

/** Takes them out again, where nobody has answered otherwise since. */
export function takenBack(present: Answers, places: readonly string[], earlier: Earlier): Answers {
  const untouched = places.filter((at) => isSameAnswer(valueAt(present, pathOf(at)), earlier.get(at)?.value ?? null))
  return untouched.reduce((answers, at) => withValueAt(answers, pathOf(at), null), present)
}

/** Whether two answers say the same; of several choices also in the same order, for it may be a ranking. */
export function isSameAnswer(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
