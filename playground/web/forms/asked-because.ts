import { textIn } from '../../../core/definitions/text.ts'
import { answerWords } from '../../../core/forms/answer-text.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { findByRead } from '../../../core/forms/find-question.ts'
import type { FormState } from '../../../core/forms/form-state.ts'
import { type AnswerPath, valueAt } from '../../../core/forms/place-answers.ts'
import type { FormSetting } from './form-setting.ts'
import { definedPath, pointerTo } from './question-place.ts'

export interface AskedBecause {
  readonly question: string
  readonly answer: string
}

/** The answer that made a question or section appear: the first one its condition reads. Undefined where none of the form did. */
export function askedBecause({ compiled, surroundings, language }: FormSetting, answers: Answers, path: AnswerPath): AskedBecause | undefined {
  const asked = compiled.byPath.get(definedPath(path))
  for (const read of asked?.visibleWhen?.reads ?? []) {
    const source = findByRead(compiled, asked?.parent, read)
    if (source?.kind !== 'question') continue
    const value = valueAt(answers, placeNear(path, source.path.split('.')))
    if (value === null) continue
    return { question: textIn(source.question.title, language), answer: answerWords(source, value, surroundings, language) }
  }
  return undefined
}

/** Whether the question shown before this one in its section appeared because of the same answer: said once, it need not be said again. */
export function isSaidBefore(setting: FormSetting, { answers, hidden }: Pick<FormState, 'answers' | 'hidden'>, path: AnswerPath): boolean {
  const before = questionBefore(setting, hidden, path)
  const [its, own] = [before && askedBecause(setting, answers, before), askedBecause(setting, answers, path)]
  return its !== undefined && its.question === own?.question && its.answer === own.answer
}

function questionBefore({ compiled }: FormSetting, hidden: FormState['hidden'], path: AnswerPath): AnswerPath | undefined {
  const { children } = compiled.byPath.get(definedPath(path))?.parent ?? compiled.root
  const ids = [...children.keys()]
  const earlier = ids.slice(0, ids.indexOf(String(path.at(-1)))).map((id) => [...path.slice(0, -1), id])
  return earlier.findLast((place) => !hidden.has(pointerTo(place)))
}

/** Where a question stands that shares its rows with the place it is seen from. */
export function placeNear(from: AnswerPath, ids: readonly string[]): AnswerPath {
  const place: (string | number)[] = []
  let isShared = true
  for (const id of ids) {
    isShared = isShared && from[place.length] === id
    place.push(id)
    const row = from[place.length]
    if (isShared && typeof row === 'number') place.push(row)
  }
  return place
}
