import { memo } from 'react'
import type { AssessmentResult, Score, Surroundings } from '../../../../core/forms/answers.ts'
import { findingKey, scoreKey } from '../../../../core/forms/scores/result-changes.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import { FindingPill, FindingReasons } from './FindingReasons.tsx'
import { gravestFirst } from './gravest-first.ts'
import { isSettled } from './is-settled.ts'
import { ReasonLines } from './ReasonLines.tsx'
import { ScoreReasons } from './ScoreReasons.tsx'
import './reasons.css'

interface SoFarProps {
  result: AssessmentResult
  /** Whom findings may be about. */
  members: Surroundings['rows']['members']
  /** Pointer of the section on screen: the score it gives most to is explained. */
  section?: string
  /** Goes to the question of an answer that is given as a reason. */
  onGo?: ((at: string) => void) | undefined
  /** What becomes of all this. */
  note: string
}

/** What the tool makes of the answers given so far: scores, findings and the recommended path, each with the answers that made it. */
export const SoFar = memo(function SoFar({ result, members, section, onGo, note }: SoFarProps) {
  const { t, say } = useWords()
  const near = nearestScore(result.scores, section)
  const { recommendation } = result
  return (
    <div className="cl-so-far">
      {result.scores.length > 0 && (
        <div className="cl-scores">
          {result.scores.map((score) => <ScoreReasons key={`${scoreKey(score)} ${score === near}`} score={score} isOpen={score === near} onGo={onGo} />)}
        </div>
      )}
      {recommendation && isSettled(result) && (
        <section>
          <h3>{t('form.recommended')}</h3>
          <p className="cl-recommended">{say(recommendation.title)}</p>
          <Because size="small">{t('form.because', { reason: say(recommendation.because) })}</Because>
          {recommendation.reasons.length > 0 && (
            <details className="cl-finding">
              <summary className="cl-small">{t('case.showAnswers')}</summary>
              <ReasonLines reasons={recommendation.reasons} onGo={onGo} />
            </details>
          )}
        </section>
      )}
      {result.findings.length > 0 && (
        <section>
          <h3>{t('form.findings')}</h3>
          <ul role="list" className="cl-finding-list">
            {gravestFirst(result.findings).map((finding) => (
              <li key={findingKey(finding)}>
                <FindingReasons finding={finding} onGo={onGo}>
                  <FindingPill finding={finding} name={nameOf(members, finding.member)} />
                </FindingReasons>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="cl-small cl-faint">{note}</p>
    </div>
  )
})

/** The name of somebody of the household. */
export function nameOf(members: Surroundings['rows']['members'], member: string | undefined): string | undefined {
  const name = members.find(({ id }) => id === member)?.['name']
  return typeof name === 'string' ? name : undefined
}

function nearestScore(scores: readonly Score[], section: string | undefined): Score | undefined {
  if (section === undefined) return undefined
  const given = (score: Score) => score.reasons.filter((reason) => reason.at.startsWith(`${section}/`)).length
  const most = Math.max(0, ...scores.map(given))
  return most > 0 ? scores.find((score) => given(score) === most) : undefined
}
