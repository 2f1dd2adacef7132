import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { errorsAmong } from '../../../../core/definitions/problem.ts'
import { IconClipboardText, IconPrinter } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'
import { ProblemList } from '../problems/ProblemList.tsx'
import { formCalled } from './form-called.ts'
import { KnownTool } from './KnownTool.tsx'
import { useTools } from './tools-context.ts'
import './tools.css'

/** One tool or form of a pack: to try without a case, and all there is to know about it. */
export function ToolPage() {
  const { t } = useWords()
  const { tool: id = '' } = useParams()
  const { pack, configuration } = useTools()
  const called = formCalled(configuration, id)
  if (called) return <KnownTool key={id} form={called.form} version={called.version} problems={<Problems />} actions={<PrintTool pack={pack} form={called.form} />} />
  return (
    <Page title={t('tools.unknown')}>
      <h1 className="cl-hidden">{t('tools.unknown')}</h1>
      <Problems />
      <Panel>
        <Empty
          icon={<IconClipboardText />} title={t('tools.unknown')} sentence={t('tools.unknownWhy')}
          action={<Button component={Link} to={`/${pack}/tools`}>{t('tools.all')}</Button>}
        />
      </Panel>
    </Page>
  )
}

function PrintTool({ pack, form }: { pack: string; form: FormDefinition }) {
  const { t } = useWords()
  return <Button component={Link} to={`/${pack}/forms/${form.id}/print`} variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />}>{t('form.print')}</Button>
}

/** What is wrong with the definitions as they are saved now, whether they or the last good ones are shown. */
function Problems() {
  const { t } = useWords()
  const { problems, isGood } = useTools()
  const errors = errorsAmong(problems)
  return (
    <div aria-live="polite" className="cl-tool-notice">
      {errors.length > 0 && (
        <div className="cl-tool-problems">
          <Panel title={t('problems.title')}>
            {!isGood && <Because tone="alert">{t('problems.goesOn')}</Because>}
            <ProblemList problems={errors} />
          </Panel>
        </div>
      )}
    </div>
  )
}
