import type { Value } from '../../../../core/expressions/value.ts'
import type { AnswerProblem, Answers } from '../../../../core/forms/answers.ts'
import { answerSentence } from '../../../../core/forms/check/answer-words.ts'
import { pathOf, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import type { FormSetting } from '../store/form-setting.ts'
import { formerWords } from './words-as-asked.ts'

/** Tells problems of a form with what can no longer be chosen called as it was asked; the same object as long as the problem is. @param present the form and its answers now */
export function createProblemsAsAsked(present: () => { setting: FormSetting; answers: Answers }): (problem: AnswerProblem) => AnswerProblem {
  const told = new WeakMap<AnswerProblem, AnswerProblem>()
  return (problem) => {
    const { setting, answers } = present()
    const now = told.get(problem) ?? problemAsAsked(setting, answers, problem)
    told.set(problem, now)
    return now
  }
}

/** What is wrong with an answer, where it can no longer be chosen called as it was when it could: the present form has but its code. */
function problemAsAsked(setting: FormSetting, answers: Answers, problem: AnswerProblem): AnswerProblem {
  if (problem.code !== 'not-offered') return problem
  const { at, code, params } = problem
  const path = pathOf(at)
  const given = valueAt(answers, path)
  const chosen: readonly Value[] = Array.isArray(given) ? given : [given]
  const refused = chosen.find((one) => String(one).slice(0, 60) === params['value'])
  const value = refused === undefined ? undefined : formerWords(setting, path, refused)
  if (value === undefined) return problem
  return { at, code, params: { ...params, value }, message: answerSentence(code, { ...params, value }, setting.language) }
}
