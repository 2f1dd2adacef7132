import { useSyncExternalStore } from 'react'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import { askedBecause, isSaidBefore } from './asked-because.ts'
import { definedPath } from '../questions/question-place.ts'

/** "asked because of ...", where an answer of this form made the question appear; empty where the question before it says so already. */
export function useAskedBecause(path: AnswerPath): string | undefined {
  const { t } = useWords()
  const store = useAnswers()
  const hasCondition = store.setting().compiled.byPath.get(definedPath(path))?.visibleWhen !== undefined
  return useSyncExternalStore(hasCondition ? store.subscribe : neverChanges, () => {
    if (!hasCondition) return undefined
    if (isSaidBefore(store.setting(), store.state(), path)) return ''
    const because = askedBecause(store, path)
    return because && t('form.askedBecause', { question: because.question, answer: because.answer })
  })
}

const neverChanges = () => () => undefined
