import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { answerWords } from '../words/answer-text.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { everyPlace } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import type { EarlierAnswer } from './form-view.ts'
import { isOffered } from '../options/offered-options.ts'
import { answerAt } from '../filling/work-out.ts'
import { workedOut } from '../filling/worked-out.ts'

/**
 * What was answered before to the questions a form asks now, by their JSON pointers; a person's row is found wherever she stands
 * in the household today. Rows that people add are left out: the first of today need not be the first of then; and so are signatures,
 * which are given anew.
 * @param asked the form as it was asked: an answer keeps the words it was chosen by
 */
export function earlierAnswers(
  compiled: CompiledForm, asked: CompiledForm, answers: Answers, surroundings: Surroundings, language: string,
): ReadonlyMap<string, EarlierAnswer> {
  const filling = workedOut(compiled, answers, surroundings)
  const earlier = new Map<string, EarlierAnswer>()
  for (const place of answeredPlaces(filling)) {
    const value = answerAt(filling, place)
    const words = answerWords(asked.byPath.get(place.question.path) ?? place.question, value, surroundings, language)
    earlier.set(place.at, { value, words, ...(!canBeGiven(filling, place, value) && { isOver: true as const }) })
  }
  return earlier
}

function answeredPlaces(filling: Filling): Asked[] {
  return everyPlace(filling.root).filter((place) => {
    const { kind, calculate, question, rows } = place.question
    if (kind !== 'question' || calculate || question.ui?.widget === 'hidden' || question.format === 'signature') return false
    return (!rows || rows.question.repeat?.over !== undefined) && !isBlank(answerAt(filling, place))
  })
}

function canBeGiven(filling: Filling, place: Asked, value: Value): boolean {
  return (Array.isArray(value) ? value : [value]).every((item) => typeof item === 'object' || isOffered(filling, place, item))
}
