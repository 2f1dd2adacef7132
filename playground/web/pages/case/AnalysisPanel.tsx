import type { Score } from '../../../../core/forms/answers.ts'
import type { CaseView } from '../../api-types.ts'
import { Bar } from '../../look/Bar.tsx'
import { Panel } from '../../look/Panel.tsx'
import { isolated } from '../../isolated.ts'
import { useWords } from '../../use-words.ts'
import { FindingsLine } from './FindingsLine.tsx'
import { Recommended } from './Recommended.tsx'

/** From which severity a bar is coloured: moderate and serious. */
const tones = { 2: 'warm', 3: 'alert' } as const

/** What the assessments came to: a bar per scale, findings, and the recommended path with the answers that led to it. */
export function AnalysisPanel({ view }: { view: CaseView }) {
  const { t } = useWords()
  const { scores, findings, recommendation } = view.kase
  if (scores.length === 0 && findings.length === 0 && !recommendation) {
    return <Panel title={t('case.analysis')}><p className="cl-small">{t('case.noAnalysis')}</p></Panel>
  }
  return (
    <Panel title={t('case.analysis')}>
      <div className="cl-stack">
        {scores.length > 0 && <div>{scores.map((score) => <ScoreBar key={`${score.form} ${score.scale} ${score.row ?? ''}`} score={score} />)}</div>}
        {findings.length > 0 && <FindingsLine findings={findings} members={view.kase.household.members} />}
        <Recommended view={view} />
      </div>
    </Panel>
  )
}

function ScoreBar({ score }: { score: Score }) {
  const { t, say, number } = useWords()
  const { value, most, band, severity = 0, rowName } = score
  const text = value === null ? t('case.notScored') : band ? say(band) : number(value)
  const label = rowName === undefined ? say(score.title) : `${say(score.title)} · ${isolated(rowName)}`
  return (
    <Bar label={label} value={value} max={most ?? Math.max(value ?? 0, 1)} text={text} tone={tones[severity as 2 | 3] ?? 'loom'} />
  )
}
