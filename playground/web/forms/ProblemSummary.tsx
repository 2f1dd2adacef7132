import { useEffect, useRef } from 'react'
import { plainWords } from '../../../core/definitions/plain-words.ts'
import { IconAlertCircle } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './store/answers-context.ts'
import type { AnswersStore } from './store/answers-store.ts'

interface ProblemSummaryProps {
  store: AnswersStore
  onGo: (at: string) => void
}

/** Everything that keeps the answers from being recorded; each line leads to its question. It takes the keyboard when it appears. */
export function ProblemSummary({ store, onGo }: ProblemSummaryProps) {
  const { t } = useWords()
  const problems = useFromAnswers(store, store.outstanding)
  const hasProblems = problems.length > 0
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!hasProblems) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [hasProblems])
  if (!hasProblems) return null
  return (
    <div ref={box} className="cl-notice" data-tone="alert" role="alert" tabIndex={-1}>
      <IconAlertCircle aria-hidden="true" />
      <div className="cl-notice-words">
        <h2 className="cl-notice-title">{t('form.problems', { count: problems.length })}</h2>
        <p>{t('form.problemsFirst')}</p>
        <ul className="cl-problem-lines">
          {problems.map((problem) => (
            <li key={`${problem.at} ${problem.code} ${problem.message}`}>
              <button type="button" className="cl-text-button" onClick={() => onGo(problem.at)}>{plainWords(problem.message)}</button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
