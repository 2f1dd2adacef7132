import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { errorsAmong } from '../../../../core/definitions/problem.ts'
import type { TakenForm } from '../../tool-types.ts'
import { IconUpload } from '../../icons.ts'
import { isolated } from '../../isolated.ts'
import { Because } from '../../look/Because.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { SplitBar } from '../../look/SplitBar.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { ProblemList } from '../problems/ProblemList.tsx'
import { formCalled } from '../tools/form-called.ts'
import { languageNames } from '../tools/language-names.ts'
import { ToolsContext, useTools } from '../tools/tools-context.ts'
import { isSameLanguage, useToolLanguage } from '../tools/use-tool-language.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import { FillIn } from './FillIn.tsx'
import { InLanguage } from '../tools/InLanguage.tsx'
import { keepChoices } from './keep-choices.ts'
import { KeepDraft } from './KeepDraft.tsx'
import { OUTCOME_MARKS } from './outcome-marks.ts'
import { countsOf } from './row-filter.ts'
import { RowsTab } from './RowsTab.tsx'
import { SinceLoadedNotice } from './SinceLoadedNotice.tsx'
import { sinceLoaded } from './since-loaded.ts'
import { SourceProblems } from './SourceProblems.tsx'
import { ToolLanguage } from '../tools/ToolLanguage.tsx'
import { useFillable } from './use-fillable.ts'
import type { KeptLoad } from './use-loading.ts'

const places = ['rows', 'fill', 'problems'] as const

interface LoadedFormProps {
  taken: TakenForm
  /** What it was made of and was before; absent once the page no longer knows. */
  kept: KeptLoad | undefined
  /** Not while those of a file that was not taken are asked for. */
  areColumnsShown: boolean
  onFiles: (files: readonly File[]) => void
  onColumns: (files: readonly File[], columns: string) => void
}

