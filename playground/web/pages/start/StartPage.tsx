import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { BareFrame } from '../../desk/BareFrame.tsx'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { IconWorld } from '../../icons.ts'
import { Empty } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { PackStart } from './PackStart.tsx'

/** The first page: which pack, and where the three switches stand. */
export function StartPage() {
  const { t } = useWords()
  const [address, setAddress] = useSearchParams()
  const packs = useQuery(queries.packs())
  const chosen = packs.data?.find(({ id }) => id === address.get('pack')) ?? packs.data?.[0]

  if (chosen && packs.data) {
    return (
      <Page title={t('start.title')}>
        <PackStart key={chosen.id} pack={chosen} packs={packs.data} onChoosePack={(pack) => setAddress({ pack }, { preventScrollReset: true })} />
      </Page>
    )
  }
  return (
    <BareFrame pack={t('start.framework')}>
      <Page title={t('start.title')}>
        <h1 className="cl-hidden">{t('start.title')}</h1>
        {packs.error && <Unloaded error={packs.error} onRetry={() => void packs.refetch()} />}
        {packs.isPending && <Arriving />}
        {packs.data?.length === 0 && <Empty icon={<IconWorld />} title={t('start.noPacks')} sentence={t('start.noPacksWhy')} />}
      </Page>
    </BareFrame>
  )
}
