import { useQuery } from '@tanstack/react-query'
import { Alert } from '@mantine/core'
import { useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { dateIn } from '../../../../core/workflow/date-in.ts'
import type { OpenedPack } from '../../api-types.ts'
import { BareFrame } from '../../desk/BareFrame.tsx'
import { ChooseLanguage } from '../../desk/ChooseLanguage.tsx'
import { DeskContext } from '../../desk/desk-context.ts'
import { deskOf } from '../../desk/desk-of.ts'
import { Frame } from '../../desk/Frame.tsx'
import { NoConfiguration } from '../../desk/NoConfiguration.tsx'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { seatIn } from '../../desk/use-seat.ts'
import { IconCloudOff } from '../../icons.ts'
import { useLive } from '../../live.ts'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { ToolsContext, type ToolsOfPack } from './tools-context.ts'

/** The frame of a pack's tools: with the places at the side for somebody at work, without them for everybody else. */
export function ToolsFrame() {
  const { t, say } = useWords()
  const { pack = '' } = useParams()
  const { isLost } = useLive(pack)
  const opened = useQuery(queries.opened(pack))
  const configuration = opened.data?.configuration
  const session = useQuery({ ...queries.session(pack), enabled: configuration !== undefined })
  const today = session.data?.today
  const tools = useMemo(() => toolsOf(pack, opened.data, today), [pack, opened.data, today])
  const desk = useMemo(
    () => deskOf(pack, opened.data, seatIn(session.data, configuration), isLost),
    [pack, opened.data, session.data, configuration, isLost],
  )

  if (tools && desk) return <ToolsContext value={tools}><DeskContext value={desk}><Frame><Outlet /></Frame></DeskContext></ToolsContext>
  if (opened.data && !configuration) return <NoConfiguration pack={pack} problems={opened.data.problems} />
  const isReady = tools && !session.isPending
  return (
    <BareFrame
      pack={configuration ? [say(configuration.pack.title), t('place.tools')].join(' · ') : t('place.tools')}
      end={<ChooseLanguage {...(configuration && { spoken: configuration.pack.languages })} />}
    >
      {isLost && <Alert color="warm" icon={<IconCloudOff />}>{t('shell.lost')}</Alert>}
      {isReady && <ToolsContext value={tools}><Outlet /></ToolsContext>}
      {!isReady && (
        <Page title={t('place.tools')}>
          <h1 className="cl-hidden">{t('place.tools')}</h1>
          {opened.error ? <Unloaded error={opened.error} onRetry={() => void opened.refetch()} /> : <Arriving />}
        </Page>
      )}
    </BareFrame>
  )
}

function toolsOf(pack: string, opened: OpenedPack | undefined, today: string | undefined): ToolsOfPack | undefined {
  const { configuration, problems = [], good = true } = opened ?? {}
  if (!configuration) return undefined
  return { pack, configuration, problems, isGood: good, today: today ?? dateIn(configuration.pack.timeZone, new Date().toISOString()) }
}
