import { memo } from 'react'
import type { Score } from '../../../../core/forms/answers.ts'
import { Bar, type BarProps } from '../../look/Bar.tsx'
import { Unfold } from '../../look/Unfold.tsx'
import { useWords } from '../../use-words.ts'
import { ReasonLines } from './ReasonLines.tsx'
import { scoreTone, useScoreWords } from './score-words.ts'
import './reasons.css'

interface ScoreReasonsProps {
  score: Score
  isOpen?: boolean
  /** In a row with other scores, the band alone says how much. */
  layout?: NonNullable<BarProps['layout']>
  onGo?: ((at: string) => void) | undefined
}

/** A score as a bar; pressing it tells which answers made it, and by how much. */
export const ScoreReasons = memo(function ScoreReasons({ score, isOpen = false, layout = 'stack', onGo }: ScoreReasonsProps) {
  const { t, say, number } = useWords()
  const words = useScoreWords()
  const { value, most, band, sum, prorated, from = [] } = score
  const title = words.title(score)
  const bar = (
    <>
      <Bar
        label={title} value={value} max={most} tone={scoreTone(score)} layout={layout}
        text={layout === 'row' && band !== undefined && value !== null ? say(band) : words.amount(score)}
      />
      {score.blank && <p className="cl-score-blank cl-small">{t('form.scoredBlank', score.blank)}</p>}
    </>
  )
  // A formula reads answers that give no points of their own.
  const counted = score.reasons.filter(({ points }) => points !== undefined || from.length > 0)
  if (value === null || counted.length + from.length === 0) return <div className="cl-score">{bar}</div>
  return (
    <Unfold className="cl-score" summary={bar} isOpen={isOpen}>
      {() => (
        <>
          <h3>{t('form.why', { scale: title, value: number(value) })}</h3>
          {from.length > 0 && (
            <ul role="list" className="cl-reasons">
              {from.map((part) => (
                <li key={`${part.scale} ${say(part.rowName)}`}>
                  <span>{[say(part.title), say(part.rowName)].filter(Boolean).join(' · ')}</span>
                  <b>{part.value === null ? t('form.notYet') : number(part.value)}</b>
                </li>
              ))}
            </ul>
          )}
          <ReasonLines reasons={counted} onGo={onGo} />
          {sum !== undefined && <p className="cl-small">{t('form.lookedUp', { sum: number(sum), value: number(value) })}</p>}
          {prorated && <p className="cl-small">{t('form.prorated', prorated)}</p>}
        </>
      )}
    </Unfold>
  )
})
