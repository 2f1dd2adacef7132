import { useQuery } from '@tanstack/react-query'
import type { Overview } from '../../../../core/insight/overview.ts'
import { LEAST_SHOWN } from '../../../../core/insight/small-cells.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Unloaded } from '../../desk/Unloaded.tsx'
import { IconChartHistogram } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty, Loading } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { FiguresPanel } from './FiguresPanel.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import './overview.css'

/** Figures about the whole caseload; numbers so small that somebody could be recognised never reach the page. */
export function OverviewPage() {
  const { t } = useWords()
  const { pack, persona } = useDesk()
  const overview = useQuery(queries.overview(pack, persona.id))
  return (
    <Page title={t('overview.title')}>
      <PageHead title={t('overview.title')} sub={t('overview.sub')} />
      {overview.isPending && <Panel><Loading label={t('state.loading')} rows={6} /></Panel>}
      {overview.isError && <Panel><Unloaded error={overview.error} onRetry={() => void overview.refetch()} /></Panel>}
      {overview.data && <Figures figures={overview.data} />}
    </Page>
  )
}

function Figures({ figures }: { figures: Overview }) {
  const { t } = useWords()
  if (figures.open === 0 && figures.closed === 0) {
    return <Panel><Empty icon={<IconChartHistogram />} title={t('overview.emptyTitle')} sentence={t('overview.emptyWhy')} /></Panel>
  }
  return (
    <div className="cl-stack" data-gap="wide">
      <KeyFigures figures={figures} />
      <div className="cl-figures">
        <FiguresPanel title={t('overview.byPhase')} what={t('worklist.phase')} figures={figures.byPhase} />
        <div className="cl-stack" data-gap="wide">
          <FiguresPanel title={t('overview.byDomain')} what={t('overview.domain')} figures={figures.byDomain} />
          <FiguresPanel title={t('overview.byPath')} what={t('overview.path')} figures={figures.byPath} />
        </div>
      </div>
      <Because size="small">{t('overview.fewWhy', { most: LEAST_SHOWN - 1 })}</Because>
    </div>
  )
}
