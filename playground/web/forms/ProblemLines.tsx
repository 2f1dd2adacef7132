import { plainWords } from '../../../core/definitions/plain-words.ts'
import type { AnswerProblem } from '../../../core/forms/answers.ts'

interface ProblemLinesProps {
  problems: readonly AnswerProblem[]
  onGo: (at: string) => void
}

/** What is wrong; each line leads to its question. */
export function ProblemLines({ problems, onGo }: ProblemLinesProps) {
  return (
    <ul className="cl-problem-lines">
      {problems.map((problem) => (
        <li key={`${problem.at} ${problem.code} ${problem.message}`}>
          <button type="button" className="cl-text-button" onClick={() => onGo(problem.at)}>{plainWords(problem.message)}</button>
        </li>
      ))}
    </ul>
  )
}
