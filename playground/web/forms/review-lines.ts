import { plainWords } from '../../../core/definitions/plain-words.ts'
import { answersAndResults, type AnswerLine } from '../../../core/forms/words/answer-lines.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { workedOut } from '../../../core/forms/filling/worked-out.ts'
import type { FormView } from '../../../core/forms/view/form-view.ts'
import { pathOf, valueAt } from '../../../core/forms/filling/place-answers.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { definedPath, pointerTo } from './questions/question-place.ts'
import { isSameAnswer, takenOver } from './versions/taken-over.ts'
import { formerWords } from './versions/words-as-asked.ts'

/** An answer as it will be recorded. */
export interface ReviewLine extends AnswerLine {
  /** What was answered before, where it is other than now; empty where nothing was. */
  readonly before?: string
}

/** An answer of before whose question is not asked any more. */
export interface FallenAnswer extends Pick<AnswerLine, 'at' | 'question' | 'row'> {
  readonly before: string
}

/** Every answer, and where it was answered otherwise before, how. What was answered before and is blank now has a line too. */
export function reviewLines(store: AnswersStore, earlier: FormView['earlier'] | undefined): readonly ReviewLine[] {
  const setting = store.setting()
  const { compiled, surroundings, language } = setting
  const present = store.answers()
  const linesOf = (answers: Answers) => answersAndResults(workedOut(compiled, answers, surroundings), language)
  const given = linesOf(present).map((line) => {
    const path = pathOf(line.at)
    return { ...line, answer: formerWords(setting, path, valueAt(present, path)) ?? line.answer }
  })
  if (!earlier) return given
  const byPlace = new Map(given.map((line) => [line.at, withBefore(line)]))
  const { answers, places } = takenOver(present, earlier)
  const { hidden } = store.state()
  const gone = new Set(places.filter((at) => !hidden.has(at)))
  // Laid out together, what is blank now stands where it would be asked.
  return linesOf(answers).flatMap((line): ReviewLine[] => {
    if (gone.has(line.at)) return [{ ...line, answer: '', before: line.answer }]
    return [byPlace.get(line.at) ?? []].flat()
  })

  function withBefore(line: AnswerLine): ReviewLine {
    const path = pathOf(line.at)
    const { rows } = compiled.byPath.get(definedPath(path)) ?? {}
    // What is worked out follows from the others; the first row people added need not be the first of then.
    if (line.workedOut || (rows && rows.question.repeat?.over === undefined)) return line
    const before = earlier?.get(line.at)
    return before && isSameAnswer(before.value, valueAt(present, path)) ? line : { ...line, before: before?.words ?? '' }
  }
}

/** What was answered before to questions that are not asked any more, with these answers; each is recorded no longer. */
export function fallenAway(store: AnswersStore, earlier: FormView['earlier'] | undefined): readonly FallenAnswer[] {
  const { hidden } = store.state()
  return [...earlier ?? []].flatMap(([at, { words }]): FallenAnswer[] => {
    if (!hidden.has(at)) return []
    const path = pathOf(at)
    const row = path.findLastIndex((step) => typeof step === 'number')
    return [{ at, question: plainWords(store.words(at).title), ...(row >= 0 && { row: store.heading(pointerTo(path.slice(0, row + 1))) }), before: words }]
  })
}
