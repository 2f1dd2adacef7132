import type { Reading } from '../../api-types.ts'
import { IconEye } from '../../icons.ts'
import { Timeline } from '../../look/Timeline.tsx'
import { TimelineItem } from '../../look/TimelineItem.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'

/** Who has opened this case, as readingsByDay gives it. */
export function ReadingsTab({ readings }: { readings: readonly Reading[] }) {
  const { t, say } = useWords()
  const { roles } = useDesk().configuration.pack
  const { moment } = useMoments()
  if (readings.length === 0) return <p className="cl-small">{t('case.noReadings')}</p>
  return (
    <Timeline label={t('case.readings')}>
      {readings.map(({ at, name, role }) => (
        <TimelineItem key={`${at} ${name}`} icon={<IconEye />} title={name} detail={say(roles[role]?.title)} when={moment(at)} dateTime={at} />
      ))}
    </Timeline>
  )
}
