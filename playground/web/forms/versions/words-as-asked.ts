import type { Value } from '../../../../core/expressions/value.ts'
import { answerWords } from '../../../../core/forms/words/answer-text.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { CompiledQuestion } from '../../../../core/forms/compile/compiled-form.ts'
import { optionOf } from '../../../../core/forms/options/offered-options.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import type { FormSetting } from '../store/form-setting.ts'
import { definedPath } from '../questions/question-place.ts'

/** An answer in words; what can no longer be chosen is called as it was when it could. */
export function wordsAsAsked({ compiled, former, surroundings, language }: FormSetting, path: AnswerPath, value: Value): string {
  const place = definedPath(path)
  const now = compiled.byPath.get(place)
  if (!now) return ''
  const chosen = Array.isArray(value) ? value : [value]
  const isCalled = (question: CompiledQuestion) => chosen.every((one) => optionOf(question, one, surroundings) !== undefined)
  const then = now.options.length === 0 || isCalled(now) ? undefined : former.flatMap((form) => compileForm(form).byPath.get(place) ?? []).find(isCalled)
  return answerWords(then ?? now, value, surroundings, language)
}
