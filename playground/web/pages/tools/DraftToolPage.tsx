import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useContext, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { OpenedDraftTool } from '../../tool-types.ts'
import { DeskContext } from '../../desk/desk-context.ts'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { IconPencil } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { Breadcrumb } from '../../look/Breadcrumb.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { DownloadMenu } from '../load/DownloadMenu.tsx'
import { ProblemList } from '../problems/ProblemList.tsx'
import { draftConfiguration } from './draft-configuration.ts'
import { formCalled } from './form-called.ts'
import { KnownTool } from './KnownTool.tsx'
import { LiveByNow } from './LiveByNow.tsx'
import { RemoveDraft } from './RemoveDraft.tsx'
import { ToolsContext, useTools } from './tools-context.ts'
import './tools.css'

/** A draft tool: tried like any other where it has no errors, else what stands in its way. */
export function DraftToolPage() {
  const { t } = useWords()
  const { tool: id = '' } = useParams()
  const { pack } = useTools()
  const opened = useQuery(queries.draftTool(pack, id))
  if (opened.data) return <Opened key={id} opened={opened.data} />
  return (
    <Page title={t('tools.drafts')}>
      <h1 className="cl-hidden">{t('tools.drafts')}</h1>
      {opened.error
        ? <><Unloaded error={opened.error} onRetry={() => void opened.refetch()} /><Button component={Link} variant="subtle" to={`/${pack}/tools`}>{t('tools.all')}</Button></>
        : <Arriving />}
    </Page>
  )
}

function Opened({ opened: { tool, definition, checked } }: { opened: OpenedDraftTool }) {
  const { t, say } = useWords()
  const tools = useTools()
  const { pack, configuration } = tools
  const withDraft = useMemo(() => draftConfiguration(configuration, checked, tool.version), [configuration, checked, tool.version])
  const live = formCalled(configuration, tool.id)?.form
  const inPack = useMemo(() => withDraft && { ...tools, configuration: withDraft, draft: tool }, [tools, withDraft, tool])
  // Whoever opens a pack sees its drafts, with or without a seat at its desk.
  const mayRemove = useContext(DeskContext)?.role.framework === true
  const title = say(tool.title)
  const pill = <Pill tone="warm" icon={<IconPencil aria-hidden="true" />}>{t('tools.draft')}</Pill>
  const actions = <>{mayRemove && <RemoveDraft pack={pack} id={tool.id} />}<DownloadMenu definition={definition} /></>
  const found = checked.problems.length > 0 && (
    <div className="cl-tool-problems">
      <Panel title={t(checked.form ? 'load.warnings' : 'problems.title')}>
        {!checked.form && <Because tone="alert"><b>{t('tools.cannotTry')}.</b> {t('tools.cannotTryWhy')}</Because>}
        <ProblemList problems={checked.problems} />
      </Panel>
    </div>
  )
  const problems = <>{live && <LiveByNow live={live} form={checked.form} />}{found}</>
  if (checked.form && inPack) {
    return <ToolsContext value={inPack}><KnownTool form={checked.form} version={tool.version} pills={pill} actions={actions} problems={problems} /></ToolsContext>
  }
  return (
    <Page title={title}>
      <PageHead title={title} breadcrumb={<Breadcrumb label={t('shell.here')} trail={[{ title: t('place.tools'), to: `/${pack}/tools` }, { title }]} />} pills={pill} actions={actions} />
      {problems}
    </Page>
  )
}
