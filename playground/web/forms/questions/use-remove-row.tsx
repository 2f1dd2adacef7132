import { notifications } from '@mantine/notifications'
import type { Value } from '../../../../core/expressions/value.ts'
import { type AnswerPath, rowsOf, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import { pointerTo } from './question-place.ts'

/** Long enough to read it and think. */
const undoable = 20_000

/** Removes a row at once, and offers to put it back where something was typed in it. */
export function useRemoveRow(path: AnswerPath) {
  const { t } = useWords()
  const store = useAnswers()

  return (index: number, heading: string): void => {
    const removed = rowsOf(valueAt(store.answers(), path))[index] ?? null
    store.removeRow(path, index)
    if (!isTyped(removed)) return
    const id = `removed${pointerTo(path)}`
    notifications.show({
      id,
      autoClose: undoable,
      message: (
        <span className="cl-undo">
          {t('answer.removed', { row: heading })}
          <button
            type="button"
            className="cl-text-button"
            onClick={() => {
              const rows = rowsOf(valueAt(store.answers(), path))
              store.answer(path, [...rows.slice(0, index), removed, ...rows.slice(index)])
              notifications.hide(id)
            }}
          >
            {t('answer.undo')}
          </button>
        </span>
      ),
    })
  }
}

function isTyped(value: Value): boolean {
  if (Array.isArray(value)) return value.some(isTyped)
  return typeof value === 'object' && value !== null ? Object.values(value).some(isTyped) : value !== null
}
