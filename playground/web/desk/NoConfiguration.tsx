import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Problem } from '../../../core/definitions/problem.ts'
import { PageHead } from '../look/PageHead.tsx'
import { Panel } from '../look/Panel.tsx'
import { Page } from '../Page.tsx'
import { ProblemList } from '../pages/problems/ProblemList.tsx'
import { useWords } from '../use-words.ts'
import { BareFrame } from './BareFrame.tsx'

/** A pack whose definitions have never made a configuration: all that is wrong with them. */
export function NoConfiguration({ pack, problems }: { pack: string; problems: readonly Problem[] }) {
  const { t } = useWords()
  const title = t('start.noConfiguration', { pack })
  return (
    <BareFrame pack={t('place.problems')}>
      <Page title={title}>
        <PageHead
          title={title}
          sub={t('start.noConfigurationWhy')}
          actions={<Button component={Link} to="/" variant="default">{t('state.toStart')}</Button>}
        />
        <Panel><ProblemList problems={problems} /></Panel>
      </Page>
    </BareFrame>
  )
}
