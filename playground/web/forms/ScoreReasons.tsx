import type { Score } from '../../../core/forms/answers.ts'
import { useWords } from '../use-words.ts'
import { Bar, type BarProps } from '../look/Bar.tsx'

/** A score as a bar; pressing it tells which answers made it. */
export function ScoreReasons({ score, isOpen }: { score: Score; isOpen: boolean }) {
  const { t, say, number, language } = useWords()
  const points = new Intl.NumberFormat(language.locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const title = say(score.title)
  const value = score.value === null ? undefined : number(score.value)
  const bar = (
    <Bar
      label={title}
      value={score.value}
      max={score.most ?? Math.max(score.value ?? 0, 1)}
      text={scoreText()}
      tone={scoreTone(score)}
      layout="stack"
    />
  )
  const counted = score.reasons.filter((reason) => reason.points !== undefined)
  if (value === undefined || counted.length === 0) return <div className="cl-score">{bar}</div>
  return (
    <details className="cl-score" open={isOpen}>
      <summary>{bar}</summary>
      <h3>{t('form.why', { scale: title, value })}</h3>
      <ul role="list" className="cl-reasons">
        {counted.map((reason) => (
          <li key={reason.at}>
            <span>
              {say(reason.answer)}
              <small>{[reason.row, say(reason.question)].filter(Boolean).join(' · ')}</small>
            </span>
            <b dir="ltr">{points.format(reason.points ?? 0)}</b>
          </li>
        ))}
      </ul>
    </details>
  )

  function scoreText() {
    if (value === undefined) return t('form.notYet')
    const amount = score.most === undefined ? value : t('form.scoreOf', { value, most: number(score.most) })
    return score.band === undefined ? amount : `${amount} · ${say(score.band)}`
  }
}

function scoreTone({ severity }: Score): NonNullable<BarProps['tone']> {
  if (severity === undefined || severity < 2) return 'loom'
  return severity >= 3 ? 'alert' : 'warm'
}
