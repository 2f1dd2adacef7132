import { textIn } from '../../../core/definitions/text.ts'
import { answerWords } from '../../../core/forms/answer-text.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { findByRead } from '../../../core/forms/find-question.ts'
import type { FormSetting } from './form-setting.ts'
import { valueAt } from './place-answers.ts'
import { definedPath, type AnswerPath } from './question-place.ts'

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

/** Where a question stands that shares its rows with the place it is seen from. */
function placeNear(from: AnswerPath, ids: readonly string[]): AnswerPath {
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
