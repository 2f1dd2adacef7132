import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { useLive } from '../live.ts'
import { Page } from '../Page.tsx'
import { queries } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { BareFrame } from './BareFrame.tsx'
import { DeskContext } from './desk-context.ts'
import { deskOf } from './desk-of.ts'
import { Frame } from './Frame.tsx'
import { NoConfiguration } from './NoConfiguration.tsx'
import { Arriving, Unloaded } from './Unloaded.tsx'
import { useSeat } from './use-seat.ts'

/** The desk of a pack: loads what its pages rely on, seats a first visitor, and follows what the server tells. */
export function Desk() {
  const { t } = useWords()
  const { pack = '' } = useParams()
  const { isLost } = useLive(pack)
  const opened = useQuery(queries.opened(pack))
  const { session, error, onRetry } = useSeat(pack, opened.data?.configuration)

  const desk = useMemo(() => deskOf(pack, opened.data, session, isLost), [pack, opened.data, session, isLost])

  if (desk) return <DeskContext value={desk}><Frame><Outlet /></Frame></DeskContext>
  if (opened.data && !opened.data.configuration) return <NoConfiguration pack={pack} problems={opened.data.problems} />
  const failure = opened.error ?? error
  return (
    <BareFrame>
      <Page title={failure ? t('state.failed') : t('shell.arriving')}>
        <h1 className="cl-hidden">{failure ? t('state.failed') : t('shell.arriving')}</h1>
        {failure ? <Unloaded error={failure} onRetry={() => (opened.error ? void opened.refetch() : onRetry())} /> : <Arriving />}
      </Page>
    </BareFrame>
  )
}
