import { plainText } from '../../../../core/definitions/plain-words.ts'
import type { Value } from '../../../../core/expressions/value.ts'
import { answerWords } from '../../../../core/forms/words/answer-text.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { CompiledQuestion } from '../../../../core/forms/compile/compiled-form.ts'
import { optionOf } from '../../../../core/forms/options/offered-options.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import type { FormSetting } from '../store/form-setting.ts'
import { definedPath } from '../questions/question-place.ts'

/** An answer in words; what can no longer be chosen is called as it was when it could. */
export function wordsAsAsked(setting: FormSetting, path: AnswerPath, value: Value): string {
  const { compiled, surroundings, language } = setting
  const now = compiled.byPath.get(definedPath(path))
  return now ? answerWords(callingAll(now, setting, path, value) ?? now, value, surroundings, language) : ''
}

/** The same, where something in the answer can no longer be chosen; undefined where all of it can. */
export function formerWords(setting: FormSetting, path: AnswerPath, value: Value): string | undefined {
  const now = setting.compiled.byPath.get(definedPath(path))
  const calling = now && callingAll(now, setting, path, value)
  return calling && answerWords(calling, value, setting.surroundings, setting.language)
}

/** The question with the options that its answer was chosen from, each from the latest version that has it; undefined where the present one has them all, or none has them. */
function callingAll(now: CompiledQuestion, { former, surroundings }: FormSetting, path: AnswerPath, value: Value): CompiledQuestion | undefined {
  const chosen = Array.isArray(value) ? value : [value]
  const isChosen = now.options.length > 0 || now.optionsFrom !== undefined
  if (!isChosen || chosen.every((one) => optionOf(now, one, surroundings))) return undefined
  const versions = [now, ...former.flatMap((form) => compileForm(form).byPath.get(definedPath(path)) ?? [])]
  const options = chosen.flatMap((one) => {
    const option = versions.map((question) => optionOf(question, one, surroundings)).find((found) => found !== undefined)
    return option ? [[one, { ...option, words: option.words ?? plainText(option.title) }] as const] : []
  })
  if (options.length === 0) return undefined
  return { ...now, optionsFrom: undefined, codes: undefined, options: options.map(([, option]) => option), optionByCode: new Map(options) }
}
