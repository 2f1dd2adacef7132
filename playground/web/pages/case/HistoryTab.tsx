import type { CaseEvent } from '../../../../core/cases/case-event.ts'
import type { CaseView } from '../../api-types.ts'
import { Timeline } from '../../look/Timeline.tsx'
import { TimelineItem } from '../../look/TimelineItem.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { eventIcon } from './event-icon.ts'
import { useEventWords } from './use-event-words.ts'

/** What happened, newest first. */
export function HistoryTab({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { roles } = useDesk().configuration.pack
  const { moment } = useMoments()
  const { titleOf, detailOf } = useEventWords(view)
  const whoOf = (event: CaseEvent) => {
    if ('source' in event && 'feed' in event.source) return say(event.source.title)
    return [event.by.name, say(roles[event.by.role]?.title)].filter(Boolean).join(' · ')
  }
  return (
    <Timeline label={t('case.history')}>
      {view.events.toReversed().map((event) => {
        const Icon = eventIcon(event.type)
        const detail = detailOf(event)
        return (
          <TimelineItem
            key={event.number}
            icon={<Icon />}
            title={titleOf(event)}
            {...(detail && { detail })}
            when={moment(event.at)}
            dateTime={event.at}
            who={whoOf(event)}
          />
        )
      })}
    </Timeline>
  )
}
