import type { Value } from '../../../../core/expressions/value.ts'
import { type AnswerPath, rowsOf, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import { undos } from '../undos.tsx'

/** Removes a row at once, and offers to put it back where something was typed in it. */
export function useRemoveRow(path: AnswerPath) {
  const { t } = useWords()
  const store = useAnswers()

  return (index: number, heading: string): void => {
    const removed = rowsOf(valueAt(store.answers(), path))[index] ?? null
    store.removeRow(path, index)
    if (!isTyped(removed)) return
    undos.offer({
      store,
      said: t('answer.removed', { row: heading }),
      way: t('answer.undo'),
      undo() {
        const rows = rowsOf(valueAt(store.answers(), path))
        store.answer(path, [...rows.slice(0, index), removed, ...rows.slice(index)])
      },
    })
  }
}

function isTyped(value: Value): boolean {
  if (Array.isArray(value)) return value.some(isTyped)
  return typeof value === 'object' && value !== null ? Object.values(value).some(isTyped) : value !== null
}
