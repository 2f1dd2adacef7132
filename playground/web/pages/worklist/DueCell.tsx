import type { WorklistRow } from '../../api-types.ts'
import { IconAlertTriangle } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'

/** A deadline: a word when far, a pill when close, a sign when it has passed. */
export function DueCell({ row }: { row: Pick<WorklistRow, 'due' | 'dueIn' | 'status'> }) {
  const { t } = useWords()
  const moments = useMoments()
  if (row.status === 'closed') return <span className="cl-small cl-faint">{t('worklist.closed')}</span>
  if (row.due === null || row.dueIn === null) return <span className="cl-small cl-faint">{t('when.none')}</span>
  const { tone, text } = moments.due(row.due, row.dueIn)
  const whole = moments.longDay(row.due)
  if (tone === 'plain') return <time className="cl-nowrap" dateTime={row.due} title={whole}>{text}</time>
  return (
    <time dateTime={row.due} title={whole}>
      <Pill tone={tone} {...(tone === 'alert' && { icon: <IconAlertTriangle aria-hidden="true" /> })}>{text}</Pill>
    </time>
  )
}
