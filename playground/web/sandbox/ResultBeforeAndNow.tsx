import { useMemo } from 'react'
import type { AssessmentResult, FindingHeld, Score, Surroundings } from '../../../core/forms/answers.ts'
import { findingKey, resultChanges } from '../../../core/forms/scores/result-changes.ts'
import { FindingPill } from '../forms/reasons/FindingReasons.tsx'
import { useScoreWords } from '../forms/reasons/score-words.ts'
import { nameOf } from '../forms/reasons/SoFar.tsx'
import { isSettled } from '../forms/reasons/is-settled.ts'
import { IconMinus, IconPlus } from '../icons.ts'
import { Because } from '../look/Because.tsx'
import { useWords } from '../use-words.ts'
import { BeforeAndNow } from './BeforeAndNow.tsx'

interface ResultBeforeAndNowProps {
  before: AssessmentResult
  now: AssessmentResult
  members: Surroundings['rows']['members']
}

/** Every score, finding and the recommendation, as they are and as they would be. */
export function ResultBeforeAndNow({ before, now, members }: ResultBeforeAndNowProps) {
  const { t, say } = useWords()
  const changes = useMemo(() => resultChanges(settled(before), settled(now)), [before, now])
  const { scores, appeared, gone, stayed, recommendation } = changes
  const findings = [
    ...appeared.map((finding) => ({ finding, word: t('whatIf.appears'), Icon: IconPlus, state: 'appears' })),
    ...gone.map((finding) => ({ finding, word: t('whatIf.goes'), Icon: IconMinus, state: 'goes' })),
    ...stayed.map((finding) => ({ finding, word: t('whatIf.stays'), Icon: undefined, state: 'stays' })),
  ]
  return (
    <div className="cl-what-if-result" aria-live="polite">
      {scores.length > 0 && (
        <section aria-labelledby="changed-scores">
          <h3 id="changed-scores">{t('whatIf.scores')}</h3>
          <ul role="list" className="cl-changes">{changedFirst(scores).map(({ key, ...pair }) => <ScoreChange key={key} {...pair} />)}</ul>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-labelledby="changed-findings">
          <h3 id="changed-findings">{t('form.findings')}</h3>
          <ul role="list" className="cl-changes">
            {findings.map(({ finding, word, Icon, state }) => (
              <li key={findingKey(finding)} data-state={state}>
                <FindingPill finding={finding} name={memberName(finding)} />
                <small>{Icon && <Icon size={14} aria-hidden="true" />}{word}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(recommendation.before ?? recommendation.now) && (
        <section aria-labelledby="changed-path">
          <h3 id="changed-path">{t('form.recommended')}</h3>
          {recommendation.isChanged
            ? <BeforeAndNow before={pathWords(recommendation.before)} now={pathWords(recommendation.now)} />
            : <p>{t('whatIf.unchanged', { what: pathWords(recommendation.now) })}</p>}
          {recommendation.now && <Because size="small">{t('form.because', { reason: say(recommendation.now.because) })}</Because>}
        </section>
      )}
    </div>
  )

  function memberName({ member }: FindingHeld) {
    return nameOf(members, member)
  }

  function pathWords(path: AssessmentResult['recommendation']): string {
    return path ? say(path.title) : t('whatIf.none')
  }
}

function ScoreChange({ before, now, isChanged }: { before?: Score; now?: Score; isChanged: boolean }) {
  const { t } = useWords()
  const words = useScoreWords()
  const score = now ?? before
  if (!score) return null
  const amounts = [before, now].map((each) => (each ? words.amount(each) : t('whatIf.none')))
  return (
    <li data-state={isChanged ? 'changed' : 'stays'}>
      <span>{words.title(score)}</span>
      {isChanged
        ? <BeforeAndNow before={amounts[0] ?? ''} now={amounts[1] ?? ''} tone={toneOf(before, now)} />
        : <small>{amounts[1]}<span className="cl-hidden">, {t('whatIf.stays')}</span></small>}
    </li>
  )
}

function changedFirst<Each extends { readonly isChanged: boolean }>(scores: readonly Each[]): readonly Each[] {
  return scores.toSorted((one, other) => Number(other.isChanged) - Number(one.isChanged))
}

function settled(result: AssessmentResult): AssessmentResult {
  const { recommendation: _, ...others } = result
  return isSettled(result) ? result : others
}

/** Whether it got better or worse, where bands tell. */
function toneOf(before: Score | undefined, now: Score | undefined): 'loom' | 'good' | 'warm' | 'alert' {
  const [was, is] = [before?.severity ?? 0, now?.severity ?? 0]
  if (is === was) return 'loom'
  if (is < was) return 'good'
  return is >= 3 ? 'alert' : 'warm'
}
