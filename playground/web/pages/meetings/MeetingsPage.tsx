import { useQuery } from '@tanstack/react-query'
import type { MeetingRow } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Unloaded } from '../../desk/Unloaded.tsx'
import { IconCalendarEvent } from '../../icons.ts'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { Empty, Loading } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { MeetingList } from './MeetingList.tsx'

/** Planned meetings, day by day; those whose day has passed come last, with a word that says so. */
export function MeetingsPage() {
  const { t } = useWords()
  const { pack, persona } = useDesk()
  const meetings = useQuery(queries.meetings(pack, persona.id))
  return (
    <Page title={t('meetings.title')}>
      <PageHead title={t('meetings.title')} sub={t('meetings.sub')} />
      {meetings.isPending && <Panel><Loading label={t('state.loading')} /></Panel>}
      {meetings.isError && <Panel><Unloaded error={meetings.error} onRetry={() => void meetings.refetch()} /></Panel>}
      {meetings.data && <Days rows={meetings.data.rows} />}
    </Page>
  )
}

function Days({ rows }: { rows: readonly MeetingRow[] }) {
  const { t } = useWords()
  const { today, weekday, away, dateOf } = useMoments()
  if (rows.length === 0) {
    return <Panel><Empty icon={<IconCalendarEvent />} title={t('meetings.emptyTitle')} sentence={t('meetings.emptyWhy')} /></Panel>
  }
  const days = [...new Set(rows.map(({ meetingAt }) => dateOf(meetingAt)))].sort()
  const inOrder = [...days.filter((date) => date >= today), ...days.filter((date) => date < today)]
  return (
    <div className="cl-stack" data-gap="wide">
      {inOrder.map((date) => {
        const aside = date < today ? <Pill tone="warm">{t('meetings.past')}</Pill> : away(date)
        return (
          <Panel key={date} title={weekday(date)} aside={aside} isFlush>
            <MeetingList rows={rows.filter(({ meetingAt }) => dateOf(meetingAt) === date)} />
          </Panel>
        )
      })}
    </div>
  )
}
