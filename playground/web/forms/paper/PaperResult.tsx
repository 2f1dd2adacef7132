import type { AssessmentResult, Surroundings } from '../../../../core/forms/answers.ts'
import { findingKey, scoreKey } from '../../../../core/forms/scores/result-changes.ts'
import { useWords } from '../../use-words.ts'
import { nameOf } from '../reasons/SoFar.tsx'
import { useScoreWords } from '../reasons/score-words.ts'

interface PaperResultProps {
  /** As far as the reader may see it. */
  result: AssessmentResult
  members: Surroundings['rows']['members']
}

/** What a tool made of the answers, on paper: scores with what they are called, findings, and the recommended path with its reason. */
export function PaperResult({ result: { scores, findings, recommendation }, members }: PaperResultProps) {
  const { t, say } = useWords()
  const words = useScoreWords()
  if (scores.length + findings.length === 0 && !recommendation) return null
  return (
    <section className="cl-paper-section cl-paper-result">
      <h2>{t('case.analysis')}</h2>
      {scores.length > 0 && (
        <dl className="cl-paper-scores">
          {scores.map((score) => <div key={scoreKey(score)}><dt>{words.title(score)}</dt><dd>{words.amount(score)}{score.blank && <small> ({t('form.scoredBlank', score.blank)})</small>}</dd></div>)}
        </dl>
      )}
      {findings.length > 0 && (
        <>
          <h3>{t('form.findings')}</h3>
          <ul>{findings.map((finding) => <li key={findingKey(finding)}>{[say(finding.title), nameOf(members, finding.member)].filter(Boolean).join(' · ')}</li>)}</ul>
        </>
      )}
      {recommendation && (
        <>
          <h3>{t('form.recommended')}</h3>
          <p><b>{say(recommendation.title)}</b> {t('form.because', { reason: say(recommendation.because) })}</p>
        </>
      )}
    </section>
  )
}
