import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ApiProblem } from '../../api-problem.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { isolated } from '../../isolated.ts'
import { Because } from '../../look/Because.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { ToolsContext } from '../tools/tools-context.ts'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { DropPanel } from './DropPanel.tsx'
import { LoadedForm } from './LoadedForm.tsx'
import { Reading } from './Reading.tsx'
import { useDrop } from './use-drop.ts'
import { useLoading } from './use-loading.ts'
import { WhoLoads } from './WhoLoads.tsx'
import './load.css'

/** A form of another program, from its file to a tool that can be tried and kept. */
export function LoadPage() {
  const { t } = useWords()
  const desk = useDesk()
  const { pack, configuration, problems, isGood, today, role } = desk
  const tools = useMemo(() => ({ pack, configuration, problems, isGood, today }), [pack, configuration, problems, isGood, today])
  return (
    <Page title={t('load.title')}>
      {role.framework
        ? <ToolsContext value={tools}><Load key={desk.persona.id} pack={pack} persona={desk.persona.id} /></ToolsContext>
        : <><PageHead title={t('load.title')} sub={t('load.sub')} /><WhoLoads /></>}
    </Page>
  )
}

function Load({ pack, persona }: { pack: string; persona: string }) {
  const { t, say } = useWords()
  const last = useQuery(queries.lastImport(pack, persona))
  const { loading, refused, keptOf, firstOf, load, cancel } = useLoading(pack, persona)
  const onFiles = (files: readonly File[]) => void load(files)
  const onColumns = (files: readonly File[], columns: string) => void load(files, { columns })
  const { isOver, dropHere } = useDrop(onFiles)
  const taken = last.data
  const refusedColumns = refused?.error instanceof ApiProblem ? refused.error.document.columns : undefined
  const isRefused = refused !== undefined && !loading
  const file = isolated(refused?.files.map(({ name }) => name).join(', ') ?? '')
  // Of another file than what is loaded: it stands before the title of that.
  const refusal = (
    <>
      <div role="alert">
        {isRefused && <div className="cl-load-refused"><Because tone="alert"><b>{t('load.refused', { file })}</b> {refused.error.message}{taken && <> {t('load.staysLoaded', { tool: isolated(say(taken.definition.title)) })}</>}</Because></div>}
      </div>
      {isRefused && refusedColumns && <div className="cl-load-refused"><ColumnsPanel title={t('load.columns.titleOf', { file })} columns={refusedColumns} isOpen files={refused.files} onRead={onColumns} /></div>}
    </>
  )
  return (
    <div className="cl-load" {...dropHere} data-over={(isOver && taken !== null) || undefined}>
      {loading && <Reading loading={loading} onCancel={cancel} />}
      {taken && refusal}
      {taken
        ? <LoadedForm key={firstOf(taken.version)} taken={taken} kept={keptOf(taken.version)} areColumnsShown={!isRefused || !refusedColumns} onFiles={onFiles} onColumns={onColumns} />
        : (
            <>
              <PageHead title={t('load.title')} sub={t('load.sub')} />
              {refusal}
              {last.isPending && <Arriving />}
              {last.error && <Unloaded error={last.error} onRetry={() => void last.refetch()} />}
              {taken === null && <DropPanel isOver={isOver} onFiles={onFiles} />}
            </>
          )}
    </div>
  )
}
