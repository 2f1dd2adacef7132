import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Assessed } from '../../../../core/cases/case-event.ts'
import { scoreKey } from '../../../../core/forms/scores/result-changes.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { ScoreReasons } from '../../forms/reasons/ScoreReasons.tsx'
import { IconFlask } from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'
import { FindingsLine } from './FindingsLine.tsx'
import { scoresByTool } from './scores-by-tool.ts'
import { Recommended } from './Recommended.tsx'

/** What the assessments came to: a bar per scale, findings, and the recommended path, each with the answers that led to it. */
export function AnalysisPanel({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { configuration } = useDesk()
  const nameOf = (tool: string | undefined) => (tool === undefined ? undefined : say(configuration.forms[tool]?.title) || tool)
  const { scores, findings, recommendation } = view.kase
  if (scores.length === 0 && findings.length === 0 && !recommendation) {
    return <Panel title={t('case.analysis')}><p className="cl-small">{t('case.noAnalysis')}</p></Panel>
  }
  return (
    <Panel title={t('case.analysis')} aside={<WhatIfLinks view={view} />}>
      <div className="cl-stack">
        {scoresByTool(scores).map(({ tool, scores: its }) => (
          <section key={its[0]?.form} aria-label={nameOf(tool)}>
            {tool !== undefined && <h3 className="cl-small">{nameOf(tool)}</h3>}
            <div className="cl-scores">{its.map((score) => <ScoreReasons key={scoreKey(score)} score={score} layout="row" />)}</div>
          </section>
        ))}
        {findings.length > 0 && <FindingsLine findings={findings} members={view.kase.household.members} />}
        <Recommended view={view} />
      </div>
    </Panel>
  )
}

/** A way to play with the latest assessment by each tool. */
function WhatIfLinks({ view: { kase, events } }: { view: CaseView }) {
  const { t, say } = useWords()
  const { pack, configuration } = useDesk()
  const assessed = events.filter((event): event is Assessed => event.type === 'assessed')
  const latest = [...new Map(assessed.map((event) => [event.form.id, event])).values()]
  return (
    <span className="cl-row cl-not-printed" data-gap="tight">
      {latest.map(({ number, form }) => (
        <Button key={number} component={Link} to={`/${pack}/cases/${kase.id}/what-if/${number}`} variant="default" size="xs" leftSection={<IconFlask size={16} aria-hidden="true" />}>
          {latest.length === 1 ? t('whatIf.title') : `${t('whatIf.title')} · ${say(configuration.forms[form.id]?.title)}`}
        </Button>
      ))}
    </span>
  )
}
