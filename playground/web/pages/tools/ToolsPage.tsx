import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { isAssessmentTool, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import { IconAlertCircle, IconCircleCheck, IconFileImport } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Pill } from '../../look/Pill.tsx'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'
import { DraftToolList } from './DraftToolList.tsx'
import { goldenRuns } from './tool-facts.ts'
import { ToolPills } from './ToolPills.tsx'
import { useTools } from './tools-context.ts'
import './tools.css'

/** Every tool and form of a pack, to be tried without a case. */
export function ToolsPage() {
  const { t } = useWords()
  const { pack, configuration } = useTools()
  const { tools, forms } = useMemo(() => {
    const all = Object.values(configuration.forms)
    return { tools: all.filter(isAssessmentTool), forms: all.filter((form) => !isAssessmentTool(form)) }
  }, [configuration])
  return (
    <Page title={t('tools.title')}>
      <PageHead
        title={t('tools.title')} sub={t('tools.sub')}
        actions={<Button component={Link} to={`/${pack}/load`} variant="default" leftSection={<IconFileImport size={18} aria-hidden="true" />}>{t('place.load')}</Button>}
      />
      <div className="cl-stack" data-gap="wide">
        <Because>{t('tools.notStored')}</Because>
        <DraftToolList />
        <ToolList id="assessment-tools" title={t('tools.assessmentTools')} forms={tools} />
        <ToolList id="other-forms" title={t('tools.forms')} forms={forms} />
      </div>
    </Page>
  )
}

function ToolList({ id, title, forms }: { id: string; title: string; forms: readonly FormDefinition[] }) {
  const { say, number, language } = useWords()
  if (forms.length === 0) return null
  const inOrder = forms.toSorted((a, b) => say(a.title).localeCompare(say(b.title), language.locale))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title} <span className="cl-small cl-num">{number(forms.length)}</span></h2>
      <ul role="list" className="cl-tool-list">{inOrder.map((form) => <li key={form.id}><ToolCard form={form} /></li>)}</ul>
    </section>
  )
}

function ToolCard({ form }: { form: FormDefinition }) {
  const { t, say, number, language } = useWords()
  const { pack, configuration } = useTools()
  const runs = useMemo(() => goldenRuns(form, configuration, language.id), [form, configuration, language.id])
  const passed = runs.filter(({ outcome }) => outcome.passed).length
  const isGood = passed === runs.length
  return (
    <div className="cl-panel cl-tool-card">
      <h3><Link to={`/${pack}/tools/${form.id}`}>{say(form.title)}</Link></h3>
      {form.description && <p className="cl-tool-words">{say(form.description)}</p>}
      <div className="cl-pill-row">
        <ToolPills form={form} configuration={configuration} />
        {runs.length > 0 && (
          <Pill tone={isGood ? 'good' : 'alert'} icon={isGood ? <IconCircleCheck aria-hidden="true" /> : <IconAlertCircle aria-hidden="true" />}>
            {t('tools.goldenPill', { passed: number(passed), all: number(runs.length) })}
          </Pill>
        )}
      </div>
    </div>
  )
}
