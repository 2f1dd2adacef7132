import type { Reason } from '../../../../core/forms/answers.ts'
import { useWords } from '../../use-words.ts'

/** Answers behind a score or a recommendation, with their points where they gave some. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { say, number } = useWords()
  return (
    <dl className="cl-answers">
      {reasons.map(({ at, question, row, answer, points }) => (
        <div key={at}>
          <dt>{say(question)}{row && <> · <bdi>{say(row)}</bdi></>}</dt>
          <dd><bdi>{say(answer)}</bdi>{points !== undefined && <span className="cl-small cl-num"> · {points > 0 ? '+' : ''}{number(points)}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
