import { memo } from 'react'
import { IconListSearch } from '../icons.ts'
import { Unfold } from '../look/Unfold.tsx'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { titleAt } from './questions/title-at.ts'

interface MissingAnswersProps {
  store: AnswersStore
  /** Pointers of what must still be answered. */
  missing: readonly string[]
  onGo: (at: string) => void
}

/** How many answers are missing; opened, each of them leads to its question. */
export const MissingAnswers = memo(function MissingAnswers({ store, missing, onGo }: MissingAnswersProps) {
  const { t } = useWords()
  if (missing.length === 0) return null
  return (
    <Unfold
      className="cl-missing"
      summaryClass="cl-nav-item"
      summary={<><IconListSearch aria-hidden="true" />{t('form.missing', { count: missing.length })}</>}
    >
      {() => (
        <ul role="list">
          {missing.map((at) => (
            <li key={at}>
              <button type="button" className="cl-text-button" onClick={() => onGo(at)}>{titleAt(store, at)}</button>
            </li>
          ))}
        </ul>
      )}
    </Unfold>
  )
})
