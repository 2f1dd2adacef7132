import { memo } from 'react'
import type { AssessmentResult, FindingHeld, Score } from '../../../core/forms/answers.ts'
import { Because } from '../look/Because.tsx'
import { Pill } from '../look/Pill.tsx'
import type { Tone } from '../look/tone.ts'
import { useWords } from '../use-words.ts'
import { ScoreReasons } from './ScoreReasons.tsx'

interface SoFarProps {
  result: AssessmentResult
  /** Pointer of the section on screen: the score it gives most to is explained. */
  section: string
}

/** What the tool makes of the answers given so far: scores with their reasons, findings, and the recommended path. */
export const SoFar = memo(function SoFar({ result, section }: SoFarProps) {
  const { t, say } = useWords()
  const near = nearestScore(result.scores, section)
  // A path that a few more answers would turn round is not worth saying.
  const isComplete = result.scores.every(({ value }) => value !== null)
  return (
    <div className="cl-so-far">
      <div className="cl-scores">
        {result.scores.map((score) => <ScoreReasons key={`${score.scale} ${score === near}`} score={score} isOpen={score === near} />)}
      </div>
      {result.findings.length > 0 && (
        <section>
          <h3>{t('form.findings')}</h3>
          <ul role="list" className="cl-pill-row">
            {result.findings.map((finding) => (
              <li key={`${finding.id} ${finding.member ?? ''}`}>
                <Pill tone={findingTones[finding.kind]}>{t(`form.finding.${finding.kind}`, { finding: say(finding.title) })}</Pill>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.recommendation && isComplete && (
        <section>
          <h3>{t('form.recommended')}</h3>
          <p className="cl-recommended">{say(result.recommendation.title)}</p>
          <Because size="small">{t('form.because', { reason: say(result.recommendation.because) })}</Because>
        </section>
      )}
      <p className="cl-small cl-faint">{t('form.soFarNote')}</p>
    </div>
  )
})

const findingTones: Record<FindingHeld['kind'], Tone> = { need: 'warm', strength: 'good', risk: 'alert', alert: 'alert' }

function nearestScore(scores: readonly Score[], section: string): Score | undefined {
  const given = (score: Score) => score.reasons.filter((reason) => reason.at.startsWith(`${section}/`)).length
  const most = Math.max(0, ...scores.map(given))
  return most > 0 ? scores.find((score) => given(score) === most) : undefined
}
