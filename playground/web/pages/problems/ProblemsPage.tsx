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
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const counted = [errors > 0 && t('problems.errors', { count: errors }), warnings > 0 && t('problems.warnings', { count: warnings })]
  return (
    <Page title={t('problems.title')}>
      <PageHead title={t('problems.title')} sub={t('problems.sub')} />
      <div className="cl-stack" aria-live="polite">
        {!isGood && <Because tone="alert">{t('problems.goesOn')}</Because>}
        <Panel {...(problems.length > 0 && { aside: counted.filter(Boolean).join(' · ') })}>
          {problems.length > 0
            ? <ProblemList problems={problems} />
            : <Empty icon={<IconCircleCheck />} title={t('problems.emptyTitle')} sentence={t('problems.emptyWhy')} />}
        </Panel>
      </div>
    </Page>
  )
}
