import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { WorklistTab } from '../../../../core/insight/worklist-tabs.ts'
import type { WorklistQuestion } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Unloaded } from '../../desk/Unloaded.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Loading } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { Pager } from './Pager.tsx'
import { SearchField } from './SearchField.tsx'
import { addressOf, questionIn, tabs } from './worklist-question.ts'
import { WorklistEmpty } from './WorklistEmpty.tsx'
import { WorklistTable } from './WorklistTable.tsx'
import './worklist.css'

/** Cases by urgency. The address holds what is asked, so that it can be kept, sent and gone back to. */
export function WorklistPage() {
  const { t, count } = useWords()
  const { pack, persona, role } = useDesk()
  const [address, setAddress] = useSearchParams()
  const question = questionIn(address, role)
  const worklist = useQuery(queries.worklist(pack, persona.id, question))
  const ask = (change: Partial<WorklistQuestion>, replace = false) =>
    setAddress(addressOf({ ...question, page: 1, ...change }, role), { replace, preventScrollReset: true })

  const counts = worklist.data?.counts ?? {}
  const open = tabs.filter((tab) => tab in counts || (!worklist.data && tab === question.tab))
  return (
    <Page title={t('worklist.title')}>
      <PageHead
        title={t('worklist.title')}
        actions={<SearchField value={question.search} onSearch={(search) => ask({ search }, true)} />}
      />
      <Tabs value={question.tab} onChange={(tab) => ask({ tab: tab as WorklistTab, search: question.search })}>
        <Tabs.List aria-label={t('worklist.title')}>
          {open.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`worklist.tabs.${tab}`)}
              <b data-tone={tab === 'overdue' && counts[tab] ? 'alert' : undefined}>{count(counts[tab] ?? 0)}</b>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={question.tab}>
          <Panel isFlush>
            {worklist.isPending && <Loading label={t('state.loading')} rows={6} />}
            {worklist.isError && <Unloaded error={worklist.error} onRetry={() => void worklist.refetch()} />}
            {worklist.data?.rows.length === 0 && <WorklistEmpty question={question} counts={counts} onTab={(tab) => ask({ tab })} onClear={() => ask({ search: '' })} />}
            {worklist.data && worklist.data.rows.length > 0 && (
              <>
                <WorklistTable rows={worklist.data.rows} question={question} onSort={(sort, descending) => ask({ sort, descending })} />
                <Pager shown={worklist.data} question={question} onPage={(page) => ask({ page })} />
              </>
            )}
          </Panel>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
