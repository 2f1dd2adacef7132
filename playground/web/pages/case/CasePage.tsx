import { useQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { memo } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem } from '../../api-problem.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Unloaded } from '../../desk/Unloaded.tsx'
import { useFormsAtHand } from '../../forms/use-forms-at-hand.ts'
import { IconLock } from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { Empty, Loading } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { AnalysisPanel } from './AnalysisPanel.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseTabs } from './CaseTabs.tsx'
import { CaseThread } from './CaseThread.tsx'
import { NextPanel } from './NextPanel.tsx'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'
import './case.css'

/** Everything about one case that the role may see, and what can be done next. */
export function CasePage() {
  const { t, language } = useWords()
  const { id = '' } = useParams()
  const { pack, persona } = useDesk()
  const view = useQuery(queries.case(pack, persona.id, id, language.id))
  useFormsAtHand()
  if (view.data) return <LoadedCase view={view.data} />
  const isMissing = view.error instanceof ApiProblem && (view.error.status === 404 || view.error.status === 403)
  const title = isMissing ? t('case.missing') : t('case.case', { case: id })
  return (
    <Page title={title}>
      <h1 className="cl-hidden">{title}</h1>
      <Panel>
        {view.isPending && <Loading label={t('state.loading')} rows={8} />}
        {isMissing && (
          <Empty
            icon={<IconLock />}
            title={t('case.missing')}
            sentence={t('state.noRightWhy')}
            action={<Button component={Link} to={`/${pack}`}>{t('state.toDesk')}</Button>}
          />
        )}
        {view.error && !isMissing && <Unloaded error={view.error} onRetry={() => void view.refetch()} />}
      </Panel>
    </Page>
  )
}

/** Where somebody goes from here draws no case again. */
const LoadedCase = memo(function LoadedCase({ view }: { view: CaseView }) {
  const { t } = useWords()
  const { kase } = view
  return (
    <Page title={t('household.name', { name: kase.household.name })}>
      <CaseHead view={view} />
      <div className="cl-stack" data-gap="wide">
        <CaseThread thread={view.thread} />
        <div className="cl-case">
          <div className="cl-case-next"><NextPanel view={view} /></div>
          <div className="cl-case-main cl-stack" data-gap="wide">
            <AnalysisPanel view={view} />
            <CaseTabs view={view} />
          </div>
          {kase.status === 'open' && view.suggestions.length > 0 && <div className="cl-case-more"><SuggestionsPanel suggestions={view.suggestions} /></div>}
        </div>
      </div>
    </Page>
  )
})
