import type { Value } from '../../../../core/expressions/value.ts'
import { answerWords } from '../../../../core/forms/words/answer-text.ts'
import type { Answers } from '../../../../core/forms/answers.ts'
import type { CompiledQuestion } from '../../../../core/forms/compile/compiled-form.ts'
import { findByRead } from '../../../../core/forms/compile/find-question.ts'
import type { FormState } from '../../../../core/forms/filling/form-state.ts'
import { type AnswerPath, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import type { FormSetting } from '../store/form-setting.ts'
import { definedPath, pointerTo } from '../questions/question-place.ts'
import { titleOfReason } from './title-of-reason.ts'

export interface AskedBecause {
  readonly question: string
  readonly answer: string
}

/** The answer that made a question or section appear: the first one its condition reads. Undefined where none of the form did. */
export function askedBecause(store: Pick<AnswersStore, 'setting' | 'answers' | 'words'>, path: AnswerPath): AskedBecause | undefined {
  const { surroundings, language } = store.setting()
  const cause = causeOf(store.setting(), store.answers(), path)
  return cause && { question: titleOfReason(store, cause.source, placeNear(path, cause.source.path.split('.'))), answer: answerWords(cause.source, cause.value, surroundings, language) }
}

/** Whether the question shown before this one in its section appeared because of the same answer: said once, it need not be said again. */
export function isSaidBefore(setting: FormSetting, { answers, hidden }: Pick<FormState, 'answers' | 'hidden'>, path: AnswerPath): boolean {
  const own = causeOf(setting, answers, path)
  const before = own && questionBefore(setting, hidden, path)
  const its = before && causeOf(setting, answers, before)
  return its !== undefined && its.source === own?.source && its.value === own.value
}

interface Cause {
  readonly source: CompiledQuestion
  readonly value: Value
}

function causeOf({ compiled }: FormSetting, answers: Answers, path: AnswerPath): Cause | undefined {
  const asked = compiled.byPath.get(definedPath(path))
  return asked && firstRead(asked, asked.visibleWhen, new Set())

  // A calculation without words means nothing to whoever answers: what it is worked out of does.
  function firstRead(reader: CompiledQuestion, expression: CompiledQuestion['visibleWhen'], followed: Set<CompiledQuestion>): Cause | undefined {
    for (const read of expression?.reads ?? []) {
      const source = findByRead(compiled, reader.parent, read)
      if (source?.kind !== 'question') continue
      const value = valueAt(answers, placeNear(path, source.path.split('.')))
      if (value === null) continue
      if (source.question.title !== undefined) return { source, value }
      if (followed.has(source)) continue
      followed.add(source)
      const behind = firstRead(source, source.calculate, followed)
      if (behind) return behind
    }
    return undefined
  }
}

function questionBefore({ compiled }: FormSetting, hidden: FormState['hidden'], path: AnswerPath): AnswerPath | undefined {
  const { children } = compiled.byPath.get(definedPath(path))?.parent ?? compiled.root
  const ids = [...children.keys()]
  const around = path.slice(0, -1)
  for (let each = ids.indexOf(String(path.at(-1))) - 1; each >= 0; each--) {
    const place = [...around, ids[each] ?? '']
    if (!hidden.has(pointerTo(place))) return place
  }
  return undefined
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