/** What was loaded: its account, its rows beside the questions they became, the form to fill in, and what is wrong. */
export function LoadedForm({ taken, kept, areColumnsShown, onFiles, onColumns }: LoadedFormProps) {
  const { t, say, number, language: page } = useWords()
  const tools = useTools()
  const { report, definition, checked, version } = taken
  const [address, setAddress] = useSearchParams()
  const hasRows = report.rows > 0
  const first = hasRows ? 'rows' : checked.form ? 'fill' : 'problems'
  const place = places.find((one) => one === address.get('show') && (one !== 'fill' || checked.form)) ?? first
  const goTo = (next: string | null) => setAddress(next === null || next === first ? {} : { show: next }, { replace: true, preventScrollReset: true })
  // Of a definition with errors nothing may be relied on.
  const { languages, language, onLanguage } = useToolLanguage(checked.form)
  const unspoken = languages.filter((id) => !tools.configuration.pack.languages.some((one) => isSameLanguage(one, id)))
  const [failed, setFailed] = useState<{ readonly version: string; readonly error: Error }>()
  const fillable = useFillable(taken)
  const since = useMemo(() => kept?.before && sinceLoaded(kept.before, taken), [kept, taken])
  // Drawn when it is first wanted, and kept from then on with what was answered, also when the same tool is loaded again.
  const [isFilled, setFilled] = useState(place === 'fill')
  if (place === 'fill' && !isFilled) setFilled(true)
  const errors = errorsAmong(checked.problems).length
  const isWarned = errors === 0 && report.problems.length + checked.problems.length > 0
  const drafts = useQuery(queries.draftTools(tools.pack)).data
  const keep = useMemo(() => keepChoices(taken, drafts ?? [], tools.configuration.forms), [taken, drafts, tools.configuration.forms])
  const replaced = keep.choices.find(({ over }) => over)?.over
  // A draft that works is not lost to one that does not.
  const isHeld = errors > 0 && replaced?.draft?.errors === 0
  const live = formCalled(tools.configuration, definition.id)?.form
  const counts = countsOf(report)
  const parts = (['whole', 'approximated', 'not-taken'] as const).map((id) => ({
    id, count: counts[id], figure: number(counts[id]), word: t(OUTCOME_MARKS[id].word), tone: id === 'whole' ? 'loom' as const : OUTCOME_MARKS[id].tone,
  }))
  return (
    <>
      <PageHead
        title={say(definition.title)}
        sub={<><bdi>{report.source}</bdi> · {t(`load.format.${report.format}`)} · {hasRows && <>{t('load.rowsRead', { count: report.rows })} · </>}<b>{t(keep.kept ? 'load.keptAsDraft' : 'load.onlyYou')}</b></>}
        actions={(
          <>
            <ChooseFiles variant="subtle" leftSection={<IconUpload size={18} aria-hidden="true" />} onFiles={onFiles}>{t('load.another')}</ChooseFiles>
            <DownloadMenu definition={definition} report={report} />
            <KeepDraft key={version} pack={tools.pack} taken={taken} keep={keep} heldBy={isHeld ? 'held' : undefined} onFailed={(error) => setFailed(error && { version, error })} />
          </>
        )}
      />
      <div className="cl-load-notes">
        <div role="status">{since && <SinceLoadedNotice key={version} since={since} isFilled={isFilled} />}</div>
        <div role="alert">{failed?.version === version && <Because tone="alert">{failed.error.message}</Because>}</div>
        {hasRows && <Panel><SplitBar label={t('load.report')} parts={parts} /></Panel>}
        {areColumnsShown && report.columns && <ColumnsPanel key={version} title={t('load.columns.title')} columns={report.columns} isOpen={report.problems.some(({ code }) => code === 'columns-not-understood' || code === 'columns-by-look')} files={kept?.files} onRead={onColumns} />}
        {!keep.kept && keep.isOther && replaced?.draft && <Because tone="warm">{t('load.sameDraft', { tool: isolated([say(replaced.title), replaced.draft.from?.file].filter(Boolean).join(' · ')), id: isolated(replaced.draft.id) })}</Because>}
        {live && <Because tone="warm">{t('load.sameName', { tool: isolated(say(live.title)), id: isolated(definition.id) })}</Because>}
        {unspoken.length > 0 && <Because tone="warm">{t('load.notSpoken', { languages: languageNames(unspoken, page.locale) })}</Because>}
        {errors > 0 && <div id={isHeld ? 'held' : undefined}><Because tone="alert"><b>{t('load.errors', { count: errors })}</b> {t(isHeld ? 'load.errorsHeld' : 'load.errorsWhy')}</Because></div>}
      </div>
      <Tabs value={place} onChange={goTo}>
        <Tabs.List aria-label={say(definition.title)}>
          {hasRows && <Tabs.Tab value="rows">{t('load.rowsTab')}</Tabs.Tab>}
          <Tabs.Tab value="fill" disabled={!checked.form}>{t('load.fill')}</Tabs.Tab>
          <Tabs.Tab value="problems">{t(isWarned ? 'load.warnings' : 'load.problems')}<b>{number(report.problems.length + checked.problems.length)}</b></Tabs.Tab>
        </Tabs.List>
        {hasRows && <Tabs.Panel value="rows" className="cl-tool-tab"><RowsTab taken={taken} languages={languages} language={language} onLanguage={onLanguage} /></Tabs.Panel>}
        <Tabs.Panel value="fill" keepMounted className="cl-tool-tab">
          {isFilled && fillable && (
            <ToolsContext value={fillable.inPack}>
              <div className="cl-fill-language"><ToolLanguage languages={languages} language={language} onLanguage={onLanguage} /></div>
              <InLanguage language={language}><FillIn form={fillable.form} version={fillable.version} isShown={place === 'fill'} /></InLanguage>
            </ToolsContext>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="problems" className="cl-tool-tab">
          <div className="cl-stack">
            {report.problems.length > 0 && <Panel title={t('load.sourceProblems')}><SourceProblems source={report.source} problems={report.problems} /></Panel>}
            {checked.problems.length > 0 && <Panel title={t('load.definitionProblems')}>{hasRows && <p className="cl-help">{t('load.definitionProblemsWhy')}</p>}<ProblemList problems={checked.problems} /></Panel>}
            {report.problems.length + checked.problems.length === 0 && <Panel><p>{t('load.noProblems')}</p></Panel>}
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
