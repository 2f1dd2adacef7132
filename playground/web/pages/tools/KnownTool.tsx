import { Tabs } from '@mantine/core'
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { isAssessmentTool, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import { holdInView } from '../../forms/hold-in-view.ts'
import { Breadcrumb } from '../../look/Breadcrumb.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'
import { GoldenCases } from './GoldenCases.tsx'
import { goldenRuns } from './tool-facts.ts'
import { InLanguage } from './InLanguage.tsx'
import { ToolAbout } from './ToolAbout.tsx'
import { ToolLanguage } from './ToolLanguage.tsx'
import { ToolLanguages } from './ToolLanguages.tsx'
import { ToolPills } from './ToolPills.tsx'
import { useTools } from './tools-context.ts'
import { TryTool } from './TryTool.tsx'
import { useToolLanguage } from './use-tool-language.ts'
import { useToolTrial } from './use-tool-trial.ts'
import './tools.css'

const places = ['try', 'golden', 'languages', 'about'] as const

interface KnownToolProps {
  form: FormDefinition
  version: string
  actions: ReactNode
  /** What is wrong with the definitions meanwhile. */
  problems: ReactNode
  /** Before what a form says of itself. */
  pills?: ReactNode
}

/** A form or tool to try without a case, and all there is to know about it. */
export function KnownTool({ form, version, actions, problems, pills }: KnownToolProps) {
  const { t, say, number, language } = useWords()
  const tools = useTools()
  const { pack, configuration } = tools
  const [address, setAddress] = useSearchParams()
  // What the pack speaks, its pages do; a draft may have words in other languages.
  const { languages, language: spoken, onLanguage } = useToolLanguage(tools.draft && form)
  const trial = useToolTrial(form, version, tools, spoken)
  const runs = useMemo(() => goldenRuns(form, configuration, language.id), [form, configuration, language.id])
  const place = places.find((one) => one === address.get('show')) ?? 'try'
  const tried = useRef<HTMLDivElement>(null)
  const isOpening = useRef(false)
  useLayoutEffect(() => {
    if (place !== 'try' || !isOpening.current) return
    isOpening.current = false
    const opened = tried.current?.querySelector<HTMLElement>('.cl-sandbox-form')
    opened?.focus({ preventScroll: true })
    if (opened) holdInView(opened, 'start')
  }, [place])
  const tool = isAssessmentTool(form) ? form : undefined
  const goTo = (next: string | null) => setAddress(next === null || next === 'try' ? {} : { show: next }, { replace: true, preventScrollReset: true })
  const passed = runs.filter(({ outcome }) => outcome.passed).length
  const title = say(form.title)
  return (
    <Page title={title}>
      <PageHead
        title={title} sub={say(form.description)}
        breadcrumb={<Breadcrumb label={t('shell.here')} trail={[{ title: t('place.tools'), to: `/${pack}/tools` }, { title }]} />}
        pills={<>{pills}<ToolPills form={form} configuration={configuration} /></>}
        actions={actions}
      />
      {problems}
      <Tabs value={place} onChange={goTo}>
        <Tabs.List aria-label={title}>
          <Tabs.Tab value="try">{t('tools.try')}</Tabs.Tab>
          {tool && <Tabs.Tab value="golden">{t('tools.golden')}<b>{t('tools.goldenCount', { passed: number(passed), all: number(runs.length) })}</b></Tabs.Tab>}
          <Tabs.Tab value="languages">{t('tools.languages')}</Tabs.Tab>
          <Tabs.Tab value="about">{t('tools.about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel ref={tried} value="try" className="cl-tool-tab">
          <div className="cl-fill-language"><ToolLanguage languages={languages} language={spoken} onLanguage={onLanguage} /></div>
          <InLanguage language={spoken}><TryTool trial={trial} /></InLanguage>
        </Tabs.Panel>
        {tool && (
          <Tabs.Panel value="golden" className="cl-tool-tab">
            <GoldenCases
              tool={tool} runs={runs}
              onOpen={({ outcome }) => {
                trial.openExample(outcome.members, outcome.answers)
                isOpening.current = true
                goTo('try')
              }}
            />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="languages" className="cl-tool-tab"><ToolLanguages form={form} /></Tabs.Panel>
        <Tabs.Panel value="about" className="cl-tool-tab"><ToolAbout form={form} version={version} /></Tabs.Panel>
      </Tabs>
    </Page>
  )
}
