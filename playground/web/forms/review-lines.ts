import { answerLines, type AnswerLine } from '../../../core/forms/words/answer-lines.ts'
import type { FormView } from '../../../core/forms/view/form-view.ts'
import { pathOf, valueAt } from '../../../core/forms/filling/place-answers.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { definedPath } from './questions/question-place.ts'
import { isSameAnswer, takenOver } from './versions/taken-over.ts'

/** An answer as it will be recorded. */
export interface ReviewLine extends AnswerLine {
  /** What was answered before, where it is other than now; empty where nothing was. */
  readonly before?: string
}

/** Every answer, and where it was answered otherwise before, how. What was answered before and is blank now has a line too. */
export function reviewLines(store: AnswersStore, earlier: FormView['earlier'] | undefined): readonly ReviewLine[] {
  const { compiled, surroundings, language } = store.setting()
  const present = store.answers()
  const given = answerLines(compiled, present, surroundings, language)
  if (!earlier) return given
  const byPlace = new Map(given.map((line) => [line.at, withBefore(line)]))
  const { answers, places } = takenOver(present, earlier)
  const { hidden } = store.state()
  const gone = new Set(places.filter((at) => !hidden.has(at)))
  // Laid out together, what is blank now stands where it would be asked.
  return answerLines(compiled, answers, surroundings, language).flatMap((line): ReviewLine[] => {
    if (gone.has(line.at)) return [{ ...line, answer: '', before: line.answer }]
    return [byPlace.get(line.at) ?? []].flat()
  })

  function withBefore(line: AnswerLine): ReviewLine {
    const path = pathOf(line.at)
    const { calculate, rows } = compiled.byPath.get(definedPath(path)) ?? {}
    // What is worked out follows from the others; the first row people added need not be the first of then.
    if (calculate || (rows && rows.question.repeat?.over === undefined)) return line
    const before = earlier?.get(line.at)
    return before && isSameAnswer(before.value, valueAt(present, path)) ? line : { ...line, before: before?.words ?? '' }
  }
}
