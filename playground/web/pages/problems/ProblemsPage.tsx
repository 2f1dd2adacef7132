import { errorsAmong } from '../../../../core/definitions/problem.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconCircleCheck } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'
import { ProblemList } from './ProblemList.tsx'

/** Everything wrong with the definitions as they are saved now. */
export function ProblemsPage() {
  const { t } = useWords()
  const { problems, isGood } = useDesk()
  const errors = errorsAmong(problems)
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return (
    <Page title={t('problems.title')}>
      <PageHead title={t('problems.title')} sub={t('problems.sub')} />
      <div className="cl-stack" aria-live="polite">
        {!isGood && <Because tone="alert">{t('problems.goesOn')}</Because>}
        {errors.length > 0 && <Panel aside={t('problems.errors', { count: errors.length })}><ProblemList problems={errors} /></Panel>}
        {warnings.length > 0 && (
          <Panel title={t('problems.toImprove')} aside={t('problems.warnings', { count: warnings.length })}><ProblemList problems={warnings} /></Panel>
        )}
        {problems.length === 0 && <Panel><Empty icon={<IconCircleCheck />} title={t('problems.emptyTitle')} sentence={t('problems.emptyWhy')} /></Panel>}
      </div>
    </Page>
  )
}
