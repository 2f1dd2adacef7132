import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useDesk } from '../../desk/desk-context.ts'
import { Unloaded } from '../../desk/Unloaded.tsx'
import { IconMailOpened } from '../../icons.ts'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty, Loading } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { Pager } from '../worklist/Pager.tsx'
import { DeliverOne } from './DeliverOne.tsx'
import { InboxTable } from './InboxTable.tsx'
import { useDelivery } from './use-delivery.ts'
import '../worklist/worklist.css'

/** What the sending programme has delivered and nobody has taken up yet. */
export function InboxPage() {
  const { t, say } = useWords()
  const { pack, persona } = useDesk()
  const [address, setAddress] = useSearchParams()
  const page = Math.max(1, Math.trunc(Number(address.get('page'))) || 1)
  const sort = address.get('sort') === 'due' ? 'due' : 'arrivedAt'
  const inbox = useQuery(queries.inbox(pack, persona.id, page, sort))
  const delivery = useDelivery(pack)
  const sender = inbox.data?.feed
  const feed = sender ? say(sender.title) : ''
  return (
    <Page title={t('inbox.title')}>
      <PageHead
        title={t('inbox.title')}
        {...(sender && { sub: t('inbox.sub', { feed }) })}
        actions={sender && <DeliverOne feed={feed} remaining={sender.remaining} isSending={delivery.isPending} onSend={delivery.deliver} />}
      />
      <Panel isFlush>
        {inbox.isPending && <Loading label={t('state.loading')} rows={6} />}
        {inbox.isError && <Unloaded error={inbox.error} onRetry={() => void inbox.refetch()} />}
        {inbox.data?.rows.length === 0 && <Empty icon={<IconMailOpened />} title={t('inbox.emptyTitle')} sentence={t('inbox.emptyWhy', { feed })} />}
        {inbox.data && inbox.data.rows.length > 0 && (
          <>
            <InboxTable rows={inbox.data.rows} sort={sort} onSort={(by) => setAddress({ sort: by })} fresh={delivery.fresh} />
            <Pager
              shown={inbox.data}
              {...(sort === 'arrivedAt' && { words: { before: t('list.newer'), after: t('list.older') } })}
              onPage={(next) => setAddress({ sort, page: String(next) })}
            />
          </>
        )}
      </Panel>
    </Page>
  )
}
