import { useEffect, useRef } from 'react'
import type { AnswerProblem } from '../../../core/forms/answers.ts'
import { IconAlertCircle } from '../icons.ts'
import { useWords } from '../use-words.ts'

export interface LocatedProblem {
  problem: AnswerProblem
  /** The question, and the person of the row. */
  place: string
}

interface ProblemSummaryProps {
  problems: readonly LocatedProblem[]
  onGo: (at: string) => void
}

/** Everything that keeps the answers from being recorded; each line leads to its question. It takes the keyboard when it appears. */
export function ProblemSummary({ problems, onGo }: ProblemSummaryProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className="cl-notice" data-tone="alert" role="alert" tabIndex={-1}>
      <span aria-hidden="true"><IconAlertCircle /></span>
      <div className="cl-notice-words">
        <h2 className="cl-notice-title">{t('form.problems', { count: problems.length })}</h2>
        <p>{t('form.problemsFirst')}</p>
        <ul className="cl-problem-lines">
          {problems.map(({ problem, place }) => (
            <li key={`${problem.at} ${problem.code}`}>
              <button type="button" className="cl-text-button" onClick={() => onGo(problem.at)}>
                {place && <b>{place}: </b>}{problem.message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
